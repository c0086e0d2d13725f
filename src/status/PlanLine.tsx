import { usePortal } from '#api/PortalContext.ts';
import type { Wish } from '#api/status.ts';
import { useServerNow } from '#api/useServerNow.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { MINUTE } from '#plan/choices.ts';
import { LONGEST, newNonce, type Plan } from '#plan/Plan.ts';
import { Button } from '#ui/Button.tsx';
import styles from './PlanLine.module.css';
import { leftWords, untilWords } from './timeWords.ts';

const MORE = 30;

/** "Do not disturb until 15:30", what is left of it, and the ways to have less or more. */
export function PlanLine({ plan, onWish }: { plan: Plan; onWish: (wish: Wish) => void }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const now = useServerNow();
  const portal = usePortal();

  return (
    <div className={styles.line}>
      <p>
        <span className={styles.until}>{t('status.nowUntil', { time: untilWords(plan.until, i18n, now) })}</span>{' '}
        <span className={styles.left}>· {leftWords(plan.until, i18n, now)}</span>
      </p>
      <span className={styles.actions}>
        <Button size="sm" onClick={() => onWish({ status: plan.back, plan: null })}>
          {t('status.endNow')}
        </Button>
        <Button
          size="sm"
          variant="plain"
          onClick={() => {
            // One that is over and could not be ended yet counts from now.
            const until = Math.min(Math.max(plan.until, portal.now()) + MORE * MINUTE, portal.now() + LONGEST);
            onWish({ status: 'dnd', plan: { ...plan, until, nonce: newNonce() } });
          }}
        >
          {t('status.extend', { duration: format.duration(MORE) })}
        </Button>
      </span>
    </div>
  );
}
