import { usePortal } from '#api/PortalContext.ts';
import { errorWords } from '#i18n/errorWords.ts';
import { useI18n } from '#i18n/I18n.tsx';
import type { PortalError } from '#portal/PortalError.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';

interface FailureProps {
  error: PortalError;
  onRetry: () => void;
}

export function ReadFailure({ error, onRetry }: FailureProps) {
  const i18n = useI18n();
  const words = errorWords(error, i18n, usePortal().now());

  return (
    <Notice
      tone="alert"
      title={i18n.t('status.unknown')}
      text={`${words.title} ${words.text}`}
      action={<Remedy action={words.action} onRetry={onRetry} />}
    />
  );
}

export function WriteFailure({ error, onRetry }: FailureProps) {
  const i18n = useI18n();
  const words = errorWords(error, i18n, usePortal().now());
  // A read goes on by itself after a pause; a write does not, and saying so would be a promise nobody keeps.
  const isPaused = error.kind === 'busy' || error.kind === 'resting';

  return (
    <Notice
      tone="alert"
      title={words.title}
      text={isPaused ? i18n.t('error.statusRefusedText') : words.text}
      action={<Remedy action={error.kind === 'unexpected' ? 'retry' : words.action} onRetry={onRetry} />}
    />
  );
}

function Remedy({ action, onRetry }: { action: 'retry' | 'reload' | undefined; onRetry: () => void }) {
  const { t } = useI18n();
  if (!action) return null;
  return (
    <Button size="sm" onClick={action === 'retry' ? onRetry : () => window.location.reload()}>
      {t(action === 'retry' ? 'common.tryAgain' : 'common.reload')}
    </Button>
  );
}
