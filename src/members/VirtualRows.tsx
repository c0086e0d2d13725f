import { useLayoutEffect } from 'react';
import { Virtualizer } from 'virtua';
import { ROW_HEIGHT, type LongRowsProps } from './FirstRows.tsx';

/** Rows of which only those on screen are drawn. */
export function VirtualRows({ handle, count, draw, kept, scroller, onScroll, onScrollEnd, onTakeOver }: LongRowsProps) {
  useLayoutEffect(onTakeOver, [onTakeOver]);

  return (
    <Virtualizer
      ref={handle}
      scrollRef={scroller}
      // Only how many there are: each is made when it is drawn.
      data={{ length: count }}
      itemSize={ROW_HEIGHT}
      // A row beyond each end: at a keystroke they are drawn anew with those on screen.
      bufferSize={ROW_HEIGHT}
      keepMounted={kept < 0 ? [] : [kept]}
      onScroll={onScroll}
      onScrollEnd={onScrollEnd}
    >
      {(_row, index) => draw(index)}
    </Virtualizer>
  );
}
