import { useId } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Select.module.css';

interface SelectOption<Value extends string> {
  value: Value;
  label: string;
}

interface SelectProps<Value extends string> {
  label: string;
  /** False: the label is for screen readers only. */
  isLabelVisible?: boolean;
  options: readonly SelectOption<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

/** A native select: every platform's own list, keys and touch come with it. */
export function Select<Value extends string>({
  label,
  isLabelVisible = true,
  options,
  value,
  onChange,
}: SelectProps<Value>) {
  const id = useId();

  function onSelect(chosen: string) {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) onChange(option.value);
  }

  return (
    <span className={styles.field}>
      {isLabelVisible && (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      <span className={styles.control}>
        <select
          id={id}
          className={styles.select}
          aria-label={isLabelVisible ? undefined : label}
          value={value}
          onChange={(event) => onSelect(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <span className={styles.chevron}>
          <Icon icon="chevronDown" size={16} />
        </span>
      </span>
    </span>
  );
}
