import { usePortal } from '#api/PortalContext.ts';
import { useElapsed } from '#api/useElapsed.ts';
import { useServerNow } from '#api/useServerNow.ts';
import { errorWords } from '#i18n/errorWords.ts';
import { useI18n } from '#i18n/I18n.tsx';
import type { PortalError } from '#portal/PortalError.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';

interface ChatsFailureProps {
  error: PortalError;
  /** When what is still shown was read, by this client's clock; null where a part is missing altogether. */
  knownAt: number | null;
  isRetrying: boolean;
  onRetry: () => void;
}

/** Why there are no chats, or no more, or only old ones; and the button that can help. */
export function ChatsFailure({ error, knownAt, isRetrying, onRetry }: ChatsFailureProps) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const known = format.time(usePortal().now() - useElapsed(knownAt ?? 0));
  const words = errorWords(error, i18n, useServerNow());
  const button =
    words.action === 'reload' ? (
      <Button onClick={() => window.location.reload()}>{t('common.reload')}</Button>
    ) : (
      <Button isBusy={isRetrying} onClick={onRetry}>
        {t('common.tryAgain')}
      </Button>
    );
  if (knownAt === null) return <Notice tone="alert" title={words.title} text={words.text} action={button} />;
  const title = t(error.kind === 'offline' ? 'fresh.offline' : 'fresh.stale', { time: known });
  return <Notice tone="warning" title={title} action={button} />;
}
