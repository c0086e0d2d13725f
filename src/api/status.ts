import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import type { Portal } from '#portal/Portal.ts';
import { FRESH } from './people.ts';
import { parse } from './parse.ts';

/** What is stored for the viewer; `none` where nothing was ever (the portal says `false`, portal-contract 1.4). */
export type OwnStatus = 'online' | 'dnd' | 'away' | 'break' | 'none';

/** What can be asked for. */
export type WantedStatus = Exclude<OwnStatus, 'none'>;

const schema = v.union([
  v.picklist(['online', 'dnd', 'away', 'break']),
  v.pipe(
    v.literal(false),
    v.transform(() => 'none' as const),
  ),
]);

const READ = 'im.user.status.get';
const WRITE = 'im.user.status.set';

/** The viewer's own status as the portal stores it. */
export function statusQuery(portal: Portal) {
  return queryOptions({
    queryKey: ['status'],
    queryFn: async () => parseStatus((await portal.read(READ)).result),
    staleTime: FRESH,
    meta: { live: true },
  });
}

export function parseStatus(value: unknown): OwnStatus {
  return parse(schema, value, READ);
}

/**
 * Sets the viewer's status. Writes go one after the other; of several quick clicks only the running one and
 * the last are sent. What is shown while it runs is the variable of the last pending mutation, so there is
 * nothing to put back: a refusal ends the mutation and the stored status shows again.
 *
 * Each write reads back in the same request. When the answer was lost, nothing is repeated: the truth is
 * read instead.
 */
export function statusMutation(portal: Portal, client: QueryClient) {
  const { queryKey } = statusQuery(portal);
  return mutationOptions({
    mutationKey: STATUS_MUTATION,
    scope: { id: 'status' },
    onMutate: () => client.cancelQueries({ queryKey }),
    mutationFn: async (wanted: WantedStatus): Promise<void> => {
      if (waitingWrites(client) > 1) return;
      const { write, read } = await portal.batch({ write: [WRITE, { STATUS: wanted }], read: [READ] });
      // A read that left before the write may still be under way with what was.
      await client.cancelQueries({ queryKey });
      if (read.ok) client.setQueryData(queryKey, parseStatus(read.answer.result));
      else if (write.ok) client.setQueryData(queryKey, wanted);
      if (!write.ok) throw write.error;
    },
    onError: () => client.invalidateQueries({ queryKey }),
    retry: false,
    networkMode: 'always',
  });
}

export const STATUS_MUTATION = ['status', 'set'] as const;

/** The running write and those queued behind it. */
function waitingWrites(client: QueryClient): number {
  return client.getMutationCache().findAll({ mutationKey: STATUS_MUTATION, status: 'pending' }).length;
}
