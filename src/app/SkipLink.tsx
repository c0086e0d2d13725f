import type { RefObject } from 'react';
import { useI18n } from '#i18n/I18n.tsx';
import styles from './SkipLink.module.css';

/** First stop of the Tab key. A button, as the address of the frame holds what is open and is not for anchors. */
export function SkipLink({ target }: { target: RefObject<HTMLElement | null> }) {
  const { t } = useI18n();
  return (
    <button type="button" className={styles.link} onClick={() => target.current?.focus()}>
      {t('common.skipToMembers')}
    </button>
  );
}
