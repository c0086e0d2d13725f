import {
  type CSSProperties,
  Fragment,
  type FocusEvent,
  memo,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { VirtualizerHandle } from 'virtua';
import type { Department } from '#api/departments.ts';
import type { Dialog } from '#api/Dialog.ts';
import { useServerNow } from '#api/useServerNow.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { later } from '#ui/later.tsx';
import { FirstRows, ROW_HEIGHT } from './FirstRows.tsx';
import { gridTarget } from './gridKeys.ts';
import { layRows } from './layRows.ts';
import type { Group } from './memberGroups.ts';
import styles from './MemberGrid.module.css';
import { MemberRow } from './MemberRow.tsx';
import { useColumns } from './useColumns.ts';
import { cardIn, focusWhenShown, isInSight, useFocusInList } from './useFocusInList.ts';

/** Scrolling draws the list anew at each step, rows that stayed too: with them it takes twice the frame. */
const Row = memo(MemberRow);

/** Its library is for chats of more than a hundred, whose first cards do not wait for it. */
const LongRows = later(async () => (await import('./VirtualRows.tsx')).VirtualRows, {
  Meanwhile: FirstRows,
  failure: 'meanwhile',
  isPatient: true,
});

/** Nobody changes the number of columns before it is there. */
const KeepPlace = later(async () => (await import('./KeepPlace.tsx')).KeepPlace, { failure: 'none', isPatient: true });

interface MemberGridProps {
  groups: readonly Group[];
  /** How many there are in all, also those not loaded; -1 where nobody can tell. */
  setSize: number;
  dialog: Dialog | undefined;
  departments: ReadonlyMap<number, Department> | undefined;
  /** See `useShownMembers`. */
  mark: ((list: Element) => () => void) | undefined;
  /** Whose details are open. */
  selected: number | null;
  /** Only rows on screen are drawn: for lists of more than a few screens. */
  isVirtual: boolean;
  scroller: RefObject<HTMLElement | null>;
  /** Opens somebody's details; with null, closes them. */
  onSelect: (userId: number | null) => void;
  /** Not all rows can be reached, and the list tells so; or all can again. */
  onCut: (isCut: boolean) => void;
}

/** The members as a grid with one tab stop; arrows, Home, End and the page keys move by the grid as drawn. */
export function MemberGrid(props: MemberGridProps) {
  const { groups, setSize, dialog, departments, mark, selected, isVirtual, scroller, onSelect, onCut } = props;
  const { t } = useI18n();
  const now = useServerNow();
  const list = useRef<HTMLDivElement>(null);
  const virtual = useRef<VirtualizerHandle>(null);
  const columns = useColumns(list);
  const [focused, setFocused] = useState<number | null>(null);
  const wanted = useRef<number | null>(null);
  const [, setTakenOver] = useState(false);
  // Estimated heights take the place of those that were drawn: who has the focus in sight keeps it in sight.
  const onLeave = useCallback(() => {
    const card = document.activeElement?.closest<HTMLElement>('[data-user-id]');
    if (!card || !scroller.current || !list.current?.contains(card)) return;
    if (isInSight(card, scroller.current)) wanted.current = Number(card.dataset['userId']);
  }, [scroller]);
  // Drawn once more, the list looks after its focus.
  const onTakeOver = useCallback(() => setTakenOver(true), []);

  const rows = useMemo(() => layRows(columns === null ? [] : groups, columns ?? 1), [groups, columns]);
  const tabStop = useMemo(
    () => [rows.indexOf(focused ?? undefined), rows.indexOf(selected ?? undefined), 0].find((index) => index >= 0) ?? 0,
    [rows, focused, selected],
  );
  const tabRow = rows.rowOf(tabStop);
  useFocusInList(list, { focused, selected });
  useLayoutEffect(() => (mark && list.current ? mark(list.current) : undefined), [mark]);

  // The row of the target is drawn now, as it is among those that stay.
  useLayoutEffect(() => {
    const target = wanted.current;
    if (target === null || target !== focused || !list.current) return;
    wanted.current = null;
    virtual.current?.scrollToIndex(tabRow, { align: 'nearest' });
    const card = cardIn(list.current, target);
    // Rows drawn whole, and `FirstRows`, are scrolled by the browser.
    if (card && virtual.current) focusWhenShown(card);
    else card?.focus();
  });

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const active = document.activeElement?.closest<HTMLElement>('[data-user-id]');
    // A button beside the cards.
    if (!active && document.activeElement !== list.current) return;
    if (event.key === 'Escape' && selected !== null) {
      // Used up: the slider around the app stays open.
      event.preventDefault();
      onSelect(null);
    }
    const target = gridTarget(event.key, Math.max(0, rows.indexOf(Number(active?.dataset['userId']))), {
      rows,
      pageRows: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT)),
      isRightToLeft: getComputedStyle(event.currentTarget).direction === 'rtl',
    });
    const user = target === null ? undefined : rows.userAt(target);
    if (!user) return;
    event.preventDefault();
    wanted.current = user.id;
    setFocused(user.id);
  }

  // One listener for all cards: with their own, each would be given new ones at every keystroke.
  function onClick({ target, detail }: MouseEvent<HTMLElement>) {
    const userId = userOf(target);
    // The second click of two may come upon somebody else, now that details are beside the list.
    if (userId !== undefined && detail < 2) onSelect(userId);
  }

  function onFocus({ target }: FocusEvent<HTMLElement>) {
    const userId = userOf(target);
    if (userId !== undefined) setFocused(userId);
  }

  const tabStopId = rows.userAt(tabStop)?.id;
  const around = useMemo(
    () => ({ setSize, dialog, departments, now, selected, tabStop: tabStopId }),
    [setSize, dialog, departments, now, selected, tabStopId],
  );
  // CSS custom properties are not in React's type of a style.
  const style = { '--columns': columns ?? 1 } as CSSProperties;
  const draw = (index: number, isRushing = false) => {
    const row = rows.at(index);
    if (!row) return <Fragment key={index} />;
    // Keys may rush, too: the row that the focus goes to is never empty.
    return <Row key={index} row={row} around={around} isRushing={isRushing && index !== tabRow} />;
  };

  return (
    <>
      <KeepPlace rows={rows} selected={selected} scroller={scroller} virtual={virtual} />
      {/* The list itself takes the focus only when the focused card is gone. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys belong to the cards */}
      <div
        ref={list}
        className={styles.list}
        style={style}
        role="list"
        aria-label={t('members.title')}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={onFocus}
      >
        {isVirtual ? (
          <LongRows
            handle={virtual}
            rows={rows}
            draw={draw}
            kept={tabRow}
            scroller={scroller}
            onLeave={onLeave}
            onTakeOver={onTakeOver}
            onCut={onCut}
          />
        ) : (
          Array.from({ length: rows.length }, (_row, index) => draw(index))
        )}
      </div>
    </>
  );
}

/** Whose card somebody clicked or focused; undefined beside them all. */
function userOf(target: EventTarget): number | undefined {
  const card = target instanceof Element && target.closest('button')?.closest<HTMLElement>('[data-user-id]');
  return card ? Number(card.dataset['userId']) : undefined;
}
