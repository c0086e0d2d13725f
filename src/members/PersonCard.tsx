import { useI18n } from '#i18n/I18n.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { later } from '#ui/later.tsx';
import styles from './PersonCard.module.css';
import { PersonCardSkeleton } from './PersonCardSkeleton.tsx';
import type { PersonDetailsProps } from './PersonDetails.tsx';

const PersonDetails = later(async () => (await import('./PersonDetails.tsx')).PersonDetails, {
  Meanwhile: PersonCardSkeleton,
});

/** For a view that opens with a person: asks for the details while the portal is asked. Rejects where they do not come. */
export const loadPersonDetails = PersonDetails.load;

interface PersonCardProps extends PersonDetailsProps {
  /** Draws a close button; undefined where nothing can be closed, or somebody else draws it. */
  onClose: (() => void) | undefined;
}

/** One person, in a frame that is there before the details are. */
export function PersonCard({ userId, dialogId, onClose }: PersonCardProps) {
  const { t } = useI18n();

  return (
    <article className={styles.card}>
      {onClose && (
        <span className={styles.close}>
          <IconButton icon="close" label={t('common.close')} onClick={onClose} />
        </span>
      )}
      <PersonDetails userId={userId} dialogId={dialogId} />
    </article>
  );
}
