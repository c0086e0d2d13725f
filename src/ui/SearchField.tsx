import { useRef, type KeyboardEvent, type Ref, useImperativeHandle } from 'react';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './SearchField.module.css';

interface SearchFieldProps {
  label: string;
  /** Shown in the empty field; the label where not given. */
  placeholder?: string;
  /** The accessible name of the button that empties the field. */
  clearLabel: string;
  value: string;
  onChange: (value: string) => void;
  /** The input itself, for a key that focuses it from elsewhere. */
  ref?: Ref<HTMLInputElement>;
}

export function SearchField({ label, placeholder = label, clearLabel, value, onChange, ref }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => input.current);

  function onClear() {
    onChange('');
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    // While a word is being composed (Japanese, Chinese), Esc belongs to the input method.
    if (event.key !== 'Escape' || value === '' || event.nativeEvent.isComposing) return;
    // This Esc is used up: the dialog or slider around the field must stay open.
    event.preventDefault();
    event.stopPropagation();
    onClear();
  }

  return (
    <div className={styles.field}>
      <span className={styles.icon}>
        <Icon icon="search" />
      </span>
      <input
        ref={input}
        className={styles.input}
        type="search"
        dir="auto"
        aria-label={label}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className={styles.clear} hidden={value === ''}>
        <IconButton icon="close" label={clearLabel} onClick={onClear} />
      </span>
    </div>
  );
}
