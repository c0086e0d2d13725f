import { type RefObject, useEffect, useRef } from 'react';

interface Marked {
  /** Who was focused last. */
  readonly focused: number | null;
  /** Whose details are open. */
  readonly selected: number | null;
}

/**
 * Keeps the focus from falling to the page: when the card that had it was drawn anew elsewhere (another order, other
 * groups), when its member has left, and when somebody's details were closed and nobody else took it. It goes to that
 * member's card, or to the list where there is no such card.
 */
export function useFocusInList(list: RefObject<HTMLElement | null>, { focused, selected }: Marked): void {
  const before = useRef({ selected, isHere: false });

  useEffect(() => {
    const closed = selected === null ? before.current.selected : null;
    const wanted = closed ?? (before.current.isHere ? focused : null);
    if (wanted !== null && document.activeElement === document.body && list.current) {
      const card = cardIn(list.current, wanted);
      if (card) focusWhenShown(card);
      else list.current.focus();
    }
    before.current = { selected, isHere: list.current?.contains(document.activeElement) ?? false };
  });
}

export function cardIn(list: HTMLElement, userId: number): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-user-id="${userId}"] button`);
}

/** Frames after which a card that is still not shown is given up. */
const PATIENCE = 20;

/** A row that comes from afar is invisible until measured, and cannot be focused before. */
export function focusWhenShown(card: HTMLElement, frames = PATIENCE): void {
  card.focus({ preventScroll: true });
  if (document.activeElement === card || frames === 0) return;
  requestAnimationFrame(() => focusWhenShown(card, frames - 1));
}
