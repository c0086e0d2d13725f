import type { Role } from '#api/Dialog.ts';
import type { User } from '#api/User.ts';
import { isOnline, presence, type Presence } from '#presence/presence.ts';
import type { SortBy } from './listView.ts';

/** Who can be reached comes first; leave, bots and dismissed people stand beside (ui.md 2). */
const RANK: Readonly<Record<Presence['kind'], number>> = {
  online: 0,
  recent: 1,
  seen: 2,
  never: 3,
  leave: 4,
  bot: 5,
  dismissed: 6,
};

const ROLE_RANK: Readonly<Record<Role, number>> = { owner: 0, manager: 1, member: 2 };

/** What an order follows from. */
export interface Ordering {
  readonly by: SortBy;
  /** The server's time in milliseconds. */
  readonly now: number;
  /** Names in the portal's language. */
  readonly compare: (a: string, b: string) => number;
  readonly roleOf: (userId: number) => Role;
}

/** A person with what their place follows from, worked out once and not at each comparison. */
interface Placed {
  readonly user: User;
  readonly rank: number;
  readonly at: number;
}

/** A comparison for `toSorted`, and what it compares. */
export interface Comparison {
  readonly place: (user: User) => Placed;
  readonly compare: (a: Placed, b: Placed) => number;
}

export function comparison(ordering: Ordering): Comparison {
  return {
    place: (user) => {
      const state = presence(user, ordering.now);
      return {
        user,
        rank: rankOf(user, state, ordering),
        at: ordering.by === 'name' ? 0 : seenAt(user, state, ordering),
      };
    },
    compare: (a, b) =>
      a.rank - b.rank || b.at - a.at || ordering.compare(a.user.name, b.user.name) || a.user.id - b.user.id,
  };
}

/** By what is asked for, then by name. */
export function sortMembers(users: readonly User[], ordering: Ordering): readonly User[] {
  const { place, compare } = comparison(ordering);
  return users
    .map((user) => place(user))
    .toSorted(compare)
    .map(({ user }) => user);
}

/** Whether nobody stands behind people of a later kind. Minutes within a kind do not count as disorder. */
export function isInOrder(users: readonly User[], ordering: Ordering): boolean {
  let before = -1;
  for (const user of users) {
    const rank = rankOf(user, presence(user, ordering.now), ordering);
    if (rank < before) return false;
    before = rank;
  }
  return true;
}

function rankOf(user: User, state: Presence, { by, roleOf }: Ordering): number {
  switch (by) {
    case 'presence':
      return RANK[state.kind];
    case 'name':
      return 0;
    case 'lastSeen':
      if (isOnline(state)) return 0;
      return user.lastActivity === null ? 2 : 1;
    case 'role':
      return user.kind === 'bot' ? 4 : ROLE_RANK[roleOf(user.id)] + (user.kind === 'employee' ? 0 : 1);
  }
}

/** Online is online: activity within those minutes says nothing. */
function seenAt(user: User, state: Presence, { by }: Ordering): number {
  if (by === 'lastSeen') return isOnline(state) ? 0 : (user.lastActivity ?? 0);
  if (by === 'role') return -RANK[state.kind];
  return state.kind === 'recent' || state.kind === 'seen' ? state.at : 0;
}
