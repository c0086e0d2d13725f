import { Fragment, type ReactNode } from 'react';
import type { Department } from '#api/departments.ts';
import type { Role } from '#api/Dialog.ts';
import type { User } from '#api/User.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { presenceWords } from '#i18n/presenceWords.ts';
import { presence } from '#presence/presence.ts';
import { Avatar } from '#ui/Avatar.tsx';
import styles from './MemberCard.module.css';
import { RoleBadges } from './RoleBadges.tsx';
import { roleWords } from './roleWords.ts';

interface MemberCardProps {
  user: User;
  role: Role;
  /** Undefined until they are known, empty where they may not be. */
  departments: ReadonlyMap<number, Department> | undefined;
  /** The server's time in milliseconds. */
  now: number;
  /** This person's details are open. */
  isSelected: boolean;
  /** Tab stops here and only here. */
  isTabStop: boolean;
}

/**
 * One member as a button: photo, name, position, presence in words and shape, role, department. What a click does is
 * the list's to say.
 */
export function MemberCard({ user, role, departments: known, now, isSelected, isTabStop }: MemberCardProps) {
  const i18n = useI18n();
  const state = presence(user, now);
  const { text, more } = presenceWords(state, i18n, now);
  const departments = departmentNames(user, known);
  const roles = roleWords(user, role, i18n);
  const label = [user.name, text, more, user.position, ...departments, ...roles].filter(Boolean).join(', ');

  return (
    <button
      type="button"
      className={styles.card}
      aria-label={label}
      aria-current={isSelected || undefined}
      data-presence={state.kind}
      tabIndex={isTabStop ? 0 : -1}
    >
      <Avatar name={user.name} color={user.color} src={user.avatar} size={48} presence={state.kind} />
      <span className={styles.words}>
        <bdi className={styles.name}>{user.name}</bdi>
        {user.position !== '' && <bdi className={styles.position}>{user.position}</bdi>}
        {drawDepartments(departments)}
        <span className={styles.presence}>
          {text}
          {more !== '' && <span>{more}</span>}
          {roles.length > 0 && <RoleBadges user={user} as={role} />}
        </span>
      </span>
    </button>
  );
}

/** There before its words are: they come with a request of their own, and nothing may move then. */
function drawDepartments(names: readonly string[]): ReactNode {
  const [first, ...others] = names;
  if (first === undefined) return null;
  // Nearly everybody has one: an element less on each card.
  if (others.length === 0) return <bdi className={styles.departments}>{first}</bdi>;
  return (
    <span className={styles.departments}>
      {names.filter(Boolean).map((name, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- by place, as the card itself
        <Fragment key={index}>
          {index > 0 && ' · '}
          <bdi>{name}</bdi>
        </Fragment>
      ))}
    </span>
  );
}

/** '' for a name that is still to come, so that its line is there; none where nobody may know them. */
function departmentNames({ departments }: User, known: MemberCardProps['departments']): readonly string[] {
  return known?.size === 0 ? [] : departments.map((id) => known?.get(id)?.name ?? '');
}
