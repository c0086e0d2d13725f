import { usePortal } from '#api/PortalContext.ts';
import { useElapsed } from '#api/useElapsed.ts';
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

/** Says that what is shown is old, as the last refresh failed. */
export function StaleNotice({ checkedAt, error, isRetrying, onRetry }: StaleNoticeProps) {
  const { t, format } = useI18n();
  const time = format.time(usePortal().now() - useElapsed(checkedAt));
  return (
    <Notice
      tone="warning"
      title={t(error.kind === 'offline' ? 'fresh.offline' : 'fresh.stale', { time })}
      action={
        <Button size="sm" isBusy={isRetrying} onClick={onRetry}>
          {t('common.tryAgain')}
        </Button>
      }
    />
  );
}
