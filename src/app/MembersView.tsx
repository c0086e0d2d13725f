import { useI18n } from '#i18n/I18n.tsx';
import { MemberList } from '#members/MemberList.tsx';
import { PersonPanel } from '#members/PersonPanel.tsx';
import { Header } from './Header.tsx';
import styles from './MembersView.module.css';
import { changeListView, changeViewState, useViewState } from './viewState.ts';

/** From a chat's sidebar: the members of that chat at once. */
export function MembersView({ dialogId }: { dialogId: string }) {
  const { t } = useI18n();
  const { person, list } = useViewState();

  return (
    <div className={styles.view}>
      <Header title={t('view.members')} />
      <main className={styles.members}>
        <MemberList
          dialogId={dialogId}
          title="heading"
          selected={person}
          view={list}
          onView={changeListView}
          onSelect={(userId) => changeViewState({ person: userId })}
        />
        {person !== null && (
          <PersonPanel userId={person} dialogId={dialogId} onClose={() => changeViewState({ person: null })} />
        )}
      </main>
    </div>
  );
}
