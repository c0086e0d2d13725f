import { type RefObject, useLayoutEffect, useState } from 'react';

/** The least width of a card and the gap beside it, as MemberGrid.module.css draws them. CSS px. */
const CARD = 260;
const GAP = 8;

/** How many columns of cards an element has room for. Null until measured, which is before anything is shown. */
export function useColumns(element: RefObject<HTMLElement | null>): number | null {
  const [columns, setColumns] = useState<number | null>(null);

  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return undefined;
    const measure = () => setColumns(Math.max(1, Math.floor((measured.clientWidth + GAP) / (CARD + GAP))));
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);

  return columns;
}
