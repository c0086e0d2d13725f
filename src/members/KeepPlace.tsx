import { Component, type RefObject } from 'react';
import type { VirtualizerHandle } from 'virtua';
import type { Rows } from './layRows.ts';
import { isInSight } from './useFocusInList.ts';

interface KeepPlaceProps {
  rows: Rows;
  /** Whose details are open. */
  selected: number | null;
  scroller: RefObject<HTMLElement | null>;
  /** Empty where rows are drawn whole. */
  virtual: RefObject<VirtualizerHandle | null>;
}

/** Where somebody is seen. CSS px. */
interface Place {
  readonly userId: number;
  /** On screen. */
  readonly top: number;
  /** Below where the first row stands as long as nobody has scrolled. */
  readonly below: number;
}

/**
 * Keeps people where they are on screen when the list gets more columns or fewer, as it does when somebody's details
 * open beside it: else other people stand there. A class, as only those can look at what is about to be changed.
 */
export class KeepPlace extends Component<KeepPlaceProps> {
  override getSnapshotBeforeUpdate({ rows, selected }: KeepPlaceProps): Place | null {
    const scroller = this.props.scroller.current;
    return scroller && rows.columns !== this.props.rows.columns ? seenIn(scroller, selected) : null;
  }

  override componentDidUpdate(_props: KeepPlaceProps, _state: unknown, place: Place | null): void {
    const { rows, scroller, virtual } = this.props;
    if (!place || !scroller.current) return;
    if (virtual.current) {
      const row = rows.rowOf(rows.indexOf(place.userId));
      if (row >= 0) virtual.current.scrollToIndex(row, { align: 'start', offset: -place.below });
      return;
    }
    const card = scroller.current.querySelector(`[data-user-id="${place.userId}"]`);
    if (card) scroller.current.scrollTop += card.getBoundingClientRect().top - place.top;
  }

  override render(): null {
    return null;
  }
}

/** Who is looked at: whose details are open, who has the focus, or the first, as far as they are in sight. */
function seenIn(scroller: HTMLElement, selected: number | null): Place | null {
  const list = scroller.querySelector('[role="list"]');
  const cards = [...scroller.querySelectorAll<HTMLElement>('[data-user-id]')].filter((card) =>
    isInSight(card, scroller),
  );
  const card =
    cards.find((some) => some.dataset['userId'] === String(selected)) ??
    cards.find((some) => some.contains(document.activeElement)) ??
    // One that stays mounted may come first without being the uppermost.
    cards.toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)[0];
  if (!card || !list) return null;
  const { top } = card.getBoundingClientRect();
  return {
    userId: Number(card.dataset['userId']),
    top,
    below: top - list.getBoundingClientRect().top - scroller.scrollTop,
  };
}
