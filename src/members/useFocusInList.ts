import { type RefObject, useEffect, useRef } from 'react';

interface Marked {
  /** Who was focused last. */
  readonly focused: number | null;
  /** Whose details are open. */
  readonly selected: number | null;
}

/**
 * Keeps the focus with a person and from falling to the page: when their card is drawn elsewhere (another order, other
 * groups) and the one that has it shows somebody else, when they have left, and when somebody's details were closed and
 * nobody else took it. It goes to that member's card, or to the list where there is no such card.
 */
export function useFocusInList(list: RefObject<HTMLElement | null>, { focused, selected }: Marked): void {
  const before = useRef({ selected, isHere: false });

  useEffect(() => {
    const closed = selected === null ? before.current.selected : null;
    const wanted = before.current.isHere ? focused : closed;
    const shown = document.activeElement?.closest<HTMLElement>('[data-user-id]')?.dataset['userId'];
    const isElsewhere =
      list.current?.contains(document.activeElement) && shown !== undefined && Number(shown) !== wanted;
    if (wanted !== null && (document.activeElement === document.body || isElsewhere) && list.current) {
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

/** Whether some of a card can be seen. */
export function isInSight(card: HTMLElement, scroller: HTMLElement): boolean {
  const [own, seen] = [card.getBoundingClientRect(), scroller.getBoundingClientRect()];
  return own.bottom > seen.top && own.top < seen.bottom;
}

/** Frames after which a card that is still not shown is given up. */
const PATIENCE = 20;

/** The frame that the latest card waits for: there is one focus. */
let waiting = 0;

/**
 * Focuses a card, at once or as soon as it can take it: a row that comes from afar is invisible until measured. Whoever
 * asks later, or moves the focus meanwhile, comes first.
 */
export function focusWhenShown(card: HTMLElement): void {
  cancelAnimationFrame(waiting);
  const before = document.activeElement;
  let left = PATIENCE;

  function attempt() {
    const active = document.activeElement;
    // What is around the card may have been given the focus in its stead (keepFocus.ts).
    if (active !== before && active?.contains(card) !== true) return;
    card.focus({ preventScroll: true });
    if (document.activeElement === card || left === 0) return;
    left -= 1;
    waiting = requestAnimationFrame(attempt);
  }
  attempt();
}
