import type { ReactNode } from 'react';
import styles from './Badge.module.css';
import { Icon } from './Icon.tsx';
import type { AnyIcon } from './iconPaths.ts';

interface BadgeProps {
  tone?: 'neutral' | 'blue' | 'green' | 'orange' | 'red';
  icon?: AnyIcon;
  children: ReactNode;
}

/** A pill with a word or two: a role, a kind, "On leave". */
export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {icon && <Icon icon={icon} size={16} />}
      {children}
    </span>
  );
}
