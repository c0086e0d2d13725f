import type { Dialog, DialogKind } from '#api/Dialog.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { presenceWords } from '#i18n/presenceWords.ts';
import { presence } from '#presence/presence.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Icon } from '#ui/Icon.tsx';
import styles from './ChatRow.module.css';

interface ChatRowProps {
  dialog: Dialog;
  kind: DialogKind;
  /** The server's time in milliseconds. */
  now: number;
  isCurrent: boolean;
  /** Tab stops here and only here. */
  isTabStop: boolean;
  onOpen: () => void;
  onFocus: () => void;
}

/** One chat: picture, title, what kind it is and how many are in it; of a private one, the partner's presence. */
export function ChatRow({ dialog, kind, now, isCurrent, isTabStop, onOpen, onFocus }: ChatRowProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { memberCount, partner, isPinned } = dialog;
  const title = dialog.title || t('chats.unnamed');
  const state = kind === 'private' && partner ? presence(partner, now) : undefined;
  const about = state
    ? [presenceWords(state, i18n, now).text]
    : [
        t(`chat.kind.${kind}`),
        ...(memberCount === null || memberCount === 0 ? [] : [t('chats.members', { count: memberCount })]),
      ];

  return (
    <button
      type="button"
      className={styles.row}
      aria-label={[title, ...about, ...(isPinned ? [t('chats.pinned')] : [])].join(', ')}
      aria-current={isCurrent || undefined}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onOpen}
      onFocus={onFocus}
    >
      <Avatar name={title} color={dialog.color} src={dialog.avatar} size={42} presence={state?.kind} />
      <span className={styles.words}>
        <bdi className={styles.title} dir="auto">
          {title}
        </bdi>
        <span className={styles.about}>{about.join(' · ')}</span>
      </span>
      {isPinned && (
        <span className={styles.pin} title={t('chats.pinned')}>
          <Icon icon="pin" size={16} />
        </span>
      )}
    </button>
  );
}
