import styles from './Icon.module.css';
import { iconPaths, type IconName } from './iconPaths.ts';

interface IconProps {
  name: IconName;
  /** Edge in px at the usual text size; grows with it. */
  size?: 16 | 20 | 24 | 40;
}

/** Decoration beside words; a control that shows only an icon takes its name from `IconButton`. */
export function Icon({ name, size = 20 }: IconProps) {
  return (
    <svg
      className={styles.icon}
      data-size={size}
      data-name={name}
      viewBox="0 0 24 24"
      fill="currentColor"
      fillRule="evenodd"
      aria-hidden="true"
      focusable="false"
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
