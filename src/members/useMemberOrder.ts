import { useState } from 'react';
import { useServerNow } from '#api/useServerNow.ts';
import type { User } from '#api/User.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { isInOrder, sortMembers } from './memberOrder.ts';

interface MemberOrder {
  readonly users: readonly User[];
  /** Presence has moved on since the list was sorted. */
  readonly hasChanged: boolean;
  readonly update: () => void;
}

/**
 * Sorts once and then holds still: nobody moves under the pointer when data refresh. Who came since stands at the
 * end, until `update`.
 */
export function useMemberOrder(users: readonly User[]): MemberOrder {
  const { format } = useI18n();
  const now = useServerNow();
  const sort = (some: readonly User[]) => sortMembers(some, now, format.compare).map(({ id }) => id);
  const [order, setOrder] = useState(() => sort(users));

  const placed = new Set(order);
  const newcomers = users.filter(({ id }) => !placed.has(id));
  // React's own way to adjust state to new props: it draws again before anything is shown.
  if (newcomers.length > 0) setOrder([...order, ...sort(newcomers)]);

  const byId = new Map(users.map((user) => [user.id, user]));
  const ordered = order.flatMap((id) => byId.get(id) ?? []);
  return { users: ordered, hasChanged: !isInOrder(ordered, now), update: () => setOrder(sort(users)) };
}
