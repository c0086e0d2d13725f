import { type RefObject, useLayoutEffect, useState } from 'react';
import { observeSize } from '#ui/observeSize.ts';

/** The least width of a card and the gap beside it, as MemberGrid.module.css draws them. CSS px. */
const CARD = 260;
const GAP = 8;

/** How many columns of cards an element has room for. Null until measured, which is before anything is shown. */
export function useColumns(element: RefObject<HTMLElement | null>): number | null {
  const [columns, setColumns] = useState<number | null>(null);

  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return undefined;
    return observeSize(measured, () =>
      setColumns(Math.max(1, Math.floor((measured.clientWidth + GAP) / (CARD + GAP)))),
    );
  }, [element]);

  return columns;
}
