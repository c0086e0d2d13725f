import { useRef } from 'react';
import { useI18n } from '#i18n/I18n.tsx';
import { InstallNotice } from '#install/InstallNotice.tsx';
import { SelfCheckButton } from '#install/SelfCheckButton.tsx';
import { MemberListSkeleton } from '#members/MemberListSkeleton.tsx';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ChatMembers } from './ChatMembers.tsx';
import { Chats } from './Chats.tsx';
import { Header } from './Header.tsx';
import { SkipLink } from './SkipLink.tsx';
import { useFocusKept } from './useFocusKept.ts';
import { useLatestChat } from './useLatestChat.ts';
import { useViewState } from './useViewState.ts';
import { changeViewState } from './viewState.ts';
import styles from './WorkspaceView.module.css';

interface WorkspaceViewProps {
  /** The chat shown while none is chosen. */
  latest: Promise<string | null>;
}

/** Chats, the members of the chosen one, and the chosen person. One pane at a time where there is no room. */
export function WorkspaceView({ latest }: WorkspaceViewProps) {
  const { t } = useI18n();
  const chat = useViewState('chat');
  const latestChat = useLatestChat(latest);
  const dialogId = chat ?? latestChat;
  const main = useRef<HTMLElement>(null);
  useFocusKept(main, chat);

  return (
    <div className={styles.view}>
      <SkipLink target={main} />
      <Header title={t('app.name')} isTitleVisible={false}>
        <SelfCheckButton />
      </Header>
      <div className={styles.notice}>
        <InstallNotice />
      </div>
      <div className={styles.panes} data-shown={chat === null ? 'chats' : 'members'}>
        <div className={styles.chats}>
          <Chats current={dialogId ?? null} />
        </div>
        <main className={styles.members} ref={main} tabIndex={-1}>
          {chat !== null && (
            <div className={styles.back}>
              <Button variant="plain" size="sm" onClick={chooseAnother}>
                {t('chats.chooseAnother')}
              </Button>
            </div>
          )}
          {dialogId === undefined ? (
            <MemberListSkeleton />
          ) : (
            <ChosenMembers dialogId={dialogId} isChosen={chat !== null} />
          )}
        </main>
      </div>
    </div>
  );
}

function ChosenMembers({ dialogId, isChosen }: { dialogId: string | null; isChosen: boolean }) {
  const { t } = useI18n();
  if (dialogId === null) return <EmptyState icon="chat" title={t('chats.choose')} text={t('chats.chooseText')} />;

  return (
    <div className={styles.chosen}>
      <ChatMembers dialogId={dialogId} {...(isChosen && { onChooseAnother: chooseAnother })} />
    </div>
  );
}

function chooseAnother(): void {
  changeViewState({ chat: null, person: null });
}
