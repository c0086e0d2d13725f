import { useState } from 'react';
import { Link } from '#test/portal/page/route/Place.tsx';
import { paths } from '#test/portal/page/route/route.ts';
import { portalNow, usePage } from '#test/portal/page/state/page.ts';
import { useReply } from '#test/portal/page/state/useReply.ts';
import { Avatar } from '#test/portal/page/ui/Avatar.tsx';
import { Icon } from '#test/portal/page/ui/Icon.tsx';
import { moment } from '#test/portal/page/ui/presenceWords.ts';
import type { ChatSummary } from '#test/portal/server/wire.ts';
import css from './ChatList.module.css';

export function ChatList({ current }: { current: string | undefined }) {
  const { generation } = usePage();
  const [text, setText] = useState('');
  const chats = useReply('chats', '', generation);
  const shown = chats?.filter(({ title }) => title.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase()));

  return (
    <nav className={css.list} aria-label="Chats">
      <input
        type="search"
        className={css.search}
        aria-label="Find a chat"
        placeholder="Find a chat"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <ul className={css.rows}>
        {shown?.map((chat) => (
          <li key={chat.dialogId}>
            <Link to={paths.chat(chat.dialogId)} className={css.row} isCurrent={chat.dialogId === current}>
              <Row chat={chat} />
            </Link>
          </li>
        ))}
        {shown?.length === 0 && <li className={css.nothing}>No such chat.</li>}
      </ul>
    </nav>
  );
}

function Row({ chat }: { chat: ChatSummary }) {
  const { dialogId, title, color, avatar, isPinned, last } = chat;
  const isGroup = !/^\d+$/.test(dialogId);
  return (
    <>
      <Avatar name={title} color={color} photo={avatar} size={46} shape={isGroup ? 'square' : 'disc'} />
      <span className={css.words}>
        <span className={css.title}>{title}</span>
        {last && <time className={css.time}>{moment(last.at, portalNow())}</time>}
        <span className={css.last}>{last?.text ?? 'No messages yet'}</span>
        {isPinned && (
          <span className={css.pin}>
            <Icon name="pin" size={14} />
          </span>
        )}
      </span>
    </>
  );
}
