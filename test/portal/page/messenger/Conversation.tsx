import { useState } from 'react';
import { usePage } from '#test/portal/page/state/page.ts';
import { tell } from '#test/portal/page/state/server.ts';
import { useReply } from '#test/portal/page/state/useReply.ts';
import type { ChatView } from '#test/portal/server/wire.ts';
import { ChatHeader } from './ChatHeader.tsx';
import { ChatSidebar } from './ChatSidebar.tsx';
import { Composer } from './Composer.tsx';
import css from './Messenger.module.css';
import { Messages } from './Messages.tsx';

/** An open chat. Behind a bridge a chat may be unknown here and yet exist there: the app still opens on it. */
export function Conversation({ dialogId }: { dialogId: string }) {
  const { state, generation } = usePage();
  const [sent, setSent] = useState(0);
  const [hasSidebar, setSidebar] = useState(true);
  const query = new URLSearchParams({ dialogId }).toString();
  const chat = useReply('chat', query, generation * 1_000 + sent);

  if (chat === undefined) return <div className={css.empty} aria-busy="true" />;
  const shown = chat ?? (state.bridge ? elsewhere(dialogId, state.bridge.host) : undefined);
  if (!shown) {
    return (
      <div className={css.empty}>
        <p>This chat does not exist, or you are not in it</p>
      </div>
    );
  }

  const send = async (text: string) => {
    await tell('message', { dialogId, text });
    setSent(sent + 1);
  };
  return (
    <div className={css.conversation} data-sidebar={hasSidebar}>
      <ChatHeader chat={shown} hasSidebar={hasSidebar} onSidebar={() => setSidebar(!hasSidebar)} />
      <Messages chat={shown} />
      <Composer onSend={send} />
      {hasSidebar && <ChatSidebar chat={shown} />}
    </div>
  );
}

function elsewhere(dialogId: string, host: string): ChatView {
  return {
    dialogId,
    title: dialogId,
    color: '#556574',
    avatar: '',
    type: 'chat',
    isPinned: false,
    last: null,
    messageType: /^\d+$/.test(dialogId) ? 'P' : 'C',
    entityType: '',
    description: `Known to ${host} only.`,
    memberCount: 0,
    partner: null,
    messages: [],
    members: [],
  };
}
