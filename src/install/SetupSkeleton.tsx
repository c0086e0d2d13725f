import { useI18n } from '#i18n/I18n.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import styles from './SetupPanel.module.css';

/** As long as nothing is known of the portal. */
export function SetupSkeleton() {
  const { t } = useI18n();

  return (
    <div className={styles.panel}>
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      <Skeleton width="60%" height="1.2rem" />
      <Skeleton shape="block" height="11rem" />
      <Skeleton width="40%" height="1.4rem" />
      <Skeleton shape="block" height="4rem" />
      <Skeleton shape="block" width="6rem" height="var(--ui-control-md)" />
    </div>
  );
}
