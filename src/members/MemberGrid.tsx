import { type KeyboardEvent, useRef, useState } from 'react';
import type { Department } from '#api/departments.ts';
import { roleIn, type Dialog } from '#api/Dialog.ts';
import { useServerNow } from '#api/useServerNow.ts';
import type { User } from '#api/User.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { gridTarget } from './gridKeys.ts';
import { measureGrid } from './measureGrid.ts';
import { MemberCard } from './MemberCard.tsx';
import styles from './MemberGrid.module.css';
import { useFocusInList } from './useFocusInList.ts';

interface MemberGridProps {
  users: readonly User[];
  /** How many there are in all, also those not loaded; -1 where nobody can tell. */
  setSize: number;
  dialog: Dialog | undefined;
  departments: ReadonlyMap<number, Department> | undefined;
  /** Whose details are open. */
  selected: number | null;
  onSelect: (userId: number) => void;
}

/** The members as a grid with one tab stop; arrows, Home, End and the page keys move by the grid as drawn. */
export function MemberGrid({ users, setSize, dialog, departments, selected, onSelect }: MemberGridProps) {
  const { t } = useI18n();
  const now = useServerNow();
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const ids = users.map(({ id }) => id);
  const tabStop = [focused, selected].find((id) => id !== null && ids.includes(id)) ?? ids[0];
  useFocusInList(list, ids, { focused, selected });

  function onKeyDown(event: KeyboardEvent<HTMLUListElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const buttons = Array.from(event.currentTarget.querySelectorAll('button'));
    const index = buttons.findIndex((button) => button === document.activeElement);
    const target = gridTarget(event.key, Math.max(0, index), {
      count: buttons.length,
      ...measureGrid(event.currentTarget),
    });
    if (target === null) return;
    event.preventDefault();
    buttons[target]?.focus();
  }

  return (
    // The keys belong to the buttons inside; the list itself takes the focus only when the focused one is gone.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul
      ref={list}
      className={styles.grid}
      // Safari drops the role of a list without markers.
      // oxlint-disable-next-line jsx-a11y/no-redundant-roles
      role="list"
      aria-label={t('members.title')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {users.map((user, index) => (
        <li
          key={user.id}
          className={styles.item}
          data-user-id={user.id}
          aria-setsize={setSize}
          aria-posinset={index + 1}
        >
          <MemberCard
            user={user}
            role={roleIn(dialog, user.id)}
            departments={user.departments.flatMap((id) => departments?.get(id)?.name ?? [])}
            now={now}
            isSelected={user.id === selected}
            isTabStop={user.id === tabStop}
            onSelect={() => onSelect(user.id)}
            onFocus={() => setFocused(user.id)}
          />
        </li>
      ))}
    </ul>
  );
}
