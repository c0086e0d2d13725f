import type { ReactNode } from 'react';
import { StatusControl } from '#status/StatusControl.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import styles from './Header.module.css';
import { ThemeMenu } from './ThemeMenu.tsx';

interface HeaderProps {
  title: string;
  /** False where the portal's own page shows the app's name above the frame. */
  isTitleVisible?: boolean;
  /** Beside the choice of theme. */
  children?: ReactNode;
}

/** Names the view; the status control is the same in every one of them. */
export function Header({ title, isTitleVisible = true, children }: HeaderProps) {
  return (
    <header className={styles.header}>
      <h1 className={styles.title} data-hidden={!isTitleVisible || undefined}>
        {isTitleVisible ? title : <VisuallyHidden>{title}</VisuallyHidden>}
      </h1>
      {children}
      <ThemeMenu />
      <StatusControl layout="compact" />
    </header>
  );
}
