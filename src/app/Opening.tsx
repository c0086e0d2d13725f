import { Skeleton } from '#ui/Skeleton.tsx';
import styles from './Opening.module.css';

/** While the portal has not answered yet: no words, as its language is not known. */
export function Opening() {
  return (
    <main className={styles.opening} aria-busy="true">
      <Skeleton width="40%" height="1.5rem" />
      <Skeleton shape="block" height="3rem" />
      <Skeleton shape="block" height="3rem" />
      <Skeleton shape="block" height="3rem" />
    </main>
  );
}
