import { queryOptions } from '@tanstack/react-query';
import type { Portal } from '#portal/Portal.ts';
import { parseUser } from './userSchema.ts';

/** Presence moves in steps of minutes: what is younger than this is not asked again at focus. Milliseconds. */
export const FRESH = 10_000;

/** The viewer. */
export function meQuery(portal: Portal) {
  return queryOptions({
    queryKey: ['people', 'me'],
    queryFn: async () => parseUser(portal, (await portal.read('im.user.get')).result, 'im.user.get'),
    staleTime: FRESH,
    meta: { live: true },
  });
}

/** Anybody by id, dismissed people too. Never by a numeric dialog, which would create a conversation. */
export function userQuery(portal: Portal, userId: number) {
  return queryOptions({
    queryKey: ['people', userId],
    queryFn: async () => parseUser(portal, (await portal.read('im.user.get', { ID: userId })).result, 'im.user.get'),
    staleTime: FRESH,
    meta: { live: true },
  });
}
