import type { ReactNode } from 'react';
import { useI18n } from '#i18n/I18n.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import type { PartFailureProps } from '#ui/later.tsx';

/** For `PartFailureContext`. */
export function drawPartFailure(failure: PartFailureProps): ReactNode {
  return <PartFailure {...failure} />;
}

/** A part of the app did not load: no connection, or a new release has taken the old files away. */
function PartFailure({ onRetry, hasRetried, onClose }: PartFailureProps) {
  const { t } = useI18n();
  const words = (
    <div role="alert">
      <EmptyState icon="warning" title={t('error.part')} text={t('error.partText')}>
        {!hasRetried && <Button onClick={onRetry}>{t('common.tryAgain')}</Button>}
        <Button variant={hasRetried ? 'filled' : 'outline'} onClick={() => window.location.reload()}>
          {t('common.reload')}
        </Button>
      </EmptyState>
    </div>
  );
  if (!onClose) return words;
  return (
    <Dialog label={t('error.part')} isTitleVisible={false} closeLabel={t('common.close')} onClose={onClose}>
      {words}
    </Dialog>
  );
}
