import { type RefObject, useLayoutEffect, useState } from 'react';
import { observeSize } from '#ui/observeSize.ts';

/** The least width of a card, as MemberGrid.module.css draws it: with larger text it needs more. Root font sizes. */
const CARD = 16.25;

/** Beside a card. CSS px. */
export const GAP = 8;

/** What was measured last: the list takes the place of its skeleton, and is most often as wide. */
let likely: number | null = null;

/**
 * How many columns of cards an element has room for. Until it is measured, which is before anything is shown, as many
 * as the one before it had; null for the first one. Drawing the cards with what is likely right draws them once.
 */
export function useColumns(element: RefObject<HTMLElement | null>): number | null {
  const [columns, setColumns] = useState(likely);

  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return undefined;
    return observeSize(measured, () => {
      // jsdom knows no size of text.
      const card = CARD * (parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
      likely = Math.floor((measured.clientWidth + GAP) / (card + GAP)) || 1;
      setColumns(likely);
    });
  }, [element]);

  return columns;
}
