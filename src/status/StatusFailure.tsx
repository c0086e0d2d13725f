import { useServerNow } from '#api/useServerNow.ts';
import { failureWords } from '#i18n/failureWords.ts';
import { useI18n } from '#i18n/I18n.tsx';
import type { PortalError } from '#portal/PortalError.ts';
import { Failure } from '#ui/Failure.tsx';

interface FailureProps {
  error: PortalError;
  onRetry: () => void;
}

export function ReadFailure({ error, onRetry }: FailureProps) {
  const i18n = useI18n();
  const words = failureWords(error, i18n, useServerNow(), null);

  return (
    <Failure {...words} title={i18n.t('status.unknown')} text={`${words.title} ${words.text}`} onRetry={onRetry} />
  );
}

export function WriteFailure({ error, onRetry }: FailureProps) {
  const i18n = useI18n();
  const words = failureWords(error, i18n, useServerNow(), null);
  // A read goes on by itself after a pause; a write does not, and saying so would be a promise nobody keeps.
  const isPaused = error.kind === 'busy' || error.kind === 'resting';

  return (
    <Failure
      {...words}
      text={isPaused ? i18n.t('error.statusRefusedText') : words.text}
      action={error.kind === 'unexpected' ? 'retry' : words.action}
      onRetry={onRetry}
    />
  );
}
