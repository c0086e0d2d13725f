import { useLayoutEffect, useState } from 'react';
import { Virtualizer } from 'virtua';
import { ROW_HEIGHT, type LongRowsProps } from './FirstRows.tsx';

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
      // A row beyond each end for who scrolls; who types has them drawn anew at every key.
      bufferSize={isScrolled ? ROW_HEIGHT : 0}
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
