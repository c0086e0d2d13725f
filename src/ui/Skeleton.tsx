import type { ReactNode } from 'react';
import styles from './Skeleton.module.css';

interface SkeletonProps {
  shape?: 'bar' | 'disc' | 'block';
  /** Any CSS length, of the thing that will stand here: nothing may shift when it comes. */
  width?: string;
  height?: string;
}

/** Silent for screen readers: say "Loading…" once beside it. */
export function Skeleton({ shape = 'bar', width = '100%', height = '0.75rem' }: SkeletonProps) {
  return (
    <span
      className={styles.skeleton}
      data-shape={shape}
      style={{ inlineSize: width, blockSize: shape === 'disc' ? width : height }}
      aria-hidden="true"
    />
  );
}

/** Many pieces that breathe as one. */
export function Skeletons({ children }: { children: ReactNode }) {
  return (
    <div className={styles.together} aria-hidden="true">
      {children}
    </div>
  );
}
