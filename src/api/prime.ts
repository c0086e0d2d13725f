import type { QueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import type { Answer, Command, Params, Part, Portal } from '#portal/Portal.ts';
import { countParams, pageParams } from './memberPages.ts';
import { freshMembersQuery, membersQuery } from './members.ts';
import { meQuery, userQuery } from './people.ts';
import { timeZoneQuery } from './personDetails.ts';
import { forget, knownViewer } from './memory.ts';
import { recall } from './recall.ts';
import { recentParams, recentQuery } from './recent.ts';
import { statusQuery } from './status.ts';
import { timerQuery } from './timer.ts';

/** What the first paint shows, as far as the placement and the frame's own state tell. */
export type Opening =
  | { readonly view: 'workspace'; readonly dialogId: string | null }
  | { readonly view: 'mine' }
  | { readonly view: 'members'; readonly dialogId: string }
  | { readonly view: 'person'; readonly userId: number };

/**
 * Asks for all that the first paint needs in one request, through the queries that will show it: each finds its
 * answer under way, and shows the reason itself where it failed. What the viewer saw here last is there until then.
 *
 * @returns The chat that a workspace opens with where none is chosen: the one seen last, else the latest group chat.
 *   Never rejects.
 */
export async function prime(portal: Portal, client: QueryClient, opening: Opening): Promise<string | null> {
  const seen = recall(portal, client);
  proveViewer(portal, client);
  const [last = null] = seen.keys();
  const isOpen = opening.view === 'workspace' && opening.dialogId === null;
  if (isOpen && last === null) return primeLatest(portal, client);
  prefetchCommon(portal, client);
  if (opening.view === 'person') {
    void client.prefetchQuery(userQuery(portal, opening.userId));
    void client.prefetchQuery(timeZoneQuery(portal, opening.userId));
  } else void client.prefetchInfiniteQuery(recentQuery(portal));
  const dialogId = isOpen ? last : 'dialogId' in opening ? opening.dialogId : null;
  if (dialogId !== null) prefetchMembers(portal, client, dialogId, seen.get(dialogId));
  return isOpen ? dialogId : null;
}

/** Where somebody else looks than was believed, everything from before is dropped at once, and asked for anew. */
function proveViewer(portal: Portal, client: QueryClient): void {
  const believed = knownViewer(portal);
  if (believed === null) return;
  const { queryKey } = meQuery(portal);
  const unsubscribe = client.getQueryCache().subscribe(() => {
    const me = client.getQueryData(queryKey);
    if (!me || me.isRemembered) return;
    unsubscribe();
    if (me.id === believed) return;
    forget();
    void client.resetQueries({ predicate: ({ state }) => state.data !== me });
  });
}

/** @param checkedAt When those were last checked that are remembered; undefined where none are. */
function prefetchMembers(portal: Portal, client: QueryClient, dialogId: string, checkedAt: number | undefined): void {
  if (checkedAt === undefined) void client.prefetchInfiniteQuery(membersQuery(portal, dialogId));
  else {
    const fresh = freshMembersQuery(portal, dialogId, () => []);
    // However lately they were checked: whether this viewer may still see them is to be known.
    void client.prefetchQuery({ ...fresh, initialData: null, initialDataUpdatedAt: checkedAt, staleTime: 0 });
  }
}

function prefetchCommon(portal: Portal, client: QueryClient): void {
  // Always: whoever is remembered must prove to be who looks.
  void client.prefetchQuery({ ...meQuery(portal), staleTime: 0 });
  void client.prefetchQuery(statusQuery(portal));
  // The handshake's is as old as the portal's page.
  void client.prefetchQuery({ ...timerQuery(portal), staleTime: 0 });
}

/**
 * Which chat is the latest is known only to the portal, so its members are asked for by reference. A list
 * without private conversations keeps the reference from creating one; where there is no chat the reference
 * stays unresolved and those commands alone fail (portal-contract 5).
 */
async function primeLatest(portal: Portal, client: QueryClient): Promise<string | null> {
  const id = '$result[latest][items][0][id]';
  const reply = portal.batch({
    'im.user.get': ['im.user.get'],
    'im.user.status.get': ['im.user.status.get'],
    'user.option.get': ['user.option.get'],
    'im.recent.list': ['im.recent.list', recentParams(0)],
    latest: ['im.recent.list', { SKIP_DIALOG: 'Y', SKIP_OPENLINES: 'Y', LIMIT: 1 }],
    page: ['im.dialog.users.list', pageParams(id)],
    count: ['im.dialog.users.list', countParams(id)],
  } satisfies Record<string, Command>);
  const served = serve(portal, reply);

  prefetchCommon(served, client);
  void client.prefetchInfiniteQuery(recentQuery(served));
  const dialogId = await latestOf(reply);
  if (dialogId !== null) void client.prefetchInfiniteQuery(membersQuery(served, dialogId));
  return dialogId;
}

/** A portal whose next answers have already been asked for; anything else, and anything twice, it reads anew. */
function serve(portal: Portal, reply: Promise<Readonly<Record<string, Part>>>): Portal {
  const taken = new Set<string>();
  async function read(method: string, params: Params = {}): Promise<Answer> {
    const key = method === 'im.dialog.users.list' ? ('LAST_ID' in params ? 'page' : 'count') : method;
    const isTaken = taken.has(key);
    // Before it is waited for: one that failed must not stand for the next attempt, too.
    taken.add(key);
    const part = isTaken ? undefined : (await reply)[key];
    if (!part) return portal.read(method, params);
    if (!part.ok) throw part.error;
    return part.answer;
  }
  return { ...portal, read };
}

const firstItem = v.object({ items: v.tupleWithRest([v.object({ id: v.string() })], v.unknown()) });

async function latestOf(reply: Promise<Readonly<Record<'latest', Part>>>): Promise<string | null> {
  try {
    const { latest } = await reply;
    return latest.ok && v.is(firstItem, latest.answer.result) ? latest.answer.result.items[0].id : null;
  } catch {
    return null;
  }
}
