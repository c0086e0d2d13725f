import { type InfiniteData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Portal } from '#portal/Portal.ts';
import { PortalError } from '#portal/PortalError.ts';
import { isPrivate } from './Dialog.ts';
import {
  costOf,
  countParams,
  METHOD,
  pageParams,
  parsePage,
  PER_PAGE,
  readAhead,
  START,
  type Step,
} from './memberPages.ts';
import type { MembersPage } from './memberPages.ts';
import { type Cost, pagesAtOnce } from './pace.ts';
import { FRESH } from './people.ts';
import type * as ReadAgain from './readAgain.ts';
import type { User } from './User.ts';
import { parseUser } from './userSchema.ts';

export interface Members {
  /** Each person once, in the order of arrival. The same list as long as nothing changed. */
  readonly users: readonly User[];
  /** Active members before the portal's access filter, when last counted. */
  readonly total: number;
  /** What reading the last of them cost the portal. */
  readonly cost: Cost;
  /** How many requests have brought them. */
  readonly requests: number;
  /** From an earlier visit: nothing is known of now. */
  readonly isRemembered: boolean;
  /** When that of them was read who was read longest ago, by the server's clock; Infinity where that is not known. */
  readonly readAt: number;
}

/** As many members of a chat load by themselves; more come as one scrolls, or when asked for. */
export const BY_THEMSELVES = 2000;

const pagesOf = (people: number) => Math.ceil(people / PER_PAGE);

const FIRST: Step = { from: START, pages: 1 };

/** Everybody in a dialog, page by page: the first alone, then as many at once as the portal bears. */
export function membersQuery(portal: Portal, dialogId: string) {
  const queryKey = ['members', dialogId] as const;
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ client, pageParam }) => {
      const known = client.getQueryData<{ pages: MembersPage[] }>(queryKey)?.pages ?? [];
      return readAny(portal, dialogId, pageParam, known);
    },
    initialPageParam: FIRST,
    getNextPageParam: ({ next, cost, total }: MembersPage, pages): Step | null => {
      if (next === null) return null;
      const known = usersOf(pages).length;
      // Not a page beyond what loads by itself, or whoever asked for no more would get more; and behind the last only
      // the empty one that proves it the last.
      const left = pagesOf(known < BY_THEMSELVES ? BY_THEMSELVES - known : Number.POSITIVE_INFINITY);
      return { from: next, pages: Math.max(1, Math.min(pagesAtOnce(cost), left, pagesOf(total - known) + 1)) };
    },
    select: toMembers,
    // Freshness is `freshMembersQuery`: a refetch would walk through every page again.
    staleTime: Number.POSITIVE_INFINITY,
    // Comparing tens of thousands of people field by field at each page would stop the page (120 ms at 30,000).
    structuralSharing: false,
  });
}

// Here and not within: Query then gives the same object as long as the data are the same.
function toMembers({ pages }: { readonly pages: readonly MembersPage[] }): Members {
  const users = usersOf(pages);
  return {
    users,
    readAt: users.reduce((oldest, { readAt = oldest }) => Math.min(oldest, readAt), Infinity),
    total: pages.at(-1)?.total ?? 0,
    cost: pages.at(-1)?.cost ?? { duration: 0, operating: 0 },
    requests: pages.length,
    isRemembered: isRememberedPage(pages[0]),
  };
}

// Any of them: whoever was looked at alone is known anew already.
export function isRememberedPage(first: MembersPage | undefined): boolean {
  return first?.users.some(({ isRemembered }) => isRemembered) ?? false;
}

/**
 * Keeps the members known true, at one request a time: a dialog of one page is read again whole, of a larger one who
 * is on screen and, in turn, some of the others (`readAgain`), so that who joined and who left is seen too.
 *
 * @param visible Ids of the people on screen now; at most 200 are asked for.
 * @returns A query whose data are the ids of those who were renewed, null for everybody, whose `dataUpdatedAt` is when
 *   they were last checked and whose error says why they could not be: also that the dialog may not be seen any more.
 */
