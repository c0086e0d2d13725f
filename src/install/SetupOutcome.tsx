import { useServerNow } from '#api/useServerNow.ts';
import { failureWords } from '#i18n/failureWords.ts';
import { useLaterI18n } from '#i18n/LaterI18n.ts';
import type { PortalError } from '#portal/PortalError.ts';
import { Failure } from '#ui/Failure.tsx';
import { Notice } from '#ui/Notice.tsx';

interface SetupFailureProps {
  error: PortalError;
  /** Not given where the button that failed is still there. */
  onRetry?: () => void;
}

/** The request as a whole failed: nothing is known, or nothing was done. */
export function SetupFailure({ error, onRetry }: SetupFailureProps) {
  const i18n = useLaterI18n();
  const words = failureWords(error, i18n, useServerNow(), null);
  const { title, text, action } = words;
  // Reads go on by themselves after a pause; the installer waits for the administrator.
  const isPaused = !onRetry && (error.kind === 'busy' || error.kind === 'resting');

  return (
    <Failure
      {...words}
      title={i18n.t('install.error')}
      text={isPaused ? title : `${title} ${text}`}
      action={onRetry ? action : undefined}
      onRetry={() => onRetry?.()}
    />
  );
}

interface SetupOutcomeProps {
  isComplete: boolean;
  hasFailures: boolean;
}

export function SetupOutcome({ isComplete, hasFailures }: SetupOutcomeProps) {
  const { t } = useLaterI18n();
  if (hasFailures) return <Notice tone="warning" title={t('install.partly')} text={t('install.partlyText')} />;
  if (isComplete) return <Notice tone="success" title={t('install.done')} text={t('install.doneText')} />;
  return null;
}
