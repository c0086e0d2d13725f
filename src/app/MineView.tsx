import { useRef } from 'react';
import { ChatList } from '#chats/ChatList.tsx';
import { useI18n } from '#i18n/I18n.tsx';
import { MemberList } from '#members/MemberList.tsx';
import { PersonPanel } from '#members/PersonPanel.tsx';
import { MyCard } from '#status/MyCard.tsx';
import { StatusControl } from '#status/StatusControl.tsx';
import { Button } from '#ui/Button.tsx';
import styles from './MineView.module.css';
import { ThemeMenu } from './ThemeMenu.tsx';
import { useFocusKept } from './useFocusKept.ts';
import { changeListView, changeViewState, openChat, useViewState } from './viewState.ts';

/** From the own avatar: own card and status, then my chats; a chat opens its members in place of the list. */
export function MineView() {
  const { t } = useI18n();
  const { chat, person, list, chats } = useViewState();
  const main = useRef<HTMLElement>(null);
  useFocusKept(main, chat);

  return (
    <div className={styles.view}>
      <header className={styles.header}>
        <div className={styles.top}>
          <h1 className={styles.title}>{t('view.myStatus')}</h1>
          <ThemeMenu />
        </div>
        <MyCard />
        <StatusControl layout="full" />
      </header>
      <main className={styles.main} ref={main} tabIndex={-1}>
        {chat === null ? (
          <ChatList
            current={null}
            search={chats}
            onSearch={(text) => changeViewState({ chats: text })}
            onOpen={openChat}
          />
        ) : (
          <>
            <div className={styles.back}>
              <Button variant="plain" size="sm" onClick={() => changeViewState({ chat: null, person: null })}>
                {t('chats.mine')}
              </Button>
            </div>
            <MemberList
              key={chat}
              dialogId={chat}
              title="heading"
              selected={person}
              view={list}
              onView={changeListView}
              onSelect={(userId) => changeViewState({ person: userId })}
              onChooseAnother={() => changeViewState({ chat: null, person: null })}
            />
            {person !== null && (
              <PersonPanel userId={person} dialogId={chat} onClose={() => changeViewState({ person: null })} />
            )}
          </>
        )}
      </main>
    </div>
  );
}
