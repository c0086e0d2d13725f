import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import type { Portal } from '#portal/Portal.ts';
import { parseRows } from './parse.ts';
import { FRESH } from './people.ts';
import type { User } from './User.ts';
import { id, instant, text } from './wire.ts';

/** What a person has set, as the portal's own profile shows it. */
export interface StoredStatus {
  readonly status: 'dnd' | 'away' | 'break' | null;
  /** Away from the keyboard since then, in ms since epoch, or null. */
  readonly idleSince: number | null;
}

const statusRow = v.object({
  id,
  status: v.fallback(v.nullable(v.picklist(['dnd', 'away', 'break'])), null),
  idle: instant,
});

/**
 * The real status of somebody else. The one public method that tells it is a search by name (portal-contract 1.4,
 * 3.6); its dates are swapped and left alone. Nothing found, or a name too short to search for, is null.
 */
export function storedStatusQuery(portal: Portal, { id: userId, name }: Pick<User, 'id' | 'name'>) {
  return queryOptions({
    queryKey: ['people', userId, 'stored'],
    queryFn: async (): Promise<StoredStatus | null> => {
      const method = 'im.search.user.list';
      const { result } = await portal.read(method, { FIND: name, LIMIT: 50 });
      const row = parseRows(statusRow, result, method).find((found) => found.id === userId);
      return row ? { status: row.status, idleSince: row.idle } : null;
    },
    staleTime: FRESH,
    retry: false,
    meta: { live: true },
  });
}

const zoneRow = v.object({ ID: id, TIME_ZONE: text });

/**
 * Where a person's clock stands: an IANA name, or '' where they or the administrator set none. Needs one of the user
 * scopes; without it the query fails with `scope`, and whoever shows the time goes without.
 */
export function timeZoneQuery(portal: Portal, userId: number) {
  return queryOptions({
    queryKey: ['people', userId, 'zone'],
    queryFn: async () => {
      const { result } = await portal.read('user.get', { ID: userId, start: -1 });
      return parseRows(zoneRow, result, 'user.get').find(({ ID }) => ID === userId)?.TIME_ZONE ?? '';
    },
    staleTime: 3_600_000,
    retry: false,
  });
}
