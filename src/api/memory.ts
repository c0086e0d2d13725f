import * as v from 'valibot';
import type { Portal } from '#portal/Portal.ts';
import { type Remembered, rememberedSchema } from './rememberedShapes.ts';

/** In the frame's `sessionStorage`, which ends with the tab and which each portal has for itself. */
const NAME = 'roll-call seen';

/** Names the viewer in their own `user.option`, which comes with the handshake: nobody else can read or write it. */
export const VIEWER = 'viewer';

/** Older than a working day, it is no help to anybody. Milliseconds. */
const LASTS = 43_200_000;

/** Members of all chats together, and characters of it all. */
const MOST_PEOPLE = 200;
const MOST_TEXT = 256_000;

/** Who looks at this page, known without a request; null where nothing was left about them. */
export function knownViewer(portal: Portal): number | null {
  const id = Number(portal.userOption(VIEWER));
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}

/**
 * What this viewer saw here last. Whatever else is found, of somebody else, another portal or another version, is
 * removed at once, also where nobody knows who looks.
 */
export function readMemory(portal: Portal, viewer: number | null): Remembered | null {
  try {
    const found = v.safeParse(rememberedSchema, JSON.parse(sessionStorage.getItem(NAME) ?? 'null'));
    const isTheirs = found.success && found.output.viewer === viewer && found.output.portal === portal.origin;
    if (isTheirs && !portal.isHostShared) return withoutOld(found.output);
  } catch {
    // No storage, or not JSON.
  }
  forget();
  return null;
}

/** Keeps as much as there is room for, those seen last first. Only what the schema names gets through. */
export function writeMemory(portal: Portal, seen: Remembered): void {
  if (portal.isHostShared) return;
  const { success, output: bounded } = v.safeParse(rememberedSchema, { ...seen, members: withinBounds(seen.members) });
  // What is known now does not fit: an older memory must not stand for it.
  if (!success) return forget();
  try {
    for (let count = bounded.members.length; count >= 0; count -= 1) {
      const text = JSON.stringify({ ...bounded, members: bounded.members.slice(0, count) });
      if (text.length <= MOST_TEXT) return sessionStorage.setItem(NAME, text);
    }
    sessionStorage.removeItem(NAME);
  } catch {
    // A frame may be denied storage, or have no room left: then the next visit begins with nothing.
  }
}

export function forget(): void {
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // Where there is no storage there is nothing to forget.
  }
}

function withinBounds(members: Remembered['members']): Remembered['members'] {
  let people = 0;
  return members.filter(({ users }) => (people += users.length) <= MOST_PEOPLE);
}

// A clock that was set back makes any age impossible.
function withoutOld(seen: Remembered): Remembered | null {
  const isFresh = ({ at }: { readonly at: number }) => Date.now() - at < LASTS && at <= Date.now();
  if (!isFresh(seen.me)) return null;
  return {
    ...seen,
    chats: seen.chats && isFresh(seen.chats) ? seen.chats : null,
    members: seen.members.filter(isFresh),
  };
}
