import { useLaterI18n } from '#i18n/LaterI18n.ts';
import { Button } from '#ui/Button.tsx';
import styles from './LoadBar.module.css';
import type { FoundElsewhere } from './useFoundElsewhere.ts';

interface LoadBarProps {
  loaded: number;
  total: number;
  isRunning: boolean;
  isPaused: boolean;
  elsewhere: FoundElsewhere['state'];
  onPause: () => void;
  onLoadEveryone: () => void;
}

/** How far loading has come, what is not covered until its end, and the way to hurry or stop it. */
export function LoadBar({ loaded, total, isRunning, isPaused, elsewhere, onPause, onLoadEveryone }: LoadBarProps) {
  const { t } = useLaterI18n();
  const isUnsure = elsewhere === 'partial' || elsewhere === 'failed' || elsewhere === 'short';
  const words = t('members.loaded', { shown: loaded, total });
  return (
    <div className={styles.bar}>
      <progress className={styles.progress} aria-label={words} max={Math.max(total, loaded)} value={loaded} />
      <p className={styles.words}>
        {words}. {!isUnsure && t('members.covers')}
        <output>{isUnsure && t('members.mayBeMore')}</output>
      </p>
      {isRunning ? (
        <Button size="sm" onClick={onPause}>
          {t('members.pause')}
        </Button>
      ) : (
        <Button size="sm" variant="tinted" onClick={onLoadEveryone}>
          {t(isPaused ? 'members.resume' : 'members.loadAll')}
        </Button>
      )}
    </div>
  );
}
