import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import styles from './IconText.module.css';
import type { AnyIcon } from './iconPaths.ts';

interface IconTextProps {
  icon: AnyIcon;
  /** What the value is ("E-mail"): small, above it. */
  label?: string;
  children: ReactNode;
  /** A control at the end of the row, e.g. a copy button. */
  action?: ReactNode;
}

/** One fact of a card: icon, label, value, and what can be done with it. */
export function IconText({ icon, label, children, action }: IconTextProps) {
  return (
    <div className={styles.row}>
      <Icon icon={icon} />
      <div className={styles.words}>
        {label && <div className={styles.label}>{label}</div>}
        <div className={styles.value}>{children}</div>
      </div>
      {action}
    </div>
  );
}
