import type { QueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import type { Part, Portal } from '#portal/Portal.ts';
import { countParams, membersQuery, pageParams, parsePage, START } from './members.ts';
import { meQuery, userQuery } from './people.ts';
import { parseRecent, recentParams, recentQuery } from './recent.ts';
import { parseStatus, statusQuery } from './status.ts';
import { parseUser } from './userSchema.ts';

/** What the first paint shows, as far as the placement and the frame's own state tell. */
export type Opening =
  | { readonly view: 'workspace'; readonly dialogId: string | null }
  | { readonly view: 'mine' }
  | { readonly view: 'members'; readonly dialogId: string }
  | { readonly view: 'person'; readonly userId: number };

/**
 * Asks for all that the first paint needs in one request and puts it where the queries look for it.
 * Never fails: what could not be read is asked again by its own query, which then shows the reason.
 *
 * @returns The dialog that the workspace opens with: the given one, else the latest group chat, else null.
 */
export async function prime(portal: Portal, client: QueryClient, opening: Opening): Promise<string | null> {
  if (opening.view === 'workspace' && opening.dialogId === null) return primeLatest(portal, client);
  await Promise.all([
    client.prefetchQuery(meQuery(portal)),
    client.prefetchQuery(statusQuery(portal)),
    opening.view === 'person'
      ? client.prefetchQuery(userQuery(portal, opening.userId))
      : client.prefetchInfiniteQuery(recentQuery(portal)),
    'dialogId' in opening && opening.dialogId !== null
      ? client.prefetchInfiniteQuery(membersQuery(portal, opening.dialogId))
      : undefined,
  ]);
  return 'dialogId' in opening ? opening.dialogId : null;
}

/**
 * Which chat is the latest is known only to the portal, so its members are asked for by reference. A list
 * without private conversations keeps the reference from creating one; where there is no chat the reference
 * stays unresolved and that command alone fails (portal-contract 5).
 */
async function primeLatest(portal: Portal, client: QueryClient): Promise<string | null> {
  const latest = '$result[latest][items][0][id]';
  try {
    const { me, status, recent, ...chat } = await portal.batch({
      me: ['im.user.get'],
      status: ['im.user.status.get'],
      recent: ['im.recent.list', recentParams(0)],
      latest: ['im.recent.list', { SKIP_DIALOG: 'Y', SKIP_OPENLINES: 'Y', LIMIT: 1 }],
      page: ['im.dialog.users.list', pageParams(latest)],
      count: ['im.dialog.users.list', countParams(latest)],
    });
    keep(me, ({ result }) => client.setQueryData(meQuery(portal).queryKey, parseUser(portal, result, 'im.user.get')));
    keep(status, ({ result }) => client.setQueryData(statusQuery(portal).queryKey, parseStatus(result)));
    keep(recent, ({ result }) =>
      client.setQueryData(recentQuery(portal).queryKey, { pages: [parseRecent(portal, result, 0)], pageParams: [0] }),
    );
    return keepMembers(portal, client, chat);
  } catch {
    return null;
  }
}

const firstItem = v.object({ items: v.tupleWithRest([v.object({ id: v.string() })], v.unknown()) });

function keepMembers(
  portal: Portal,
  client: QueryClient,
  { latest, page, count }: Readonly<Record<'latest' | 'page' | 'count', Part>>,
): string | null {
  const dialogId = latest.ok && v.is(firstItem, latest.answer.result) ? latest.answer.result.items[0].id : null;
  if (dialogId === null || !page.ok || !count.ok) return dialogId;
  const { total } = count.answer;
  keep(page, (answer) =>
    client.setQueryData(membersQuery(portal, dialogId).queryKey, {
      pages: [{ ...parsePage(portal, answer.result, START, answer.total), total }],
      pageParams: [START],
    }),
  );
  return dialogId;
}

function keep(part: Part, store: (answer: Extract<Part, { ok: true }>['answer']) => void): void {
  if (!part.ok) return;
  try {
    store(part.answer);
  } catch {
    // A reply of a wrong shape: the query asks again and shows the error itself.
  }
}
