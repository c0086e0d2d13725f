import type { Portal } from '#portal/Portal.ts';
import { PER_PAGE, seen } from './memberPages.ts';
import type { User } from './User.ts';
import { parseUsers } from './userSchema.ts';

/** People as they are now, whatever dialog they are in; 200 a command, all of which leave as one batch. */
export async function readPeople(portal: Portal, userIds: readonly number[]): Promise<User[]> {
  const method = 'im.user.list.get';
  const [first, ...rest] = userIds.slice(0, PER_PAGE);
  if (first === undefined) return [];
  const [{ result }, others] = await Promise.all([
    portal.read(method, { ID: [first, ...rest], RESULT_TYPE: 'array' }),
    readPeople(portal, userIds.slice(PER_PAGE)),
  ]);
  return [...seen(portal, parseUsers(portal, result, method)), ...others];
}
