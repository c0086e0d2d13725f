import { Suspense, use, useEffect, useRef, useState } from 'react';
import { ChatList } from '#chats/ChatList.tsx';
import { useI18n } from '#i18n/I18n.tsx';
import { InstallNotice } from '#install/InstallNotice.tsx';
import { SelfCheckButton } from '#install/SelfCheckButton.tsx';
import { MemberListSkeleton } from '#members/MemberListSkeleton.tsx';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ChatMembers } from './ChatMembers.tsx';
import { Header } from './Header.tsx';
import { SkipLink } from './SkipLink.tsx';
import { useFocusKept } from './useFocusKept.ts';
import { useViewState } from './useViewState.ts';
import { changeViewState, openChat, searchChats } from './viewState.ts';
import styles from './WorkspaceView.module.css';

interface WorkspaceViewProps {
  /** The chat shown while none is chosen. */
  latest: Promise<string | null>;
}

/** Chats, the members of the chosen one, and the chosen person. One pane at a time where there is no room. */
export function WorkspaceView({ latest }: WorkspaceViewProps) {
  const { t } = useI18n();
  const chat = useViewState('chat');
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
          <Chats chat={chat} latest={latest} />
        </div>
        <main className={styles.members} ref={main} tabIndex={-1}>
          {chat !== null && (
            <div className={styles.back}>
              <Button variant="plain" size="sm" onClick={chooseAnother}>
                {t('chats.chooseAnother')}
              </Button>
            </div>
          )}
          <Suspense fallback={<MemberListSkeleton />}>
            <ChosenMembers chat={chat} latest={latest} />
          </Suspense>
        </main>
      </div>
    </div>
  );
}

interface ChosenProps extends WorkspaceViewProps {
  chat: string | null;
}

function Chats({ chat, latest }: ChosenProps) {
  const search = useViewState('chats');
  const opening = useOpening(latest);
  return <ChatList current={chat ?? opening} search={search} onSearch={searchChats} onOpen={openChat} />;
}

/** Null until known. Not by Suspense: what stands in meanwhile would go, and take with it the field being typed into. */
function useOpening(latest: Promise<string | null>): string | null {
  const [opening, setOpening] = useState<string | null>(null);
  useEffect(() => {
    // One that fails is told where the members are.
    void latest.then(setOpening, () => undefined);
  }, [latest]);
  return opening;
}

function ChosenMembers({ chat, latest }: ChosenProps) {
  const { t } = useI18n();
  const dialogId = chat ?? use(latest);
  if (dialogId === null) return <EmptyState icon="chat" title={t('chats.choose')} text={t('chats.chooseText')} />;

  return (
    <div className={styles.chosen}>
      <ChatMembers dialogId={dialogId} {...(chat !== null && { onChooseAnother: chooseAnother })} />
    </div>
  );
}

function chooseAnother(): void {
  changeViewState({ chat: null, person: null });
}
