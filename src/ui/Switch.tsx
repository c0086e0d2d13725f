import { useId } from 'react';
import styles from './Switch.module.css';

interface SwitchProps {
  label: string;
  /** A word about the present state, under the label: the height of a control has the room, so that nothing moves. */
  note?: string;
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
  note,
  description,
  isDescriptionVisible = true,
  isOn,
  disabled = false,
  onToggle,
}: SwitchProps) {
  const id = useId();
  // Also the note: what stands in a switch is not read by itself (ARIA: its children are presentational).
  const describedBy = `${note ? `${id}-note ` : ''}${description ? `${id}-description` : ''}`;

  return (
    <span className={styles.field}>
      <button
        type="button"
        role="switch"
        className={styles.switch}
        aria-checked={isOn}
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy || undefined}
        disabled={disabled}
        onClick={() => onToggle(!isOn)}
      >
        <span className={styles.track} />
        <span className={styles.words}>
          <span id={`${id}-label`}>{label}</span>
          {note && (
            <span id={`${id}-note`} className={styles.note}>
              {note}
            </span>
          )}
        </span>
      </button>
      {description && (
        <span id={`${id}-description`} className={styles.description} hidden={!isDescriptionVisible}>
          {description}
        </span>
      )}
    </span>
  );
}
