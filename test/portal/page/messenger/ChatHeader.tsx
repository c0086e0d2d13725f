import { paths } from '#test/portal/page/route/route.ts';
import { openSlider } from '#test/portal/page/slider/sliders.ts';
import { portalNow } from '#test/portal/page/state/page.ts';
import { Avatar } from '#test/portal/page/ui/Avatar.tsx';
import { IconButton } from '#test/portal/page/ui/Button.tsx';
import { presenceWords } from '#test/portal/page/ui/presenceWords.ts';
import { showWindow } from '#test/portal/page/window/windows.ts';
import type { ChatView } from '#test/portal/server/wire.ts';
import css from './Messenger.module.css';

interface ChatHeaderProps {
  chat: ChatView;
  hasSidebar: boolean;
  onSidebar: () => void;
}

export function ChatHeader({ chat, hasSidebar, onSidebar }: ChatHeaderProps) {
  const { title, color, avatar, partner, memberCount } = chat;
  return (
    <header className={css.header}>
      <Avatar name={title} color={color} photo={avatar} size={40} shape={partner ? 'disc' : 'square'} />
      <div className={css.headline}>
        <h1>{title}</h1>
        <p>{partner ? presenceWords(partner, portalNow()) : members(memberCount)}</p>
      </div>
      {partner && (
        <>
          <IconButton
            icon="person"
            label={`Profile of ${partner.name}`}
            onClick={() => void openSlider({ kind: 'page', path: paths.profile(partner.id), width: 1200 })}
          />
          <IconButton
            icon="video"
            label={`Video call with ${partner.name}`}
            onClick={() => showWindow({ kind: 'call', userId: partner.id, video: true })}
          />
        </>
      )}
      <IconButton icon="panel" label="Sidebar" aria-pressed={hasSidebar} onClick={onSidebar} />
    </header>
  );
}

/** `12 members` */
export function members(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'member' : 'members'}`;
}
