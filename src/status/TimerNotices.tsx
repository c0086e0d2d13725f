import { useMutationState, useQuery } from '@tanstack/react-query';
import { usePortal } from '#api/PortalContext.ts';
import { timerQuery } from '#api/timer.ts';
import { SETTLE_MUTATION } from '#api/timerWrites.ts';
import { useServerNow } from '#api/useServerNow.ts';
import { workerQuery } from '#api/worker.ts';
import { errorWords } from '#i18n/errorWords.ts';
import { useLaterI18n } from '#i18n/LaterI18n.ts';
import { Notice } from '#ui/Notice.tsx';
import styles from './TimerNotices.module.css';

/** The worker's page lies beside the app's, and the installer binds it there. */
const worker = () => new URL('worker.html', window.location.origin + window.location.pathname).href;

/**
 * What keeps a timer from doing what it says: an end that failed, or nobody to end it once the app is closed. For those
 * who have one.
 */
export function TimerNotices() {
  const i18n = useLaterI18n();
  const { t } = i18n;
  const portal = usePortal();
  const now = useServerNow();
  const { plan } = useQuery(timerQuery(portal)).data;
  const { data: hasWorker } = useQuery(workerQuery(portal, worker()));
  const failed = useMutationState({
    filters: { mutationKey: SETTLE_MUTATION },
    // Between two attempts the reason of the last one still holds.
    select: ({ state }) => state.error ?? (state.status === 'pending' ? undefined : null),
  }).findLast((error) => error !== undefined);

  return (
    <>
      {failed && plan && plan.until <= now && (
        <Notice
          tone="warning"
          title={t('status.stillOn')}
          text={t('status.stillOnText', { reason: errorWords(failed, i18n, now).title })}
        />
      )}
      {hasWorker === false && <p className={styles.hint}>{t('status.onlyOpen')}</p>}
    </>
  );
}
