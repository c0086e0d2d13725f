import { ChatList } from './ChatList.tsx';
import { Conversation } from './Conversation.tsx';
import css from './Messenger.module.css';

/** The messenger: chats, the open one, its sidebar. */
export function Messenger({ dialogId }: { dialogId: string | undefined }) {
  return (
    <section className={css.messenger} aria-label="Messenger">
      <ChatList current={dialogId} />
      {dialogId === undefined ? (
        <div className={css.empty}>
          <p>Choose a chat to start a conversation</p>
        </div>
      ) : (
        <Conversation key={dialogId} dialogId={dialogId} />
      )}
    </section>
  );
}