export function freshMembersQuery(portal: Portal, dialogId: string, visible: () => readonly number[]) {
  const { queryKey } = membersQuery(portal, dialogId);
  const freshKey = [...queryKey, 'fresh'];
  return queryOptions({
    queryKey: freshKey,
    queryFn: async ({ client }): Promise<readonly number[] | null> => {
      const { pages = [] } = client.getQueryData(queryKey) ?? {};
      // People of an earlier visit are replaced, never renewed one by one: others may be members by now.
      const isLarge = pages.length > 1 && !isRememberedPage(pages[0]);
      const checkedAt = () => client.getQueryState(freshKey)?.dataUpdatedAt;
      const before = checkedAt();
      // Another frame may have read it later, and told sooner (takeOver.ts): then the answer here is the older one.
      const isLatest = () => checkedAt() === before;
      if (!isLarge) {
        const page = await readAny(portal, dialogId, FIRST, []);
        if (isLatest()) client.setQueryData(queryKey, { pages: [page], pageParams: [FIRST] });
        return null;
      }
      // Waiting, if only for what is there, would let what is asked for beside it leave alone.
      const { readAgain } = again ?? (await loadAgain());
      const { ids, renew } = await readAgain(client, portal, dialogId, pages, visible());
      // More may have been loaded meanwhile.
      if (isLatest()) client.setQueryData(queryKey, renew);
      return ids;
    },
    staleTime: FRESH,
    meta: { live: true, visible },
  });
}

export type Pages = InfiniteData<MembersPage>;

function readAny(portal: Portal, dialogId: string, step: Step, known: readonly MembersPage[]): Promise<MembersPage> {
  if (isPrivate(dialogId)) return readPair(portal, Number(dialogId));
  const isFirst = 'after' in step.from && step.from.after === 0;
  if (isFirst) return readFirst(portal, dialogId);
  loadAgain().catch(() => undefined);
  const ids = new Set(usersOf(known).map(({ id }) => id));
  return readAhead(portal, dialogId, step, { ids, total: known[0]?.total ?? 0 });
}

let again: typeof ReadAgain | undefined;

/** How a large dialog is kept true, which is not before a minute has passed. */
async function loadAgain() {
  try {
    return (again = await import('./readAgain.ts'));
  } catch {
    throw new PortalError('offline', { code: 'ERR_NETWORK' });
  }
}

async function readFirst(portal: Portal, dialogId: string): Promise<MembersPage> {
  const [page, { total }] = await Promise.all([
    portal.read(METHOD, pageParams(dialogId)),
    // Keyset pages do not tell how many there are.
    portal.read(METHOD, countParams(dialogId)),
  ]);
  const { users, next } = parsePage(portal, page.result, START, page.total);
  return { users, total, next: users.length >= total ? null : next, cost: costOf([page]) };
}

// Asking im.dialog.users.list for a private conversation would create it (portal-contract 3.1).
async function readPair(portal: Portal, partnerId: number): Promise<MembersPage> {
  const answers = await Promise.all([portal.read('im.user.get'), portal.read('im.user.get', { ID: partnerId })]);
  const pair = answers.map(({ result }) => parseUser(portal, result, 'im.user.get'));
  const users = [...new Map(pair.map((user) => [user.id, user])).values()];
  return { users, total: users.length, next: null, cost: { duration: 0, operating: 0 } };
}

/** Kept beside the pages they are made of: every part of the view asks, at 30,000 people too. */
const everybody = new WeakMap<readonly MembersPage[], readonly User[]>();

// Old boxes and offset pages repeat people.
function usersOf(pages: readonly MembersPage[]): readonly User[] {
  const known = everybody.get(pages);
  if (known) return known;
  const users = [...new Map(pages.flatMap((page) => page.users.map((user) => [user.id, user]))).values()];
  everybody.set(pages, users);
  return users;
}
