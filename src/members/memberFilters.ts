import { roleIn, type Dialog } from '#api/Dialog.ts';
import type { User } from '#api/User.ts';
import { isOnline, presence } from '#presence/presence.ts';
import type { FilterName, ListView } from './listView.ts';

/** What filters look at besides the person. */
interface Surroundings {
  readonly dialog: Dialog | undefined;
  /** The server's time in milliseconds. */
  readonly now: number;
}

/** Whether a person belongs to what the filter is named for. */
function passes(name: FilterName, user: User, { dialog, now }: Surroundings): boolean {
  switch (name) {
    case 'online':
      return isOnline(presence(user, now));
    case 'leave':
      return presence(user, now).kind === 'leave';
    case 'managers':
      return roleIn(dialog, user.id) !== 'member';
    case 'guests':
      return isGuest(user);
    case 'bots':
      return user.kind === 'bot';
  }
}

/** Somebody from outside the company: extranet, collab, or a client. */
export function isGuest({ kind }: User): boolean {
  return kind === 'extranet' || kind === 'collaber' || kind === 'guest';
}

/** A test for the chosen filters and the department together. */
export function filterOf(
  { filters, department }: Pick<ListView, 'filters' | 'department'>,
  around: Surroundings,
): (user: User) => boolean {
  return (user) =>
    (department === null || user.departments.includes(department)) &&
    filters.every((name) => passes(name, user, around));
}

export interface FilterCounts {
  readonly by: Readonly<Record<FilterName, number>>;
  /** Members of each department that has any. */
  readonly departments: ReadonlyMap<number, number>;
}

/** How many each filter alone would leave. */
export function countFilters(users: readonly User[], around: Surroundings): FilterCounts {
  const by = { online: 0, leave: 0, managers: 0, guests: 0, bots: 0 };
  const departments = new Map<number, number>();
  for (const user of users) {
    const state = presence(user, around.now);
    if (isOnline(state)) by.online += 1;
    if (state.kind === 'leave') by.leave += 1;
    if (roleIn(around.dialog, user.id) !== 'member') by.managers += 1;
    if (isGuest(user)) by.guests += 1;
    if (user.kind === 'bot') by.bots += 1;
    for (const id of user.departments) departments.set(id, (departments.get(id) ?? 0) + 1);
  }
  return { by, departments };
}
