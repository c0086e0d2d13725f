import { useI18n } from '#i18n/I18n.tsx';
import { PersonCard } from '#members/PersonCard.tsx';
import { Header } from './Header.tsx';
import styles from './PersonView.module.css';

/** From a colleague's profile: that person. */
export function PersonView({ userId }: { userId: number }) {
  const { t } = useI18n();
  return (
    <>
      <Header title={t('view.person')} />
      <main className={styles.person}>
        <PersonCard userId={userId} dialogId={null} onClose={undefined} />
      </main>
    </>
  );
}
