import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';
import { Icon } from './Icon.tsx';
import type { AnyIcon } from './iconPaths.ts';

interface EmptyStateProps {
  icon: AnyIcon;
  title: string;
  /** Makes the title a heading of that level, where it is the heading of the view. */
  headingLevel?: 1 | 2 | 3;
  text?: ReactNode;
  /** Buttons: the next thing to do. */
  children?: ReactNode;
}

export function EmptyState({ icon, title, headingLevel, text, children }: EmptyStateProps) {
  const Title = headingLevel ? (`h${headingLevel}` as const) : 'p';

  return (
    <div className={styles.empty}>
      <span className={styles.disc}>
        <Icon icon={icon} size={40} />
      </span>
      <Title className={styles.title}>{title}</Title>
      {text && <div className={styles.text}>{text}</div>}
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
