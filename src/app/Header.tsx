import { StatusControl } from '#status/StatusControl.tsx';
import styles from './Header.module.css';

/** Names the view; the status control is the same in every one of them. */
export function Header({ title }: { title: string }) {
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{title}</h1>
      <StatusControl layout="compact" />
    </header>
  );
}
