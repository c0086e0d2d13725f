import { Skeleton } from '#ui/Skeleton.tsx';
import { MemberGridSkeleton } from './MemberGridSkeleton.tsx';
import styles from './MemberList.module.css';

/** The whole list while not even the chat is known. */
export function MemberListSkeleton() {
  return (
    <div className={styles.pane}>
      <div className={styles.head}>
        <Skeleton width="12rem" height="1.4625rem" />
        <Skeleton shape="block" height="var(--ui-control-md)" />
      </div>
      <MemberGridSkeleton />
    </div>
  );
}
