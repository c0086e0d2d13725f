import { useReply } from '#test/portal/page/state/useReply.ts';
import { Messages } from './Messages.tsx';
import css from './Messenger.module.css';

/** What `imOpenHistory` opens: the messages of a dialog, nothing to write with. */
export function History({ dialogId }: { dialogId: string }) {
  const chat = useReply('chat', new URLSearchParams({ dialogId }).toString());
  return (
    <section className={css.history} aria-label="Message history">
      <h1>History{chat ? `: ${chat.title}` : ''}</h1>
      {chat ? (
        <Messages chat={chat} />
      ) : (
        <p>{chat === null ? `The miniature has no dialog ${dialogId || 'without a name'}.` : ''}</p>
      )}
    </section>
  );
}
