import type { User } from '#api/User.ts';
import { comparison, type Ordering } from './memberOrder.ts';
import { sortInSlices } from './sortInSlices.ts';

/**
 * Sorts thousands of people between frames.
 *
 * @param isCancelled Asked at each pause.
 * @returns Their ids; null when cancelled.
 */
export async function sortLarge(
  users: readonly User[],
  ordering: Ordering,
  isCancelled: () => boolean,
): Promise<readonly number[] | null> {
  const { place, compare } = comparison(ordering);
  const sorted = await sortInSlices(
    users.map((user) => place(user)),
    compare,
    isCancelled,
  );
  return sorted && !isCancelled() ? sorted.map(({ user }) => user.id) : null;
}
