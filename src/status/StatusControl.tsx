import { useRef } from 'react';
import type { OwnStatus } from '#api/status.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { Badge } from '#ui/Badge.tsx';
import { Live } from '#ui/Live.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Switch } from '#ui/Switch.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import styles from './StatusControl.module.css';
import { ReadFailure, WriteFailure } from './StatusFailure.tsx';
import { useOwnStatus } from './useOwnStatus.ts';

const announcements = {
  dnd: 'status.nowOn',
  online: 'status.nowOff',
  none: 'status.nowOff',
  away: 'status.state.away',
  break: 'status.state.break',
} as const satisfies Record<OwnStatus, string>;

interface StatusControlProps {
  /**
   * `full` says what it does. `compact` says it to screen readers only, and is for headers: its parts are items of
   * the wrapping flex row around it, so that a failure takes a row of its own and the switch stays where it is.
   */
  layout: 'compact' | 'full';
}

/** Turns notifications off and on. One on a page: its name is what people and screen readers look for. */
export function StatusControl({ layout }: StatusControlProps) {
  const { t } = useI18n();
  const { status, confirmed, readError, refusal, write, readAgain } = useOwnStatus();
  const control = useRef<HTMLDivElement>(null);

  function focusSwitch() {
    // The button that was pressed goes away with the failure; focus must not go with it.
    control.current?.querySelector<HTMLElement>('[role="switch"]')?.focus();
  }

  return (
    <div ref={control} className={styles.control} data-layout={layout}>
      {status === undefined && !readError ? (
        <StatusSkeleton layout={layout} />
      ) : (
        <div className={styles.row}>
          <Switch
            label={t('status.dnd')}
            description={t('status.effect')}
            isDescriptionVisible={layout === 'full'}
            isOn={status === 'dnd'}
            disabled={status === undefined}
            onToggle={(isOn) => write(isOn ? 'dnd' : 'online')}
          />
          {(status === 'away' || status === 'break') && (
            <span className={styles.state}>
              <Badge icon="clock">{t(`status.state.${status}`)}</Badge>
            </span>
          )}
        </div>
      )}
      <div className={styles.failure}>
        {readError && <ReadFailure error={readError} onRetry={readAgain} />}
        {refusal && (
          <WriteFailure
            error={refusal.error}
            onRetry={() => {
              focusSwitch();
              write(refusal.wanted);
            }}
          />
        )}
      </div>
      <Live message={confirmed === undefined ? '' : t(announcements[confirmed])} />
    </div>
  );
}

function StatusSkeleton({ layout }: StatusControlProps) {
  const { t } = useI18n();

  return (
    <div className={styles.loading}>
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      <Skeleton shape="block" width="9.5rem" height="var(--ui-control-md)" />
      {layout === 'full' && <Skeleton shape="block" width="60ch" height="3.4rem" />}
    </div>
  );
}
