import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import css from './MenuButton.module.css';

export type MenuEntry =
  | { label: string; hint?: string; icon?: ReactNode; onSelect: () => void }
  | { label: string; icon?: ReactNode; entries: readonly MenuEntry[] };

interface MenuButtonProps {
  /** Accessible name of the button and of its menu. */
  label: string;
  className?: string | undefined;
  entries: readonly MenuEntry[];
  /** Shown above the entries. */
  header?: ReactNode;
  children: ReactNode;
}

/** A button with a menu: arrows walk, Home and End jump, Escape closes and returns focus. */
export function MenuButton({ label, className, entries, header, children }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menuId = useId();

  useEffect(() => {
    if (!isOpen) return undefined;
    root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const leave = ({ target }: Event) => {
      if (!(target instanceof Node && root.current?.contains(target))) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return;
    if (event.key === 'Escape') {
      // The slider below, if any, stays.
      event.stopPropagation();
      close();
      return;
    }
    const items = [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const next = step(
      event.key,
      items.findIndex((item) => item === document.activeElement),
      items.length,
    );
    if (next === undefined) return;
    event.preventDefault();
    items[next]?.focus();
  };

  return (
    // The keys belong to the menu inside; the element itself is no control.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={root}
      className={css.root}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget && !root.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={menuId}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen && (
        <div className={css.popup}>
          {header}
          <div id={menuId} role="menu" aria-label={label}>
            <Entries entries={entries} onDone={close} />
          </div>
        </div>
      )}
    </div>
  );
}

function Entries({ entries, onDone }: { entries: readonly MenuEntry[]; onDone: () => void }) {
  const [open, setOpen] = useState<string>();
  return entries.map((entry) => {
    if ('onSelect' in entry) {
      const select = () => {
        onDone();
        entry.onSelect();
      };
      return (
        <button key={entry.label} type="button" role="menuitem" tabIndex={-1} className={css.item} onClick={select}>
          {entry.icon}
          <span className={css.label}>
            {entry.label}
            {entry.hint && <small>{entry.hint}</small>}
          </span>
        </button>
      );
    }
    const isOpen = open === entry.label;
    return (
      <div key={entry.label} role="none">
        <button
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={css.item}
          aria-haspopup="menu"
          aria-expanded={isOpen}
          onClick={() => setOpen(isOpen ? undefined : entry.label)}
          onKeyDown={({ key }) => {
            if (key === 'ArrowRight') setOpen(entry.label);
            if (key === 'ArrowLeft') setOpen(undefined);
          }}
        >
          {entry.icon}
          <span className={css.label}>{entry.label}</span>
          <span className={css.chevron} data-open={isOpen} aria-hidden="true" />
        </button>
        {isOpen && (
          <div role="menu" aria-label={entry.label} className={css.inner}>
            <Entries entries={entry.entries} onDone={onDone} />
          </div>
        )}
      </div>
    );
  });
}

function step(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
