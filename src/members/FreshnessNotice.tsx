import type { UseQueryResult } from '@tanstack/react-query';
import { Failure } from './Failure.tsx';
import styles from './LoadedMembers.module.css';
import { StaleNotice } from './StaleNotice.tsx';

/** Why what is shown is old; a chat that may not be seen any more is said to be one. */
export function FreshnessNotice({ fresh }: { fresh: UseQueryResult<null> }) {
  if (!fresh.isError) return null;
  const onRetry = () => void fresh.refetch();
  const { error, isFetching } = fresh;
  return (
    <div className={styles.notice}>
      {error.kind === 'denied' ? (
        <Failure error={error} isRetrying={isFetching} onRetry={onRetry} />
      ) : (
        <StaleNotice checkedAt={fresh.dataUpdatedAt} error={error} isRetrying={isFetching} onRetry={onRetry} />
      )}
    </div>
  );
}
