import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { meQuery } from '#api/people.ts';
import { usePortal } from '#api/PortalContext.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { MyCard } from '#status/MyCard.tsx';
import { StatusControl } from '#status/StatusControl.tsx';
import { Button } from '#ui/Button.tsx';
import { ChatMembers } from './ChatMembers.tsx';
import { Chats } from './Chats.tsx';
import styles from './MineView.module.css';
import { ThemeMenu } from './ThemeMenu.tsx';
import { useFocusKept } from './useFocusKept.ts';
import { useViewState } from './useViewState.ts';
import { changeViewState } from './viewState.ts';

/** From the own avatar: own card and status, then my chats; a chat opens its members in place of the list. */
export function MineView() {
  const { t } = useI18n();
  const chat = useViewState('chat');
  const main = useRef<HTMLElement>(null);
  const { error } = useQuery(meQuery(usePortal()));
  useFocusKept(main, chat);

  return (
    <div className={styles.view}>
      <header className={styles.header}>
        <div className={styles.top}>
          <h1 className={styles.title}>{t('view.myStatus')}</h1>
          <ThemeMenu />
        </div>
        <MyCard />
        <StatusControl layout="full" told={error} />
      </header>
      <main className={styles.main} ref={main} tabIndex={-1}>
        {chat === null ? (
          <Chats current={null} />
        ) : (
          <>
            <div className={styles.back}>
              <Button variant="plain" size="sm" onClick={backToChats}>
                {t('chats.mine')}
              </Button>
            </div>
            <ChatMembers dialogId={chat} onChooseAnother={backToChats} />
          </>
        )}
      </main>
    </div>
  );
}

function backToChats(): void {
  changeViewState({ chat: null, person: null });
}
