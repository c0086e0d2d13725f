import { useRef } from 'react';
import { usePortal } from '#api/PortalContext.ts';
import type { OwnStatus, Wish } from '#api/status.ts';
import { useAskAgain } from '#api/useAskAgain.ts';
import type { I18n } from '#i18n/createI18n.ts';
import { useI18n } from '#i18n/I18n.tsx';
import type { Plan } from '#plan/Plan.ts';
import type { PortalError } from '#portal/PortalError.ts';
import { later } from '#ui/later.tsx';
import { Live } from '#ui/Live.tsx';
import { Switch } from '#ui/Switch.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { DurationMenu } from './DurationMenu.tsx';
import { OptionsMenu } from './OptionsMenu.tsx';
import { PlanLine } from './PlanLine.tsx';
import styles from './StatusControl.module.css';
import { ReadFailure, WriteFailure } from './StatusFailure.tsx';
import { untilWords } from './timeWords.ts';
import { useOwnStatus } from './useOwnStatus.ts';

/** For those who have a timer, once their status is known. */
const TimerNotices = later(async () => (await import('./TimerNotices.tsx')).TimerNotices);

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
  /** A failure that is told beside it already: one of its kind is not told again. */
  told?: PortalError | null;
}

/** Turns notifications off and on, and off for a while. One on a page: people look for it by its name. */
export function StatusControl({ layout, told = null }: StatusControlProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const portal = usePortal();
  const { status, plan, storedPlan, hasTimer, lastChoice, confirmed, readError, refusal, write } = useOwnStatus();
  const isLoading = status === undefined && !readError;
  const shownPlan = isLoading ? storedPlan : plan;
  const askAgain = useAskAgain();
  const control = useRef<HTMLDivElement>(null);
  const back = plan?.back ?? (status === 'away' || status === 'break' ? status : 'online');

  function focusSwitch() {
    // The button that was pressed goes away with the failure; focus must not go with it.
    control.current?.querySelector<HTMLElement>('[role="switch"]')?.focus();
  }

  /** A button that goes away with what it ended must not take the focus with it. */
  function writeAndStay(wish: Wish) {
    if (wish.plan === null) focusSwitch();
    write(wish);
  }

  return (
    <div ref={control} className={styles.control} data-layout={layout}>
      {isLoading && <VisuallyHidden>{t('common.loading')}</VisuallyHidden>}
      {/* While loading the very same things stand here as grey shapes: nothing moves when they come alive. */}
      <div className={styles.row} data-loading={isLoading || undefined} inert={isLoading} aria-hidden={isLoading}>
        <Switch
          label={t('status.dnd')}
          {...((status === 'away' || status === 'break') && { note: t(`status.state.${status}`) })}
          description={t('status.effect')}
          isDescriptionVisible={layout === 'full'}
          isOn={status === 'dnd'}
          disabled={status === undefined}
          onToggle={(isOn) => write({ status: isOn ? 'dnd' : back, plan: null })}
        />
        {!readError && (
          <span className={styles.menus}>
            <DurationMenu back={back} lastChoice={lastChoice} isOn={status === 'dnd'} onWish={write} />
            <OptionsMenu status={status} onWrite={(wanted) => write({ status: wanted, plan: null })} />
          </span>
        )}
      </div>
      <div className={styles.failure}>
        {shownPlan && (
          <div data-loading={isLoading || undefined} inert={isLoading} aria-hidden={isLoading}>
            <PlanLine plan={shownPlan} onWish={writeAndStay} />
          </div>
        )}
        {status !== undefined && hasTimer && <TimerNotices />}
        {readError && readError.kind !== told?.kind && <ReadFailure error={readError} onRetry={askAgain} />}
        {refusal && (
          <WriteFailure
            error={refusal.error}
            onRetry={() => {
              focusSwitch();
              write(refusal.wish);
            }}
          />
        )}
      </div>
      <Live message={confirmed === undefined ? '' : announcement(confirmed, plan, i18n, portal.now())} />
    </div>
  );
}

function announcement(status: OwnStatus, plan: Plan | null, i18n: I18n, now: number): string {
  if (status === 'dnd' && plan) return i18n.t('status.nowUntil', { time: untilWords(plan.until, i18n, now) });
  return i18n.t(announcements[status]);
}
