import { type ReactElement, type RefObject, useEffect, useState } from 'react';
import type { VirtualizerHandle } from 'virtua';

/** A row of cards with its gap before it was measured. CSS px. */
export const ROW_HEIGHT = 112;

/** Where the file of the virtual list does not come, elements must end somewhere. */
const MOST = 300;

export interface LongRowsProps {
  handle: RefObject<VirtualizerHandle | null>;
  count: number;
  draw: (index: number) => ReactElement;
  /** Is drawn wherever the list is scrolled to: it has the tab stop. -1 for none. */
  kept: number;
  scroller: RefObject<HTMLElement | null>;
  onScroll: (offset: number) => void;
  onScrollEnd: () => void;
  /** These rows have taken the place of `FirstRows`, whose elements are gone and with them the focus. */
  onTakeOver: () => void;
}

/**
 * What a long list shows until `VirtualRows` is there: the first screenful, and more of it as it is scrolled. The rest
 * has its room already.
 */
export function FirstRows({ count, draw, kept, scroller }: LongRowsProps) {
  // More than the list can show of itself.
  const [reached, setReached] = useState(window.innerHeight);
  const drawn = Math.min(count, MOST, Math.ceil(reached / ROW_HEIGHT) + 1);

  useEffect(() => {
    const scrolled = scroller.current;
    if (!scrolled) return undefined;
    const onScroll = () => setReached((before) => Math.max(before, scrolled.scrollTop + 2 * scrolled.clientHeight));
    scrolled.addEventListener('scroll', onScroll, { passive: true });
    return () => scrolled.removeEventListener('scroll', onScroll);
  }, [scroller]);

  return (
    <>
      {Array.from({ length: drawn }, (_row, index) => draw(index))}
      {kept >= drawn && draw(kept)}
      <div style={{ blockSize: (count - drawn) * ROW_HEIGHT }} />
    </>
  );
}
