import type { DataTag, QueryClient, QueryKey } from '@tanstack/react-query';
import type { Portal } from '#portal/Portal.ts';
import type { PortalError } from '#portal/PortalError.ts';
import { isRememberedPage, membersQuery, type Pages } from './members.ts';
import { freshKey, type News } from './news.ts';
import { meQuery } from './people.ts';
import { withPeople } from './readAgain.ts';
import type { RememberedPerson } from './rememberedShapes.ts';
import { statusQuery } from './status.ts';
import { timerOf, timerQuery } from './timer.ts';
import type { User } from './User.ts';

/** The cache, and what is to be known of it before news may change it. */
export interface Shelf {
  readonly client: QueryClient;
  /** Whether what is known here is older than the news. */
  isOlder(queryKey: QueryKey): boolean;
  /** Told of each query just before it is changed. */
  onChange(queryKey: QueryKey): void;
  /** When the news were read, for Query. */
  readonly updatedAt: number;
}

/** Takes news over as if this frame had read them itself, where they are newer than what is known here. */
export function takeOver(portal: Portal, shelf: Shelf, news: News): void {
  switch (news.of) {
    case 'me': {
      const { queryKey } = meQuery(portal);
      const me = shelf.client.getQueryData(queryKey);
      if (me?.id === news.person.id) put(shelf, queryKey, renewed(me, news.person));
      return;
    }
    case 'status':
      put(shelf, statusQuery(portal).queryKey, news.status);
      return;
    case 'timer':
      put(shelf, timerQuery(portal).queryKey, timerOf(news.options, portal.now()));
      return;
    case 'members':
      takeMembers(portal, shelf, news);
  }
}

function put<Data>(shelf: Shelf, queryKey: DataTag<QueryKey, Data, PortalError>, data: NoInfer<Data>): void {
  if (!shelf.isOlder(queryKey)) return;
  shelf.onChange(queryKey);
  shelf.client.setQueryData(queryKey, data, { updatedAt: shelf.updatedAt });
}

type MembersNews = News & { readonly of: 'members' };

/** People are the same in every chat, so all lists learn of them; only that of the chat itself is known to be true now. */
function takeMembers(portal: Portal, shelf: Shelf, news: MembersNews): void {
  const { client, updatedAt } = shelf;
  const told = new Map(news.users.map((user) => [user.id, user]));
  const readAt = portal.now();
  for (const { queryKey, state } of client.getQueryCache().findAll({ queryKey: ['members'] })) {
    const [, dialogId, more] = queryKey;
    // A page that is under way would bring the others back as they were.
    if (typeof dialogId !== 'string' || more !== undefined || state.fetchStatus !== 'idle') continue;
    const key = membersQuery(portal, dialogId).queryKey;
    const known = client.getQueryData(key);
    const fresh = freshKey(portal, dialogId);
    // Who is remembered is replaced by the portal's own word.
    if (!known || isRememberedPage(known.pages[0]) || !shelf.isOlder(fresh)) continue;
    const isTheirs = dialogId === news.dialogId;
    const isShort = known.pages.length === 1;
    const page = isTheirs && isShort ? pageOf(known, news, readAt) : null;
    const isTrue = page !== null || (isTheirs && !isShort && isOnScreen(client, fresh, told));
    // A list that is made anew is sorted, counted and searched anew.
    const isConcerned = isTheirs || known.pages.some(({ users }) => users.some(({ id }) => told.has(id)));
    if (!isConcerned) continue;
    const people = withPeople(known, (user) => renewed(user, told.get(user.id), readAt), {
      total: isTrue ? news.total : undefined,
    });
    client.setQueryData(key, page ?? people, { updatedAt: isTrue ? updatedAt : state.dataUpdatedAt });
    if (isTrue) put(shelf, fresh, page ? null : [...told.keys()]);
  }
}

/** The list as it is now, where everybody is known here: the contacts of a newcomer only the portal can tell. */
function pageOf(known: Pages, { users, total, isPage }: MembersNews, readAt: number): Pages | null {
  const [first] = known.pages;
  if (!first || !isPage) return null;
  const here = new Map(first.users.map((user) => [user.id, user]));
  const people = users.flatMap((user) => {
    const one = here.get(user.id);
    return one ? [renewed(one, user, readAt)] : [];
  });
  return people.length === users.length ? { ...known, pages: [{ ...first, total, users: people }] } : null;
}

/** Of a list of several pages only who is on screen is read again. */
function isOnScreen(client: QueryClient, queryKey: QueryKey, told: ReadonlyMap<number, unknown>): boolean {
  const visible = client.getQueryCache().find({ queryKey, exact: true })?.meta?.visible;
  return visible?.().every((id) => told.has(id)) ?? false;
}

/** What is not told, contacts, stays as it is known. */
function renewed(user: User, told: RememberedPerson | undefined, readAt?: number): User {
  return told ? { ...user, ...told, ...(readAt !== undefined && { readAt }) } : user;
}
