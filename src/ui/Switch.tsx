import { useId } from 'react';
import styles from './Switch.module.css';

interface SwitchProps {
  label: string;
  /** A sentence about what it does, read after the name. */
  description?: string;
  /** False: the sentence is for screen readers only, where the place is too narrow to show it. */
  isDescriptionVisible?: boolean;
  isOn: boolean;
  disabled?: boolean;
  onToggle: (isOn: boolean) => void;
}

export function Switch({
  label,
  description,
  isDescriptionVisible = true,
  isOn,
  disabled = false,
  onToggle,
}: SwitchProps) {
  const id = useId();

  return (
    <span className={styles.field}>
      <button
        type="button"
        role="switch"
        className={styles.switch}
        aria-checked={isOn}
        aria-labelledby={`${id}-label`}
        aria-describedby={description ? `${id}-description` : undefined}
        disabled={disabled}
        onClick={() => onToggle(!isOn)}
      >
        <span className={styles.track} />
        <span id={`${id}-label`}>{label}</span>
      </button>
      {description && (
        <span id={`${id}-description`} className={styles.description} hidden={!isDescriptionVisible}>
          {description}
        </span>
      )}
    </span>
  );
}
