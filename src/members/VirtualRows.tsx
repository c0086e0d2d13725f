import { useLayoutEffect, useState } from 'react';
import { Virtualizer } from 'virtua';
import { ROW_HEIGHT, type LongRowsProps } from './FirstRows.tsx';
import { GAP } from './useColumns.ts';

/** Rows of which only those on screen are drawn. */
export function VirtualRows({ handle, count, draw, kept, scroller, onScroll, onScrollEnd, onTakeOver }: LongRowsProps) {
  useLayoutEffect(onTakeOver, [onTakeOver]);
  const [isScrolled, setScrolled] = useState(false);

  return (
    <Virtualizer
      ref={handle}
      scrollRef={scroller}
      // Only how many there are: each is made when it is drawn.
      data={{ length: count }}
      itemSize={ROW_HEIGHT}
      // A row beyond each end for who scrolls: those who type have them drawn anew at every key. They do with one where
      // the last would end the screen, as a reading cursor looks for the next behind it.
      bufferSize={isScrolled ? ROW_HEIGHT : GAP}
      keepMounted={kept < 0 ? [] : [kept]}
      onScroll={(offset) => {
        setScrolled(offset > 0);
        onScroll(offset);
      }}
      onScrollEnd={onScrollEnd}
    >
      {(_row, index) => draw(index)}
    </Virtualizer>
  );
}
