import { useI18n } from '#i18n/I18n.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import headStyles from './PersonHead.module.css';
import styles from './PersonCardSkeleton.module.css';

/** The card while nothing is known of the person. */
export function PersonCardSkeleton() {
  const { t } = useI18n();
  return (
    <>
      <VisuallyHidden>
        <output>{t('common.loading')}</output>
      </VisuallyHidden>
      <div className={headStyles.head} aria-hidden="true">
        <Skeleton shape="disc" width="4.5rem" />
        <div className={styles.words}>
          <Skeleton width="70%" height="1.125rem" />
          <Skeleton width="50%" />
          <Skeleton width="30%" />
        </div>
      </div>
      <Skeleton shape="block" height="2.125rem" />
      <Skeleton shape="block" height="6rem" />
    </>
  );
}
