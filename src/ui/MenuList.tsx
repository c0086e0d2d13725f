import { useEffect, useEffectEvent, useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { Icon } from './Icon.tsx';
import { menuTarget } from './menuKeys.ts';
import styles from './MenuList.module.css';
import { placeBeside } from './placeBeside.ts';

export interface MenuListProps {
  id: string;
  label: string;
  /** Top to bottom. */
  labels: readonly string[];
  /** The place of the chosen one, -1 for none; undefined where they are actions. */
  selected: number | undefined;
  /** Which item gets the focus when none is chosen. */
  startAt: 'first' | 'last';
  anchor: RefObject<HTMLElement | null>;
  onChoose: (index: number) => void;
  /** The reader is done with the menu: focus belongs to the button. */
  onClose: () => void;
  /** The reader went elsewhere: focus stays there. */
  onLeave: () => void;
}

/** The open part of `Menu`: lives in the top layer, so that no scrolling box clips it. */
export function MenuList({ id, label, labels, selected, startAt, anchor, onChoose, onClose, onLeave }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const itemElements = () => [...(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];

  const focusStart = useEffectEvent(() => {
    const elements = itemElements();
    (elements[selected ?? -1] ?? elements.at(startAt === 'first' ? 0 : -1))?.focus();
  });
  const leaveOutside = useEffectEvent((target: EventTarget | null) => {
    const isInside = target instanceof Node && (list.current?.contains(target) || anchor.current?.contains(target));
    if (!isInside) onLeave();
  });

  useLayoutEffect(() => {
    const floating = list.current;
    if (!floating) return undefined;
    // Old browsers have no popover: the menu is then an ordinary fixed box, which merely can be clipped.
    if ('showPopover' in floating) {
      floating.popover = 'manual';
      floating.showPopover();
    }
    const place = () => anchor.current && placeBeside(anchor.current, floating);
    place();
    focusStart();
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, true);
    return () => {
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, true);
    };
  }, [anchor]);

  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => leaveOutside(event.target);
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    // From the button, where the focus is then, the browser's own Tab goes on to what follows.
    if (event.key === 'Tab') return onClose();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const elements = itemElements();
    const current = elements.findIndex((element) => element === document.activeElement);
    // A space chooses; it never searches.
    const target = event.key === ' ' ? null : menuTarget(event.key, labels, current);
    if (event.key !== 'Escape' && target === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (target === null) onClose();
    else elements[target]?.focus();
  }

  return (
    <div ref={list} id={id} className={styles.menu} role="menu" tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
      {labels.map((words, index) => (
        <button
          key={words}
          type="button"
          className={styles.item}
          role={selected === undefined ? 'menuitem' : 'menuitemradio'}
          aria-checked={selected === undefined ? undefined : index === selected}
          tabIndex={-1}
          onClick={() => onChoose(index)}
        >
          {selected !== undefined && (
            <span className={styles.check}>{index === selected && <Icon icon="check" size={16} />}</span>
          )}
          {words}
        </button>
      ))}
    </div>
  );
}
