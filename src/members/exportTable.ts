import type { Department } from '#api/departments.ts';
import { roleIn, type Dialog } from '#api/Dialog.ts';
import type { User } from '#api/User.ts';
import type { LaterI18n } from '#i18n/LaterI18n.ts';
import { presenceWords } from '#i18n/presenceWords.ts';
import { presence } from '#presence/presence.ts';
import { roleWords } from './roleWords.ts';

interface Surroundings {
  readonly dialog: Dialog | undefined;
  readonly departments: ReadonlyMap<number, Department> | undefined;
  /** The server's time in milliseconds. */
  readonly now: number;
}

/** People as a table with a heading row: what the viewer can see of them; columns that nobody fills are left out. */
export function exportTable(
  users: readonly User[],
  { dialog, departments, now }: Surroundings,
  i18n: LaterI18n,
): readonly (readonly string[])[] {
  const { t } = i18n;
  const columns: readonly (readonly [heading: string, value: (user: User) => string])[] = [
    [t('members.sort.name'), ({ name }) => name],
    [t('person.position'), ({ position }) => position],
    [t('person.departments'), (user) => user.departments.flatMap((id) => departments?.get(id)?.name ?? []).join('; ')],
    [t('members.sort.role'), (user) => roleWords(user, roleIn(dialog, user.id), i18n).join('; ')],
    [t('members.sort.presence'), (user) => presenceWords(presence(user, now), i18n, now).text],
    [t('person.email'), ({ email }) => email],
    [t('person.mobile'), ({ phones }) => phones.mobile ?? ''],
    [t('person.work'), ({ phones }) => phones.work ?? ''],
    [t('person.inner'), ({ phones }) => phones.inner ?? ''],
    [t('person.personal'), ({ phones }) => phones.personal ?? ''],
    [t('person.website'), ({ website }) => website],
  ];
  const filled = columns.filter(([, value]) => users.some((user) => value(user) !== ''));
  return [filled.map(([heading]) => heading), ...users.map((user) => filled.map(([, value]) => value(user)))];
}

/** Each known address once, as mail programs take them. */
export function emailsOf(users: readonly User[]): readonly string[] {
  return [...new Set(users.map(({ email }) => email.trim()).filter(Boolean))];
}
