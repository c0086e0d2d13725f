import { useI18n } from '#i18n/I18n.tsx';
import { Skeleton, Skeletons } from '#ui/Skeleton.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import styles from './ChatListSkeleton.module.css';

const ROWS = Array.from({ length: 8 }, (_, index) => index);

/** The list while no chat is known: rows of their final size. */
export function ChatListSkeleton() {
  const { t } = useI18n();
  return (
    <>
      <VisuallyHidden>
        <output>{t('common.loading')}</output>
      </VisuallyHidden>
      <Skeletons>
        <div className={styles.rows}>
          {ROWS.map((row) => (
            <div key={row} className={styles.row}>
              <Skeleton shape="disc" width="2.625rem" />
              <span className={styles.words}>
                <Skeleton width="70%" height="0.875rem" />
                <Skeleton width="45%" />
              </span>
            </div>
          ))}
        </div>
      </Skeletons>
    </>
  );
}
