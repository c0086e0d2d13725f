import { type QueryClient, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import type { Params, Portal } from '#portal/Portal.ts';
import { PortalError } from '#portal/PortalError.ts';
import { BUSY, SECOND } from './pace.ts';
import { parseRows } from './parse.ts';
import { readPeople } from './readPeople.ts';
import type { User } from './User.ts';
import { id, ids } from './wire.ts';

/** What the portal's searches give at once (portal-contract 3.6, 4.1). */
export const PAGE = 50;

/** Phrases of so many letters are asked for in full. */
export const LONG = 3;

/** Pages after the first ones, all in one request beside the people read with them: `batch` takes 50 commands. */
const MOST_PAGES = 40;

/** People re-read for their presence: the search's own dates are swapped (portal-contract 3.6). */
const MOST_READ = 1000;

const foundRow = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((row) => ({ id: row['id'] ?? row['ID'], row })),
  v.object({ id, row: v.record(v.string(), v.unknown()) }),
);

/** A person as one of the portal's searches tells. */
export type FoundRow = Readonly<Record<string, unknown>>;

/** What one of the portal's searches is asked. */
export interface Question {
  readonly command: readonly [method: string, params: Params];
  /** Absent where whatever is found counts. */
  readonly isWanted?: (row: FoundRow) => boolean;
}

export interface Questions {
  readonly asked: readonly Question[];
  /** The portal cannot be asked for all of it: whatever it finds, there may be more. */
  readonly isPartial: boolean;
}

/** Who of a chat a phrase finds in the portal. */
export interface FoundMembers {
  readonly users: readonly User[];
  /** Short: Bitrix24 wants a longer phrase, nothing was searched. Partial: there may be more than was asked for. */
  readonly state: 'short' | 'partial' | 'done';
}

/**
 * Members of a chat by what was typed, also those that nobody has loaded: there is no such search, so what the portal's
 * own searches find is kept where it is among the chat's ids (portal-contract 3.9).
 *
 * @param questionsOf What to ask the portal for it: it knows only how names are written.
 * @param isEverybody The general chat tells no ids, as everybody who works here is in it.
 */
export function findMembersQuery(
  portal: Portal,
  dialogId: string,
  typed: string,
  questionsOf: (typed: string) => Questions,
  isEverybody: boolean,
) {
  const queryKey = [...foundKey(dialogId), typed];
  return queryOptions({
    queryKey,
    queryFn: async ({ client, signal }): Promise<FoundMembers> => {
      const questions = questionsOf(typed);
      // A portal that has worked much is asked for what was typed, not for all ways to write it.
      const isBusy = portal.operating() >= BUSY;
      const asked = questions.asked.filter(({ isWanted }) => !isBusy || !isWanted);
      const [first, members] = await Promise.all([
        ask(portal, asked),
        isEverybody ? null : client.ensureQueryData(chatIdsQuery(portal, dialogId)),
      ]);
      if (isShort(first)) return { users: [], state: 'short' };
      if (asked.length > 0 && first.failures.length === asked.length) throw first.failures[0];
      // Two letters find thousands, of whom nobody wants to see a thousand.
      const further = typed.length < LONG ? [] : first.further.slice(0, MOST_PAGES);
      const near = first.found.filter((userId) => members?.has(userId) ?? true);
      const [users, rest] = await Promise.all([readPeople(portal, near.slice(0, MOST_READ)), ask(portal, further)]);
      const far = rest.found.filter((userId) => (members?.has(userId) ?? true) && !near.includes(userId));
      if (far.length > 0 && near.length < MOST_READ) {
        // As old as can be: whoever comes back to it asks again. Where all of them are known, they stay.
        client.setQueryData(queryKey, (known) => known ?? shown(users, true), { updatedAt: 0 });
        await pause(signal);
        users.push(...(await readPeople(portal, far.slice(0, MOST_READ - near.length))));
      }
      const isCut = first.further.length > further.length || near.length + far.length > MOST_READ;
      return shown(
        users,
        questions.isPartial || asked.length < questions.asked.length || isCut || rest.failures.length > 0,
      );

      function shown(all: readonly User[], isMore: boolean): FoundMembers {
        const here = all.filter(({ active, kind }) => active && (members !== null || kind === 'employee'));
        return { users: here, state: isMore ? 'partial' : 'done' };
      }
    },
    structuralSharing: false,
    staleTime: 60_000,
    gcTime: 60_000,
  });
}

/** Of whatever was found in a dialog. */
function foundKey(dialogId: string) {
  return ['find', dialogId];
}

/** The same people found, some of them as they are now; how old the search is stays as it is. */
export function renewFound(client: QueryClient, dialogId: string, people: ReadonlyMap<number, User>): void {
  for (const { queryKey, state } of client.getQueryCache().findAll({ queryKey: foundKey(dialogId) })) {
    client.setQueryData<FoundMembers>(
      queryKey,
      (found) => found && { ...found, users: found.users.map((user) => people.get(user.id) ?? user) },
      { updatedAt: state.dataUpdatedAt },
    );
  }
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

interface Found {
  /** Ids, each once. */
  readonly found: readonly number[];
  /** The pages that follow, those of the first questions first. */
  readonly further: readonly Question[];
  readonly failures: readonly unknown[];
}

/** What one of the searches refuses, another may find. */
async function ask(portal: Portal, questions: readonly Question[]): Promise<Found> {
  const answers = await Promise.allSettled(questions.map((question) => askOne(portal, question)));
  const parts = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  return {
    found: [...new Set(parts.flatMap(({ found }) => found))],
    further: parts.flatMap(({ further }) => further),
    failures: answers.flatMap((answer): unknown[] => (answer.status === 'rejected' ? [answer.reason] : [])),
  };
}

async function askOne(portal: Portal, question: Question): Promise<Omit<Found, 'failures'>> {
  const { command, isWanted } = question;
  const [method, params] = command;
  const { result, total } = await portal.read(method, params);
  const rows = parseRows(foundRow, result, method).filter(({ row }) => isWanted?.(row) ?? true);
  const further: Question[] = [];
  // By its own steps and not by `next`, which drifts where extranet people are left out of a page (portal-contract 3.6).
  for (let start = PAGE; start < total; start += PAGE) {
    further.push({ ...question, command: [method, { ...params, start }] });
  }
  return { found: rows.map((one) => one.id), further };
}

function isShort({ found, failures }: Found): boolean {
  return (
    found.length === 0 &&
    failures.some((failure) => failure instanceof PortalError && failure.detail.code === 'FIND_SHORT')
  );
}

/** One request a second after the first two; none for what is no longer searched for. */
async function pause(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, SECOND));
  signal.throwIfAborted();
}
