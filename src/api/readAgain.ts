import type { QueryClient } from '@tanstack/react-query';
import type { Portal } from '#portal/Portal.ts';
import { countParams, type MembersPage, METHOD, pageParams, parsePage, PER_PAGE } from './memberPages.ts';
import type { Pages } from './members.ts';
import { nextTask } from './nextTask.ts';
import { pagesAtOnce } from './pace.ts';
import { readPeople } from './readPeople.ts';
import { renewFound } from './search.ts';
import type { User } from './User.ts';

interface Renewal {
  /** Who of those on screen were read. */
  readonly ids: readonly number[];
  /** What is known by now, with what was read. */
  readonly renew: (known: Pages | undefined) => Pages | undefined;
}

/** The ids above `after`, up to `until`. */
interface Stretch {
  readonly after: number;
  readonly until: number;
}

/**
 * Reads part of a large dialog again, in one request: who is on screen, how many members there are, and of the others
 * those who were read longest ago, as many pages as the portal bears. Who has joined or left is seen with their page, who
 * was found though not loaded where they are on screen.
 *
 * @param visible Ids of the people on screen; at most 200 are asked for.
 */
export async function readAgain(
  client: QueryClient,
  portal: Portal,
  dialogId: string,
  pages: readonly MembersPage[],
  visible: readonly number[],
): Promise<Renewal> {
  const sorted = pages.flatMap(({ users }) => users).toSorted((a, b) => a.id - b.id);
  const last = pages.at(-1);
  const most = last ? pagesAtOnce({ ...last.cost, operating: portal.operating() }) : 0;
  const all = stretchesOf(sorted, most + 1);
  // Who has joined behind everybody else; while not everybody is loaded, the next page brings them.
  const end = sorted.at(-1)?.id ?? 0;
  const behind = last?.next === null ? [{ after: end, until: end }] : [];
  // All leave as one batch.
  const reading = Promise.allSettled([...all.slice(0, most), ...behind].map(read));
  const { people, total } = await readVisible(portal, dialogId, visible);
  renewFound(client, dialogId, people);
  const outcomes = await reading;
  // One that was refused comes in its turn again.
  const stretches = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' && outcome.value) || []);
  const members = new Map(stretches.flatMap(({ users }) => users.map((user) => [user.id, user])));
  const isGone = ({ id }: User) => !members.has(id) && stretches.some(({ after, until }) => after < id && id <= until);
  const joined = [...members.values()].filter(({ id }) => behind.length > 0 || id <= end);

  return {
    ids: [...people.keys()],
    renew: (known) =>
      withPeople(known, (user) => (isGone(user) ? null : (members.get(user.id) ?? people.get(user.id) ?? user)), {
        joined,
        // What was counted fits those who are known only where all of these were read again.
        ...((behind.length === 0 || all.length <= most) && { total }),
      }),
  };

  async function read({ after, until }: Stretch): Promise<(Stretch & { users: readonly User[] }) | null> {
    const answer = await portal.read(METHOD, pageParams(dialogId, { after }));
    // Old boxes do not know where it should begin.
    if (answer.total > 0) return null;
    const { users } = parsePage(portal, answer.result, { after }, 0);
    // A page is 200 people: the interface gets its turn after each.
    await nextTask();
    // A short page may have been cut before people were withheld: it tells of nobody behind its last.
    return { after, until: users.length === 0 ? until : Math.max(...users.map(({ id }) => id)), users };
  }
}

/** At most so many stretches of 200 people each, those first who were read longest ago. */
function stretchesOf(sorted: readonly User[], most: number): Stretch[] {
  const isTaken = new Uint8Array(sorted.length);
  const stretches: Stretch[] = [];
  while (stretches.length < most) {
    let from = -1;
    let oldest = Infinity;
    for (const [place, { readAt = 0 }] of sorted.entries()) {
      if (isTaken[place] === 1 || readAt >= oldest) continue;
      from = place;
      oldest = readAt;
    }
    if (from < 0) break;
    const next = Math.min(from + PER_PAGE, sorted.length);
    isTaken.fill(1, from, next);
    stretches.push({ after: sorted[from - 1]?.id ?? 0, until: sorted[next - 1]?.id ?? 0 });
  }
  return stretches;
}

/** Some people of a dialog as they are now, and how many it has. */
async function readVisible(portal: Portal, dialogId: string, ids: readonly number[]) {
  const [users, { total }] = await Promise.all([
    readPeople(portal, ids.slice(0, PER_PAGE)),
    // People are told of whoever they are; only the dialog knows that it may not be seen any more.
    portal.read(METHOD, countParams(dialogId)),
  ]);
  return { people: new Map(users.map((user) => [user.id, user])), total };
}

/**
 * The same pages with some of their people replaced. Those without any stay the objects they are.
 *
 * @param renewed Null for who is no member any more.
 * @param change Who is to be known as well, and how many there are now: by default, as many as come and go. The last
 *   page tells it; the first goes on telling how many there were at first.
 */
export function withPeople(
  known: Pages | undefined,
  renewed: (user: User) => User | null,
  { joined = [], total }: { readonly joined?: readonly User[]; readonly total?: number | undefined },
): Pages | undefined {
  if (!known) return undefined;
  const before = new Set(known.pages.flatMap(({ users }) => users.map(({ id }) => id)));
  const newcomers = joined.filter(({ id }) => !before.has(id));
  let balance = newcomers.length;
  const pages = known.pages.map((page) => {
    const users = page.users.flatMap((user) => renewed(user) ?? []);
    balance -= page.users.length - users.length;
    const hasChanged = users.length !== page.users.length || users.some((user, at) => user !== page.users[at]);
    return hasChanged ? { ...page, users } : page;
  });
  const last = pages.pop();
  if (last) pages.push({ ...last, total: total ?? last.total + balance, users: [...last.users, ...newcomers] });
  return { ...known, pages };
}
