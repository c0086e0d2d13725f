import type { UseQueryResult } from '@tanstack/react-query';
import { useAskAgain } from '#api/useAskAgain.ts';
import { useServerNow } from '#api/useServerNow.ts';
import { useServerTime } from '#api/useServerTime.ts';
import { failureWords } from '#i18n/failureWords.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { Failure } from '#ui/Failure.tsx';
import styles from './LoadedMembers.module.css';

/** Why what is shown is old: also that it may not be seen any more. */
export function FreshnessNotice({ fresh }: { fresh: UseQueryResult }) {
  const i18n = useI18n();
  const now = useServerNow();
  const askAgain = useAskAgain();
  const knownAt = useServerTime(fresh.dataUpdatedAt);
  if (!fresh.isError) return null;
  return (
    <div className={styles.notice}>
      <Failure {...failureWords(fresh.error, i18n, now, knownAt)} isRetrying={fresh.isFetching} onRetry={askAgain} />
    </div>
  );
}
