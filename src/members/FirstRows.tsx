import {
  type ReactElement,
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { VirtualizerHandle } from 'virtua';
import type { Rows } from './layRows.ts';

/** A row of cards with its gap before it was measured. CSS px. */
export const ROW_HEIGHT = 113;

/** The view's head, the search and the tools above a list are no lower than this at the usual text size. CSS px. */
const ABOVE = 240;

/** Elements must end somewhere where the virtual list does not come. */
const MOST = 300;

export interface LongRowsProps {
  handle: RefObject<VirtualizerHandle | null>;
  rows: Rows;
  /** @param isRushing The list rushes past: nobody can read what comes. */
  draw: (index: number, isRushing?: boolean) => ReactElement;
  /** Is drawn wherever the list is scrolled to: it has the tab stop. -1 for none. */
  kept: number;
  scroller: RefObject<HTMLElement | null>;
  /** `FirstRows` is about to go; its elements are still there. */
  onLeave: () => void;
  /** These rows have taken the place of `FirstRows`, whose elements are gone and with them the focus. */
  onTakeOver: () => void;
  /** Not all rows can be reached, and the list tells so; or all can again. */
  onCut: (isCut: boolean) => void;
}

/**
 * What a long list shows until `VirtualRows` is there: the first screenful, and more of it as it is scrolled. The rest
 * has its room already, until it is known not to come: then words about it stand behind the last row.
 */
export function FirstRows({
  rows: { length: count },
  draw,
  kept,
  scroller,
  onLeave,
  onCut,
  failure,
}: LongRowsProps & { failure?: ReactNode }) {
  // More than the list can show of itself.
  const [reached, setReached] = useState(Math.max(0, window.innerHeight - ABOVE));
  const behind = useRef<HTMLDivElement>(null);
  const isCut = failure !== undefined && count > MOST;
  const reachable = isCut ? MOST : count;
  const drawn = Math.min(reachable, MOST, Math.ceil(reached / ROW_HEIGHT) + 1);
  const isApart = kept >= drawn;
  const roomBefore = isApart ? Math.min(kept, reachable) - drawn : 0;
  const roomBehind = Math.max(0, reachable - drawn - roomBefore - (isApart && kept < reachable ? 1 : 0));

  useEffect(() => {
    const scrolled = scroller.current;
    if (!scrolled) return undefined;
    const onScroll = () => setReached((before) => Math.max(before, scrolled.scrollTop + 2 * scrolled.clientHeight));
    scrolled.addEventListener('scroll', onScroll, { passive: true });
    return () => scrolled.removeEventListener('scroll', onScroll);
  }, [scroller]);

  useLayoutEffect(() => onLeave, [onLeave]);

  // Cards lower than most, or headings between them: there is room for more.
  useLayoutEffect(() => {
    const { top = 0 } = behind.current?.getBoundingClientRect() ?? {};
    if (drawn < reachable && top > 0 && top < window.innerHeight) setReached((before) => before + window.innerHeight);
  }, [drawn, reachable]);

  useEffect(() => {
    if (!isCut) return undefined;
    onCut(true);
    return () => onCut(false);
  }, [isCut, onCut]);

  // One array: the element of a row that was drawn apart stays when the rows reach it, and with it the focus.
  return [
    ...Array.from({ length: drawn }, (_row, index) => draw(index)),
    <Room key="before" rows={roomBefore} />,
    isApart && kept < reachable && draw(kept),
    <Room key="behind" ref={behind} rows={roomBehind} />,
    isCut && (
      <div key="failure" role="listitem">
        {failure}
      </div>
    ),
    isApart && kept >= reachable && draw(kept),
  ];
}

/** Room for rows that are not drawn. The browser must not hold on to it when it scrolls after a change of layout. */
function Room({ rows, ref }: { rows: number; ref?: Ref<HTMLDivElement> }) {
  return <div ref={ref} style={{ blockSize: rows * ROW_HEIGHT, overflowAnchor: 'none' }} />;
}
