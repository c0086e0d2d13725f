import type { Department } from '#api/departments.ts';
import { roleIn, type Dialog } from '#api/Dialog.ts';
import type { User } from '#api/User.ts';
import type { I18n } from '#i18n/createI18n.ts';
import type { GroupBy } from './listView.ts';
import { isGuest } from './memberFilters.ts';

export interface Group {
  /** '' where there is no heading. */
  readonly title: string;
  readonly users: readonly User[];
}

interface Surroundings {
  readonly dialog: Dialog | undefined;
  readonly departments: ReadonlyMap<number, Department> | undefined;
}

/** Takes a list apart by role or department; within a group its order stays. Each person stands once. */
export function groupMembers(
  users: readonly User[],
  by: GroupBy,
  { dialog, departments }: Surroundings,
  { t, format }: Pick<I18n, 't' | 'format'>,
): readonly Group[] {
  if (by === 'role') {
    const roles = new Map([
      ['owner', t('role.owner')],
      ['manager', t('members.filter.managers')],
      ['member', t('members.title')],
      ['guest', t('members.filter.guests')],
      ['bot', t('members.filter.bots')],
    ]);
    const groups = collect(users, (user) => roleOf(user, dialog));
    return [...roles].flatMap(([role, title]) => groupOf(title, groups.get(role)));
  }
  // Until departments have come, nobody can be said to have none.
  if (by === 'none' || !departments) return [{ title: '', users }];
  // A person of several departments stands with the first the portal names.
  const groups = collect(users, (user) => user.departments[0] ?? null);
  const named = [...groups.keys()].flatMap((id) => {
    const name = id === null ? undefined : departments.get(id)?.name;
    return name === undefined ? [] : [{ id, name }];
  });
  const others = [...groups].flatMap(([id, some]) => (id !== null && departments.has(id) ? [] : some));
  return [
    ...named
      .toSorted((a, b) => format.compare(a.name, b.name))
      .flatMap(({ id, name }) => groupOf(name, groups.get(id))),
    ...groupOf(t('members.group.noDepartment'), others),
  ];
}

function roleOf(user: User, dialog: Dialog | undefined): string {
  const role = roleIn(dialog, user.id);
  if (role !== 'member') return role;
  if (user.kind === 'bot') return 'bot';
  return isGuest(user) ? 'guest' : role;
}

function groupOf(title: string, users: readonly User[] = []): Group[] {
  return users.length === 0 ? [] : [{ title, users }];
}

function collect<Key>(users: readonly User[], keyOf: (user: User) => Key): Map<Key, User[]> {
  const groups = new Map<Key, User[]>();
  for (const user of users) {
    const key = keyOf(user);
    const group = groups.get(key);
    if (group) group.push(user);
    else groups.set(key, [user]);
  }
  return groups;
}
