import { useEffect, useRef } from 'react';
import { portalNow, usePage } from '#test/portal/page/state/page.ts';
import { Avatar } from '#test/portal/page/ui/Avatar.tsx';
import { moment } from '#test/portal/page/ui/presenceWords.ts';
import type { ChatView } from '#test/portal/server/wire.ts';
import css from './Messages.module.css';

/** Messages as text, the newest in view. */
export function Messages({ chat }: { chat: Pick<ChatView, 'messages' | 'title'> }) {
  const { viewer } = usePage().state;
  const list = useRef<HTMLOListElement>(null);
  const count = chat.messages.length;

  useEffect(() => {
    if (count > 0) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [count]);

  return (
    <ol ref={list} className={css.messages} aria-label={`Messages of ${chat.title}`}>
      {chat.messages.map(({ id, author, text, at }) =>
        author ? (
          <li key={id} className={css.message} data-own={author.id === viewer.id}>
            <Avatar name={author.name} color={author.color} photo={author.photo} size={34} />
            <div className={css.bubble}>
              <strong>{author.name}</strong>
              <p>{text}</p>
              <time>{moment(at, portalNow())}</time>
            </div>
          </li>
        ) : (
          <li key={id} className={css.system}>
            {text}
          </li>
        ),
      )}
      {count === 0 && <li className={css.system}>No messages yet</li>}
    </ol>
  );
}
