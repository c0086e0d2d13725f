import { useEffect, useMemo, useState } from 'react';
import type { Role } from '#api/Dialog.ts';
import { useServerNow } from '#api/useServerNow.ts';
import type { User } from '#api/User.ts';
import { useI18n } from '#i18n/I18n.tsx';
import type { SortBy } from './listView.ts';
import { isInOrder, sortMembers } from './memberOrder.ts';
import type { Searching } from './searching.ts';

/** More than these are sorted between frames: 3,000 names are 30 ms of comparing. */
export const AT_ONCE = 3000;

interface MemberOrder {
  readonly users: readonly User[];
  /** Presence has moved on, or people came to the end, since the list was sorted. */
  readonly hasChanged: boolean;
  /** A large list is being sorted; what shows meanwhile is the order before. */
  readonly isSorting: boolean;
  readonly update: () => void;
}

interface Order {
  readonly ids: readonly number[];
  /** What they were sorted by; null where somebody stands out of it on purpose. */
  readonly by: SortBy | null;
  /** How many of them were sorted; behind those stand who came later. */
  readonly sorted: number;
  /** Sorted by what an earlier visit knew of presence. */
  readonly isRemembered?: boolean;
}

/**
 * Sorts and then holds still: nobody moves under the pointer or the focus when data refresh. Who comes later is put
 * in their place while nobody is looking closely, else at the end, until `update`.
 *
 * @param isTouched The pointer or the focus is in the list, or it was scrolled.
 * @param sortLarge Undefined until it has come, null where it has not: a long wait is better than a wrong order.
 */
export function useMemberOrder(
  users: readonly User[],
  by: SortBy,
  roleOf: (userId: number) => Role,
  isTouched: boolean,
  sortLarge: Searching['sortLarge'] | null | undefined,
): MemberOrder {
  const { format } = useI18n();
  const now = useServerNow();
  const ordering = { by, now, compare: format.compare, roleOf };
  const isRemembered = users[0]?.isRemembered ?? false;
  const sort = (some: readonly User[]) => sortMembers(some, ordering).map(({ id }) => id);
  const sortAll = () => ({ ids: sort(users), by, sorted: users.length });
  const [order, setOrder] = useState<Order>(() => ({ ...sortAll(), isRemembered }));
  const isSmall = users.length <= AT_ONCE;

  // Thirty thousand people are 4 ms to put together, which no keystroke should pay.
  const newcomers = useMemo(() => {
    const placed = new Set(order.ids);
    return users.filter(({ id }) => !placed.has(id));
  }, [users, order.ids]);
  const ordered = useMemo(() => {
    const byId = new Map(users.map((user) => [user.id, user]));
    return order.ids.flatMap((id) => byId.get(id) ?? []);
  }, [users, order.ids]);
  const isAppended = order.ids.length > order.sorted;
  const isOrdered = useMemo(
    () => isInOrder(ordered, { by, now, compare: format.compare, roleOf }),
    [ordered, by, now, format.compare, roleOf],
  );

  // React's own way to adjust state to new props: it draws again before anything is shown.
  if (isSmall && order.by !== by) setOrder(sortAll());
  else if (order.isRemembered && !isRemembered) {
    setOrder(isTouched ? { ...order, isRemembered } : sortAll());
  } else if (ordered.length < order.ids.length) {
    // Who comes back comes anew: people are found, and gone when the search is.
    const late = new Set(order.ids.slice(order.sorted));
    const ids = ordered.map(({ id }) => id);
    setOrder({ ...order, ids, sorted: ids.filter((id) => !late.has(id)).length });
  } else if (newcomers.length > 0) {
    if (isSmall && !isTouched && !isAppended) setOrder(sortAll());
    else setOrder({ ...order, ids: [...order.ids, ...sort(newcomers)] });
  }

  const isSorting = !isSmall && order.by !== by;
  useEffect(() => {
    if (!isSorting || sortLarge === undefined) return undefined;
    let isCancelled = false;
    const sortThem = async () => {
      const ids = sortLarge ? await sortLarge(users, ordering, () => isCancelled) : sort(users);
      if (ids) setOrder({ ids, by, sorted: ids.length });
    };
    void sortThem();
    return () => {
      isCancelled = true;
    };
    // Sorted by the time at which it was asked for.
    // oxlint-disable-next-line react/exhaustive-deps -- starting anew every ten seconds might never end
  }, [isSorting, users, by, sortLarge]);

  return {
    users: ordered,
    hasChanged: !isSorting && (isAppended || !isOrdered),
    isSorting,
    update: () => setOrder(isSmall ? sortAll() : { ...order, by: null }),
  };
}
