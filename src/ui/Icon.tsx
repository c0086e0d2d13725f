import styles from './Icon.module.css';
import { iconPaths, type AnyIcon } from './iconPaths.ts';

interface IconProps {
  icon: AnyIcon;
  /** Edge in px at the usual text size; grows with it. */
  size?: 16 | 20 | 24 | 40;
}

/** Decoration beside words; a control that shows only an icon takes its name from `IconButton`. */
export function Icon({ icon, size = 20 }: IconProps) {
  const { name, path } = typeof icon === 'string' ? { name: icon, path: iconPaths[icon] } : icon;
  return (
    <svg
      className={styles.icon}
      data-size={size}
      data-name={name}
      viewBox="0 0 24 24"
      fill="currentColor"
      fillRule="evenodd"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
