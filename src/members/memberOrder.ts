import type { User } from '#api/User.ts';
import { presence, type Presence } from '#presence/presence.ts';

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

/**
 * By presence, then by how lately, then by name.
 *
 * @param now The server's time in milliseconds.
 * @param compare Names in the portal's language.
 */
export function sortMembers(
  users: readonly User[],
  now: number,
  compare: (a: string, b: string) => number,
): readonly User[] {
  return users
    .map((user) => ({ user, state: presence(user, now) }))
    .toSorted(
      (a, b) =>
        RANK[a.state.kind] - RANK[b.state.kind] ||
        seenAt(b.state) - seenAt(a.state) ||
        compare(a.user.name, b.user.name) ||
        a.user.id - b.user.id,
    )
    .map(({ user }) => user);
}

/** Whether nobody stands behind people who can be reached less. Minutes within a kind do not count as disorder. */
export function isInOrder(users: readonly User[], now: number): boolean {
  const ranks = users.map((user) => RANK[presence(user, now).kind]);
  return ranks.every((rank, index) => index === 0 || (ranks[index - 1] ?? 0) <= rank);
}

function seenAt(state: Presence): number {
  return state.kind === 'recent' || state.kind === 'seen' ? state.at : 0;
}
