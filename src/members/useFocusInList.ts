import { type RefObject, useEffect, useRef } from 'react';

interface Marked {
  /** Who was focused last. */
  readonly focused: number | null;
  /** Whose details are open. */
  readonly selected: number | null;
}

/**
 * Keeps the focus from falling to the page: when a member who had it has left, and when somebody's details were
 * closed and nobody else took it, it goes to that member's card, or to the list where there is no such card.
 *
 * @param list Its children are the cards, in the order of `ids`.
 */
export function useFocusInList(
  list: RefObject<HTMLElement | null>,
  ids: readonly number[],
  { focused, selected }: Marked,
): void {
  const before = useRef({ selected, isHere: false });

  useEffect(() => {
    const closed = selected === null ? before.current.selected : null;
    const left = before.current.isHere && focused !== null && !ids.includes(focused) ? focused : null;
    const wanted = closed ?? left;
    if (wanted !== null && document.activeElement === document.body) {
      const card = list.current?.children[ids.indexOf(wanted)]?.querySelector('button');
      (card ?? list.current)?.focus();
    }
    before.current = { selected, isHere: list.current?.contains(document.activeElement) ?? false };
  });
}
