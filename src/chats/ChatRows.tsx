import { type KeyboardEvent, useState } from 'react';
import { kindFor, type Dialog } from '#api/Dialog.ts';
import { useServerNow } from '#api/useServerNow.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { ChatRow } from './ChatRow.tsx';
import styles from './ChatRows.module.css';

interface ChatRowsProps {
  dialogs: readonly Dialog[];
  /** Found in the portal, under a heading of their own. */
  elsewhere: readonly Dialog[];
  /** Whose list it is; their chat with themselves holds notes. */
  viewer: number | undefined;
  current: string | null;
  onOpen: (dialogId: string) => void;
}

/** Chats under each other with one tab stop; ↑ ↓ Home End move. */
export function ChatRows({ dialogs, elsewhere, viewer, current, onOpen }: ChatRowsProps) {
  const { t } = useI18n();
  const now = useServerNow();
  const all = [...dialogs, ...elsewhere];
  const [focused, setFocused] = useState<string | null>(null);
  const tabStop = [focused, current].find((id) => all.some((dialog) => dialog.id === id)) ?? all[0]?.id;

  function onKeyDown(event: KeyboardEvent<HTMLUListElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const buttons = Array.from(event.currentTarget.querySelectorAll('button'));
    const index = buttons.findIndex((button) => button === document.activeElement);
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: buttons.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    buttons[target]?.focus();
  }

  function draw(dialog: Dialog) {
    return (
      <li key={dialog.id} className={styles.item}>
        <ChatRow
          dialog={dialog}
          kind={kindFor(viewer, dialog)}
          now={now}
          isCurrent={dialog.id === current}
          isTabStop={dialog.id === tabStop}
          onOpen={() => onOpen(dialog.id)}
          onFocus={() => setFocused(dialog.id)}
        />
      </li>
    );
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys belong to the buttons inside
    <ul className={styles.rows} onKeyDown={onKeyDown}>
      {dialogs.map(draw)}
      {elsewhere.length > 0 && (
        <li className={styles.heading}>
          <h2>{t('chats.elsewhere')}</h2>
        </li>
      )}
      {elsewhere.map(draw)}
    </ul>
  );
}
