import { useLayoutEffect, useRef, useState } from 'react';
import { Virtualizer } from 'virtua';
import { ROW_HEIGHT, type LongRowsProps } from './FirstRows.tsx';
import styles from './MemberGrid.module.css';
import { GAP } from './useColumns.ts';

/** A scroll of more than this at once is faster than anybody reads: a dragged scrollbar, a flick. CSS px. */
const RUSH = 600;

/** The heading that stays in sight; where the next one has come this near to the top, that one is seen. CSS px. */
const TITLE_HEIGHT = 34;

/** Rows of which only those on screen are drawn. */
export function VirtualRows({ handle, rows, draw, kept, scroller, onTakeOver }: LongRowsProps) {
  useLayoutEffect(onTakeOver, [onTakeOver]);
  const [isScrolled, setScrolled] = useState(false);
  const [isRushing, setRushing] = useState(false);
  const [topTitle, setTopTitle] = useState('');
  const last = useRef({ offset: 0, rows });

  function onScroll(offset: number) {
    // Other rows are shown from another place at once: nobody has scrolled past anything.
    if (last.current.rows === rows && Math.abs(offset - last.current.offset) > RUSH) setRushing(true);
    last.current = { offset, rows };
    setScrolled(offset > 0);
    nameTop(offset);
  }

  function nameTop(offset: number) {
    const row = rows.at(handle.current?.findItemIndex(offset + TITLE_HEIGHT) ?? -1);
    setTopTitle(row?.kind === 'cards' && offset > 0 ? row.title : '');
  }

  // Other rows stand where these stood, though nobody has scrolled.
  // oxlint-disable-next-line react/exhaustive-deps -- the rest of what it reads stays the same
  useLayoutEffect(() => nameTop(handle.current?.scrollOffset ?? 0), [rows]);

  return (
    <>
      {topTitle !== '' && (
        <div className={styles.sticky} aria-hidden="true">
          {/* A block of its own: `bdi` as one would stand at the side of its own direction, not of the page's. */}
          <div className={styles.top}>
            <bdi>{topTitle}</bdi>
          </div>
        </div>
      )}
      <Virtualizer
        ref={handle}
        scrollRef={scroller}
        // Only how many there are: each is made when it is drawn.
        data={{ length: rows.length }}
        itemSize={ROW_HEIGHT}
        // A row beyond each end for who scrolls: those who type have them drawn anew at every key. They do with one
        // where the last would end the screen, as a reading cursor looks for the next behind it.
        bufferSize={isScrolled ? ROW_HEIGHT : GAP}
        keepMounted={kept < 0 ? [] : [kept]}
        onScroll={onScroll}
        onScrollEnd={() => setRushing(false)}
      >
        {(_row, index) => draw(index, isRushing)}
      </Virtualizer>
    </>
  );
}
