import type { QueryClient } from '@tanstack/react-query';
import { isFinal, retry } from '#api/retry.ts';
import {
  isShareable,
  openRideChannel,
  textOf,
  type RideChannel,
  type RideCommand,
  type RideNews,
  type RidePart,
} from '#api/rideChannel.ts';
import type { Portal, Taken } from '#portal/Portal.ts';
import { PortalError } from '#portal/PortalError.ts';

/** How long a frame that is about to ask waits for the wishes of the others. Milliseconds. */
const BOARDING = 300;

/** Whoever was to ask for us has gone. Milliseconds, longer than all attempts of a refresh. */
const LOST = 60_000;

interface Ride {
  readonly id: string;
  readonly commands: Map<string, RideCommand>;
  /** Who has not answered yet. */
  readonly awaited: Set<string>;
  readonly leave: () => void;
}

export interface Rides {
  /** From here on other frames of this viewer are heard. */
  join(viewer: number): void;
  /** Runs `ask`, and in the same turn asks what the other frames want to know; without any, at once. */
  lead(ask: () => void): Promise<void>;
  close(): void;
}

/**
 * Ten frames of one viewer ask as often as one: whichever beats first tells the others, asks for all of them in its one
 * request, and tells them the answers. Hidden frames take no part. What cannot be shared each frame asks itself.
 *
 * @param board Reads what this frame would refresh now; nothing while it is fresh.
 */
export function createRides(portal: Portal, client: QueryClient, board: () => readonly Taken[]): Rides {
  const others = new Set<string>();
  const waiting = new Map<string, readonly Taken[]>();
  let channel: RideChannel | null = null;
  let ride: Ride | null = null;

  function onNews(news: RideNews): void {
    if (news.kind === 'gone') {
      others.delete(news.from);
      return arrive(news.from);
    }
    others.add(news.from);
    if (news.kind === 'hello' && isVisible()) channel?.tell({ kind: 'here' });
    if (news.kind === 'leaving') getIn(news.ride);
    if (news.kind === 'aboard' && news.ride === ride?.id) {
      for (const command of news.commands) ride.commands.set(textOf(command), command);
      arrive(news.from);
    }
    if (news.kind === 'arrived') getOut(news.ride, news.parts);
  }

  function arrive(from: string): void {
    ride?.awaited.delete(from);
    if (ride?.awaited.size === 0) ride.leave();
  }

  function getIn(id: string): void {
    const taken = isVisible() ? board() : [];
    const commands = taken.flatMap(({ command }) => (isShareable(command) ? [command] : []));
    channel?.tell({ kind: 'aboard', ride: id, commands });
    if (taken.length === 0) return;
    waiting.set(id, taken);
    setTimeout(() => getOut(id, {}), LOST);
  }

  function getOut(id: string, parts: Readonly<Record<string, RidePart>>): void {
    for (const { command, settle } of waiting.get(id) ?? []) {
      const part = parts[textOf(command)];
      settle(part?.ok ? part : { ok: false, error: errorOf(part, command[0]) });
    }
    waiting.delete(id);
  }

  async function askFor(command: RideCommand): Promise<RidePart> {
    const [method, params] = command;
    try {
      const answer = await client.fetchQuery({
        queryKey: ['ride', textOf(command)],
        queryFn: () => portal.read(method, params),
        // As the refresh it goes with, a refused one is not repeated (heartbeat.ts).
        retry: (failures, error) => error.kind !== 'busy' && retry(failures, error),
        staleTime: 0,
        gcTime: 0,
      });
      return { ok: true, answer };
    } catch (reason) {
      const { kind, detail } =
        reason instanceof PortalError ? reason : { kind: 'busy' as const, detail: { code: 'X' } };
      return { ok: false, kind, code: detail.code };
    }
  }

  function onVisibility(): void {
    channel?.tell({ kind: isVisible() ? 'hello' : 'gone' });
  }
  const onPageHide = () => channel?.tell({ kind: 'gone' });
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('pagehide', onPageHide);

  return {
    join(viewer) {
      if (channel) return;
      channel = openRideChannel(portal.origin, viewer, onNews);
      onVisibility();
    },
    async lead(ask) {
      const heard = channel;
      if (!heard || others.size === 0) return ask();
      const id = crypto.randomUUID();
      const commands = new Map<string, RideCommand>();
      const awaited = new Set(others);
      await new Promise<void>((leave) => {
        ride = { id, commands, awaited, leave };
        setTimeout(leave, BOARDING);
        heard.tell({ kind: 'leaving', ride: id });
      });
      ride = null;
      // Who did not answer is not there any more, or asks for itself.
      for (const absent of awaited) others.delete(absent);
      ask();
      if (commands.size === 0) return;
      const asked = [...commands].map(async ([text, command]) => [text, await askFor(command)] as const);
      heard.tell({ kind: 'arrived', ride: id, parts: Object.fromEntries(await Promise.all(asked)) });
    },
    close() {
      onPageHide();
      channel?.close();
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pagehide', onPageHide);
    },
  };
}

/**
 * Without an answer it counts as one refresh that was refused: the next one comes by itself. So does the end of a
 * session: it was another frame's.
 */
function errorOf(part: Exclude<RidePart, { ok: true }> | undefined, method: string): PortalError {
  const error = part && new PortalError(part.kind, { code: part.code, method, isExhausted: true });
  if (error && !isFinal(error)) return error;
  return new PortalError('busy', { code: 'RIDE_LOST', method, isExhausted: true });
}

function isVisible(): boolean {
  return document.visibilityState === 'visible';
}
