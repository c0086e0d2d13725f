import type { ReactNode } from 'react';
import { useServerNow } from '#api/useServerNow.ts';
import { errorWords } from '#i18n/errorWords.ts';
import { useI18n } from '#i18n/I18n.tsx';
import type { PortalError } from '#portal/PortalError.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';

interface FailureProps {
  error: PortalError;
  isRetrying: boolean;
  onRetry: () => void;
  /** What else can be done. */
  children?: ReactNode;
}

/** What failed, what it means, and the button that can help. */
export function Failure({ error, isRetrying, onRetry, children }: FailureProps) {
  const i18n = useI18n();
  const { title, text, action } = errorWords(error, i18n, useServerNow());
  const button =
    action === 'reload' ? (
      <Button onClick={() => window.location.reload()}>{i18n.t('common.reload')}</Button>
    ) : (
      action === 'retry' && (
        <Button isBusy={isRetrying} onClick={onRetry}>
          {i18n.t('common.tryAgain')}
        </Button>
      )
    );
  return <Notice tone="alert" title={title} text={text} action={button || children} />;
}
