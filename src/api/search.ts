import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import type { Portal } from '#portal/Portal.ts';
import { PortalError } from '#portal/PortalError.ts';
import { parseRows } from './parse.ts';
import type { User } from './User.ts';
import { parseUsers } from './userSchema.ts';
import { id, ids } from './wire.ts';

/** What `im.search.*` gives at most (portal-contract 3.5, 3.6). */
const LIMIT = 50;

/** People re-read at once for their presence: the search's own dates are swapped (portal-contract 3.6). */
const MOST_READ = 200;

const foundRow = v.pipe(
  v.union([
    v.object({ id }),
    v.pipe(
      v.object({ ID: id }),
      v.transform(({ ID }) => ({ id: ID })),
    ),
  ]),
  v.transform((row) => row.id),
);

/** Who of a chat a phrase finds in the portal. */
export interface FoundMembers {
  readonly users: readonly User[];
  /** Bitrix24 wants a longer phrase: nothing was searched. */
  readonly isShort: boolean;
}

/**
 * Members of a chat by a phrase, also those that nobody has loaded: there is no such search, so what the portal's
 * own searches find is kept where it is among the chat's ids (portal-contract 3.9).
 *
 * @param spellings Ways to write the phrase; the portal knows only how names are written.
 * @param isEverybody The general chat tells no ids, as everybody who works here is in it.
 */
export function findMembersQuery(portal: Portal, dialogId: string, spellings: readonly string[], isEverybody: boolean) {
  return queryOptions({
    queryKey: ['find', dialogId, ...spellings],
    queryFn: async ({ client }): Promise<FoundMembers> => {
      const [found, members] = await Promise.all([
        search(portal, spellings),
        isEverybody ? null : client.ensureQueryData(chatIdsQuery(portal, dialogId)),
      ]);
      if (found === null) return { users: [], isShort: true };
      const wanted = [...found].filter((userId) => members?.has(userId) ?? true);
      const users = await readPeople(portal, wanted.slice(0, MOST_READ));
      return { users: users.filter(({ active, kind }) => active && (members || kind === 'employee')), isShort: false };
    },
    staleTime: 60_000,
    gcTime: 60_000,
  });
}

/** Ids of everybody in a chat, whom they are or not: about 7 bytes each, asked once (portal-contract 3.7). */
function chatIdsQuery(portal: Portal, dialogId: string) {
  return queryOptions({
    queryKey: ['chatIds', dialogId],
    queryFn: async () => {
      const { result } = await portal.read('im.chat.user.list', { CHAT_ID: Number(dialogId.replace(/^\D+/, '')) });
      return new Set(v.parse(ids, result));
    },
    staleTime: 300_000,
    structuralSharing: false,
  });
}

/** @returns Ids; null where every spelling is too short. What one of the two searches refuses, the other may find. */
async function search(portal: Portal, spellings: readonly string[]): Promise<ReadonlySet<number> | null> {
  const answers = await Promise.allSettled(
    spellings.flatMap((phrase) => [
      portal.read('im.search.user.list', { FIND: phrase, LIMIT }),
      portal.read('user.search', { FIND: phrase, start: -1 }),
    ]),
  );
  const failures: unknown[] = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
  const found = answers.flatMap((answer) =>
    answer.status === 'fulfilled' ? parseRows(foundRow, answer.value.result, 'im.search.user.list') : [],
  );
  if (found.length > 0) return new Set(found);
  if (failures.some((failure) => failure instanceof PortalError && failure.detail.code === 'FIND_SHORT')) return null;
  if (failures.length === answers.length) throw failures[0];
  return new Set();
}

async function readPeople(portal: Portal, userIds: readonly number[]): Promise<User[]> {
  const [first, ...rest] = userIds;
  if (first === undefined) return [];
  const method = 'im.user.list.get';
  const { result } = await portal.read(method, { ID: [first, ...rest], RESULT_TYPE: 'array' });
  return parseUsers(portal, result, method);
}
