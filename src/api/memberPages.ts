import type { Answer, Command, Params, Part, Portal } from '#portal/Portal.ts';
import type { Cost } from './pace.ts';
import { nextTask } from './nextTask.ts';
import type { User } from './User.ts';
import { parseUsers } from './userSchema.ts';

export const METHOD = 'im.dialog.users.list';

/** The most that the method gives at once (portal-contract 3.8). */
export const PER_PAGE = 200;

/**
 * Where the next page begins. By id (keyset) people who join or leave open no gap; the offset is for old boxes,
 * which ignore `LAST_ID`. The two orders differ and must not be mixed.
 */
type Cursor = { readonly after: number } | { readonly offset: number };

/** Before anybody: ids begin at 1. */
export const START: Cursor = { after: 0 };

/** What one request reads. */
export interface Step {
  readonly from: Cursor;
  readonly pages: number;
}

/** What one request brought: one page, or several under one another. */
export interface MembersPage {
  readonly users: readonly User[];
  /** Active members before the portal's access filter, counted with this page. */
  readonly total: number;
  readonly next: Cursor | null;
  readonly cost: Cost;
}

/** Asks only how many members there are: keyset pages do not tell. */
export function countParams(dialogId: string): Params {
  return { DIALOG_ID: dialogId, LIMIT: 1 };
}

export function pageParams(dialogId: string, cursor: Cursor = START): Params {
  const from: Params = 'after' in cursor ? { LAST_ID: cursor.after } : { OFFSET: cursor.offset };
  return { DIALOG_ID: dialogId, LIMIT: PER_PAGE, ...from };
}

/** @param pageTotal The page's own `total`: above 0 only where the portal ignored `LAST_ID`. */
export function parsePage(
  portal: Portal,
  value: unknown,
  cursor: Cursor,
  pageTotal: number,
): Pick<MembersPage, 'users' | 'next'> {
  const users = seen(portal, parseUsers(portal, value, METHOD));
  const ignoredKeyset = 'after' in cursor && pageTotal > 0;
  if ('offset' in cursor || ignoredKeyset) {
    const next = ('offset' in cursor ? cursor.offset : 0) + PER_PAGE;
    // An empty filtered page repeats its own offset as `next`, so only the total ends this.
    return { users, next: next < pageTotal ? { offset: next } : null };
  }
  // A short page is not the end: access may be filtered after the page was cut. An empty one is.
  const last = Math.max(...users.map(({ id }) => id));
  return { users, next: users.length === 0 ? null : { after: last } };
}

/** The same people, read just now. */
export function seen(portal: Portal, users: readonly User[]): User[] {
  const readAt = portal.now();
  return users.map((user) => ({ ...user, readAt }));
}

/**
 * Several pages in one request. Where each begins is known only to the portal, so it refers to the last person of the
 * one before; behind a short page the reference leads nowhere, and what came there is left out.
 *
 * @param known Who is loaded already, and how many there were at first: with everybody known, nobody following and
 *   nobody gone, the end is certain.
 */
export async function readAhead(
  portal: Portal,
  dialogId: string,
  { from, pages }: Step,
  known: { readonly ids: ReadonlySet<number>; readonly total: number },
): Promise<MembersPage> {
  const commands: Record<string, Command> = {};
  for (let index = 0; index < pages; index += 1) commands[key(index)] = [METHOD, ahead(dialogId, from, index)];
  commands['count'] = [METHOD, countParams(dialogId)];
  const reply: Readonly<Record<string, Part>> = await portal.batch(commands);

  const users: User[] = [];
  let next: Cursor | null = from;
  let isShort = false;
  for (let index = 0; index < pages && next !== null && !isShort; index += 1) {
    const part: Part | undefined = reply[key(index)];
    if (!part?.ok) {
      if (index === 0 && part) throw part.error;
      break;
    }
    const cursor: Cursor = next;
    const page = parsePage(portal, part.answer.result, cursor, part.answer.total);
    users.push(...page.users);
    next = page.next;
    isShort = page.users.length < PER_PAGE || (next !== null && 'offset' in next !== 'offset' in cursor);
    // A page is 200 people to check: the interface gets its turn after each.
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    await nextTask();
  }
  const count = reply['count'];
  const total = count?.ok ? count.answer.total : 0;
  const newcomers = users.filter(({ id }) => !known.ids.has(id)).length;
  // Who has left is still known, and would stand for somebody behind a short page.
  const isEverybody = isShort && total === known.total && known.ids.size + newcomers >= total;
  const answers = Object.entries(reply).flatMap(([name, part]) => (part.ok && name !== 'count' ? [part.answer] : []));
  return { users, total, next: isEverybody ? null : next, cost: costOf(answers) };
}

const key = (index: number) => `p${index}`;

function ahead(dialogId: string, from: Cursor, index: number): Params {
  if ('offset' in from) return pageParams(dialogId, { offset: from.offset + index * PER_PAGE });
  if (index === 0) return pageParams(dialogId, from);
  return { ...pageParams(dialogId), LAST_ID: `$result[${key(index - 1)}][${PER_PAGE - 1}][id]` };
}

/** What one of these pages cost. `duration` counts from the whole second before (portal-contract 0.3): the least is nearest. */
export function costOf(pages: readonly Answer[]): Cost {
  return {
    duration: Math.min(...pages.map(({ duration = 0 }) => duration)),
    operating: Math.max(0, ...pages.map(({ operating = 0 }) => operating)),
  };
}
