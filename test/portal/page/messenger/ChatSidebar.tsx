import { openItem } from '#test/portal/page/placement/openItem.ts';
import { sidebarItems } from '#test/portal/page/placement/sidebarItems.ts';
import { usePage } from '#test/portal/page/state/page.ts';
import { Avatar } from '#test/portal/page/ui/Avatar.tsx';
import { Icon } from '#test/portal/page/ui/Icon.tsx';
import type { ChatView } from '#test/portal/server/wire.ts';
import { members } from './ChatHeader.tsx';
import css from './ChatSidebar.module.css';

/** About the chat, and the block "Applications" with what is bound to IM_SIDEBAR. */
export function ChatSidebar({ chat }: { chat: ChatView }) {
  const { items, viewer, mayUseApp } = usePage().state;
  const bound = mayUseApp ? sidebarItems(items, chat, viewer) : [];

  return (
    <aside className={css.sidebar} aria-label="About this chat">
      <Avatar
        name={chat.title}
        color={chat.color}
        photo={chat.avatar}
        size={94}
        shape={chat.partner ? 'disc' : 'square'}
      />
      <h2>{chat.title}</h2>
      {chat.partner ? (
        <p>{chat.partner.position}</p>
      ) : (
        <div className={css.people}>
          {chat.members.map(({ id, name, color, photo }) => (
            <Avatar key={id} name={name} color={color} photo={photo} size={30} />
          ))}
          <span>{members(chat.memberCount)}</span>
        </div>
      )}
      {chat.description && <p className={css.description}>{chat.description}</p>}
      {bound.length > 0 && (
        <section className={css.block} aria-label="Applications">
          <h3>Applications</h3>
          {bound.map((item) => (
            <button
              key={item.id}
              type="button"
              className={css.app}
              onClick={() => openItem(item, { dialogId: chat.dialogId })}
            >
              <span className={css.mark}>
                <Icon name="people" size={18} />
              </span>
              <span>
                {item.title}
                {item.description && <small>{item.description}</small>}
              </span>
            </button>
          ))}
        </section>
      )}
    </aside>
  );
}
