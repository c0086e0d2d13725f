import { usePortal } from '#api/PortalContext.ts';
import { useElapsed } from '#api/useElapsed.ts';
import { useServerNow } from '#api/useServerNow.ts';
import { errorWords } from '#i18n/errorWords.ts';
import { useI18n } from '#i18n/I18n.tsx';
import type { PortalError } from '#portal/PortalError.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';

interface StaleNoticeProps {
  /** When the people were last checked, by this client's clock. */
  checkedAt: number;
  error: PortalError;
  isRetrying: boolean;
  onRetry: () => void;
}

/** Says that what is shown is old, why the last refresh failed, and what can help. */
export function StaleNotice({ checkedAt, error, isRetrying, onRetry }: StaleNoticeProps) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const time = format.time(usePortal().now() - useElapsed(checkedAt));
  const words = errorWords(error, i18n, useServerNow());
  const isOffline = error.kind === 'offline';

  return (
    <Notice
      tone="warning"
      title={t(isOffline ? 'fresh.offline' : 'fresh.stale', { time })}
      text={isOffline ? undefined : `${words.title} ${words.text}`}
      action={
        words.action === 'reload' ? (
          <Button size="sm" onClick={() => window.location.reload()}>
            {t('common.reload')}
          </Button>
        ) : (
          <Button size="sm" isBusy={isRetrying} onClick={onRetry}>
            {t('common.tryAgain')}
          </Button>
        )
      }
    />
  );
}
