import { useI18n } from '#i18n/I18n.tsx';
import { ChatMembers } from './ChatMembers.tsx';
import { Header } from './Header.tsx';
import styles from './MembersView.module.css';

/** From a chat's sidebar: the members of that chat at once. */
export function MembersView({ dialogId }: { dialogId: string }) {
  const { t } = useI18n();

  return (
    <div className={styles.view}>
      <Header title={t('view.members')} />
      <main className={styles.members}>
        <ChatMembers dialogId={dialogId} />
      </main>
    </div>
  );
}
