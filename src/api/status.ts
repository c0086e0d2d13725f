import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { LAST, parsePlan, PLAN, planText, type Plan } from '#plan/Plan.ts';
import { toOptions } from '#plan/settle.ts';
import type { Portal } from '#portal/Portal.ts';
import { FRESH } from './people.ts';
import { parse } from './parse.ts';
import { READ_OPTIONS, timerQuery, WRITE_OPTIONS } from './timer.ts';

/** What is stored for the viewer; `none` where nothing was ever (the portal says `false`, portal-contract 1.4). */
export type OwnStatus = 'online' | 'dnd' | 'away' | 'break' | 'none';

/** What can be asked for. */
export type WantedStatus = Exclude<OwnStatus, 'none'>;

export interface Wish {
  readonly status: WantedStatus;
  /** When do not disturb is to end; null for never, and for every other status. */
  readonly plan: Plan | null;
  /** The choice that led here, to be offered first next time. */
  readonly choice?: string;
}

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
 * Sets the viewer's status, and when it ends. Writes go one after the other; of several quick clicks only the running
 * one and the last are sent. What is shown while it runs is the variable of the last pending mutation, so there is
 * nothing to put back: a refusal ends the mutation and the stored status shows again.
 *
 * Each write reads back in the same request. When the answer was lost, nothing is repeated: the truth is
 * read instead. Do not disturb whose end could not be stored is taken back, as nobody would ever end it. A plan that
 * is stored is replaced, whether it is known here or was made elsewhere a moment ago: it would end what is chosen now.
 */
export function statusMutation(portal: Portal, client: QueryClient) {
  const { queryKey } = statusQuery(portal);
  const { queryKey: timerKey } = timerQuery(portal);
  return mutationOptions({
    mutationKey: STATUS_MUTATION,
    scope: { id: 'status' },
    onMutate: async () => {
      await Promise.all([client.cancelQueries({ queryKey }), client.cancelQueries({ queryKey: timerKey })]);
    },
    mutationFn: async (wish: Wish): Promise<void> => {
      if (waitingWrites(client) > 1) return;
      const before = client.getQueryData(queryKey);
      const options = {
        [PLAN]: planText(wish.plan),
        ...(wish.choice !== undefined && { [LAST]: wish.choice }),
      };
      // The status first: a plan without do not disturb would look as if somebody had changed the status.
      const { stored, write, plan, read } = await portal.batch({
        stored: [READ_OPTIONS],
        write: [WRITE, { STATUS: wish.status }],
        plan: [WRITE_OPTIONS, { options }],
        read: [READ],
      });
      const known = stored.ok
        ? parsePlan(toOptions(stored.answer.result)[PLAN], portal.now())
        : (client.getQueryData(timerKey)?.plan ?? null);
      if (write.ok && wish.plan && !plan.ok) {
        await portal.batch({ write: [WRITE, { STATUS: before === 'none' || !before ? 'online' : before }] });
        throw plan.error;
      }
      // A plan that is gone while do not disturb stays would leave it without an end.
      if (!write.ok && plan.ok) await portal.batch({ plan: [WRITE_OPTIONS, { options: { [PLAN]: planText(known) } }] });
      // A read that left before the write may still be under way with what was.
      await Promise.all([client.cancelQueries({ queryKey }), client.cancelQueries({ queryKey: timerKey })]);
      if (read.ok) client.setQueryData(queryKey, parseStatus(read.answer.result));
      else if (write.ok) client.setQueryData(queryKey, wish.status);
      if (!write.ok) throw write.error;
      // Without a plan to take away nothing is lost but what would be offered first.
      if (!plan.ok && known) throw plan.error;
      client.setQueryData(timerKey, (timer) => timer && { ...timer, plan: wish.plan, last: wish.choice ?? timer.last });
    },
    onError: () =>
      Promise.all([client.invalidateQueries({ queryKey }), client.invalidateQueries({ queryKey: timerKey })]),
    retry: false,
    networkMode: 'always',
  });
}

export const STATUS_MUTATION = ['status', 'set'] as const;

/** The running write and those queued behind it. */
function waitingWrites(client: QueryClient): number {
  return client.getMutationCache().findAll({ mutationKey: STATUS_MUTATION, status: 'pending' }).length;
}
