import { type RefObject, useLayoutEffect, useState } from 'react';
import { observeSize } from '#ui/observeSize.ts';

/** The least width of a card and the gap beside it, as MemberGrid.module.css draws them. CSS px. */
const CARD = 260;
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
      likely = Math.max(1, Math.floor((measured.clientWidth + GAP) / (CARD + GAP)));
      setColumns(likely);
    });
  }, [element]);

  return columns;
}
