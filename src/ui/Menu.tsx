import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button, type ButtonVariant } from './Button.tsx';
import type { IconName } from './iconPaths.ts';
import { later } from './later.tsx';

/** Nobody opens a menu before it is shown. */
const MenuList = later(async () => (await import('./MenuList.tsx')).MenuList, { failure: 'dialog' });

interface MenuItem<Value extends string> {
  value: Value;
  label: string;
}

interface MenuProps<Value extends string> {
  /** The accessible name of the button, and of the menu. */
  label: string;
  /**
   * What the button shows; the label where not given, its icon alone where empty. Should start with the label's words
   * (WCAG 2.5.3).
   */
  text?: string;
  icon?: IconName;
  variant?: ButtonVariant;
  size?: 'md' | 'sm';
  items: readonly MenuItem<Value>[];
  /**
   * Given (null: none chosen yet), the items are one choice of many (`menuitemradio`); not given, they are actions.
   */
  selected?: Value | null;
  disabled?: boolean;
  onChoose: (value: Value) => void;
}

/** A button that opens a menu: arrows, Home, End, first letters, Enter; Esc and a click elsewhere close it. */
export function Menu<Value extends string>({
  label,
  text = label,
  icon,
  variant = 'outline',
  size = 'md',
  items,
  selected,
  disabled = false,
  onChoose,
}: MenuProps<Value>) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [openAt, setOpenAt] = useState<'first' | 'last' | null>(null);

  function close() {
    setOpenAt(null);
    button.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setOpenAt(event.key === 'ArrowDown' ? 'first' : 'last');
  }

  function onItem(index: number) {
    close();
    const item = items[index];
    if (item) onChoose(item.value);
  }

  return (
    <>
      <Button
        ref={button}
        variant={variant}
        size={size}
        {...(icon && { icon })}
        {...(text !== '' && { endIcon: 'chevronDown' as const })}
        disabled={disabled}
        aria-label={text === label ? undefined : label}
        aria-haspopup="menu"
        aria-expanded={openAt !== null}
        aria-controls={openAt === null ? undefined : id}
        onClick={() => setOpenAt(openAt === null ? 'first' : null)}
        onKeyDown={onKeyDown}
      >
        {text}
      </Button>
      {openAt !== null && (
        <MenuList
          id={id}
          label={label}
          labels={items.map((item) => item.label)}
          selected={selected === undefined ? undefined : items.findIndex((item) => item.value === selected)}
          startAt={openAt}
          anchor={button}
          onChoose={onItem}
          onClose={close}
          onLeave={() => setOpenAt(null)}
        />
      )}
    </>
  );
}
