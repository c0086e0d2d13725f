import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Params, Portal } from '#portal/Portal.ts';
import { isPrivate } from './Dialog.ts';
import { FRESH } from './people.ts';
import type { User } from './User.ts';
import { parseUser, parseUsers } from './userSchema.ts';

/** The most that `im.dialog.users.list` gives at once (portal-contract 3.8). */
const LIMIT = 200;

const METHOD = 'im.dialog.users.list';

/**
 * Where the next page begins. By id (keyset) people who join or leave open no gap; the offset is for old boxes,
 * which ignore `LAST_ID`. The two orders differ and must not be mixed.
 */
type Cursor = { readonly after: number } | { readonly offset: number };

/** Before anybody: ids begin at 1. */
export const START: Cursor = { after: 0 };

export interface MembersPage {
  readonly users: readonly User[];
  /** Active members before the portal's access filter; only the first page asks. */
  readonly total: number;
  readonly next: Cursor | null;
}

export interface Members {
  /** Each person once, in the order of arrival. */
  readonly users: readonly User[];
  readonly total: number;
}

/** Asks only how many members there are: keyset pages do not tell. */
export function countParams(dialogId: string): Params {
  return { DIALOG_ID: dialogId, LIMIT: 1 };
}

export function pageParams(dialogId: string, cursor: Cursor = START): Params {
  const from: Params = 'after' in cursor ? { LAST_ID: cursor.after } : { OFFSET: cursor.offset };
  return { DIALOG_ID: dialogId, LIMIT, ...from };
}

/** @param pageTotal The page's own `total`: above 0 only where the portal ignored `LAST_ID`. */
export function parsePage(
  portal: Portal,
  value: unknown,
  cursor: Cursor,
  pageTotal: number,
): Pick<MembersPage, 'users' | 'next'> {
  const users = parseUsers(portal, value, METHOD);
  const ignoredKeyset = 'after' in cursor && pageTotal > 0;
  if ('offset' in cursor || ignoredKeyset) {
    const next = ('offset' in cursor ? cursor.offset : 0) + LIMIT;
    // An empty filtered page repeats its own offset as `next`, so only the total ends this.
    return { users, next: next < pageTotal ? { offset: next } : null };
  }
  // A short page is not the end: access may be filtered after the page was cut. An empty one is.
  const last = Math.max(...users.map(({ id }) => id));
  return { users, next: users.length === 0 ? null : { after: last } };
}

/** Everybody in a dialog, page by page. */
export function membersQuery(portal: Portal, dialogId: string) {
  return infiniteQueryOptions({
    queryKey: ['members', dialogId],
    queryFn: ({ pageParam }) => readAny(portal, dialogId, pageParam),
    initialPageParam: START,
    getNextPageParam: (page: MembersPage, pages) => (isComplete(pages) ? null : page.next),
    select: ({ pages }): Members => ({ users: usersOf(pages), total: pages[0]?.total ?? 0 }),
    // Freshness is `freshMembersQuery`: a refetch would walk through every page again.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/**
 * Keeps the members known true, at one request a time: a dialog of one page is read again whole, so that who
 * joined and who left is seen too; of a larger one the people on screen are re-read and put where they were.
 *
 * @param visible Ids of the people on screen now; at most 200 are asked for.
 * @returns A query whose `dataUpdatedAt` is when they were last checked and whose error says why they could not be.
 */
export function freshMembersQuery(portal: Portal, dialogId: string, visible: () => readonly number[]) {
  const { queryKey } = membersQuery(portal, dialogId);
  return queryOptions({
    queryKey: [...queryKey, 'fresh'],
    queryFn: async ({ client }) => {
      const known = client.getQueryData(queryKey);
      const renewed =
        known && known.pages.length > 1
          ? { ...known, pages: await renew(portal, known.pages, visible()) }
          : { pages: [await readAny(portal, dialogId, START)], pageParams: [START] };
      client.setQueryData(queryKey, renewed);
      return null;
    },
    staleTime: FRESH,
    meta: { live: true },
  });
}

async function renew(portal: Portal, pages: MembersPage[], visible: readonly number[]): Promise<MembersPage[]> {
  const [first, ...rest] = visible.slice(0, LIMIT);
  if (first === undefined) return pages;
  const method = 'im.user.list.get';
  const { result } = await portal.read(method, { ID: [first, ...rest], RESULT_TYPE: 'array' });
  const fresh = new Map(parseUsers(portal, result, method).map((user) => [user.id, user]));
  return pages.map((page) => ({ ...page, users: page.users.map((user) => fresh.get(user.id) ?? user) }));
}

function readAny(portal: Portal, dialogId: string, cursor: Cursor): Promise<MembersPage> {
  return isPrivate(dialogId) ? readPair(portal, Number(dialogId)) : readPage(portal, dialogId, cursor);
}

async function readPage(portal: Portal, dialogId: string, cursor: Cursor): Promise<MembersPage> {
  const isFirst = 'after' in cursor && cursor.after === 0;
  const [page, count] = await Promise.all([
    portal.read(METHOD, pageParams(dialogId, cursor)),
    isFirst ? portal.read(METHOD, countParams(dialogId)) : undefined,
  ]);
  return { ...parsePage(portal, page.result, cursor, page.total), total: count?.total ?? 0 };
}

// Asking im.dialog.users.list for a private conversation would create it (portal-contract 3.1).
async function readPair(portal: Portal, partnerId: number): Promise<MembersPage> {
  const answers = await Promise.all([portal.read('im.user.get'), portal.read('im.user.get', { ID: partnerId })]);
  const pair = answers.map(({ result }) => parseUser(portal, result, 'im.user.get'));
  const users = usersOf([{ users: pair, total: 0, next: null }]);
  return { users, total: users.length, next: null };
}

function isComplete(pages: readonly MembersPage[]): boolean {
  return usersOf(pages).length >= (pages[0]?.total ?? 0);
}

// Old boxes and offset pages repeat people.
function usersOf(pages: readonly MembersPage[]): readonly User[] {
  return [...new Map(pages.flatMap(({ users }) => users).map((user) => [user.id, user])).values()];
}
