import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { type Hours, hoursText, quietAt } from '#plan/Hours.ts';
import { HOURS, LAST, PLAN, planText } from '#plan/Plan.ts';
import { settle } from '#plan/settle.ts';
import type { Command, Portal } from '#portal/Portal.ts';
import { parseStatus, statusQuery } from './status.ts';
import { timerQuery, WRITE_OPTIONS } from './timer.ts';

/**
 * Does what time demands, after reading what is stored: ends a plan, drops one whose status was changed elsewhere,
 * begins a quiet time. May be run at any moment by anybody.
 */
export function settleMutation(portal: Portal, client: QueryClient) {
  return mutationOptions({
    mutationKey: SETTLE_MUTATION,
    // Behind a click that is under way, never across it.
    scope: { id: 'status' },
    mutationFn: async (): Promise<void> => {
      const { status, plan, hours, options } = await settle(portal);
      await client.cancelQueries({ queryKey: statusQuery(portal).queryKey });
      client.setQueryData(statusQuery(portal).queryKey, parseStatus(status));
      client.setQueryData(timerQuery(portal).queryKey, { plan, hours, last: options[LAST] });
    },
    retry: false,
    networkMode: 'always',
  });
}

export const SETTLE_MUTATION = ['timer', 'settle'] as const;

/** Sets working hours, or none. A quiet time that the hours before have begun ends with them. */
export function hoursMutation(portal: Portal, client: QueryClient) {
  return mutationOptions({
    scope: { id: 'status' },
    mutationFn: async (wanted: Hours | null): Promise<void> => {
      const { queryKey } = timerQuery(portal);
      const before = client.getQueryData(queryKey);
      const quiet = before?.hours && quietAt(before.hours, portal.now());
      const ends = quiet && before.plan?.until === quiet.until ? before.plan : null;
      const options = { [HOURS]: hoursText(wanted), ...(ends && { [PLAN]: planText(null) }) };
      // The status first, and by itself, as in `settle`.
      if (ends) await write(portal, ['im.user.status.set', { STATUS: ends.back }]);
      await write(portal, [WRITE_OPTIONS, { options }]);
      client.setQueryData(queryKey, (timer) => timer && { ...timer, hours: wanted, ...(ends && { plan: null }) });
      if (ends) await client.invalidateQueries({ queryKey: statusQuery(portal).queryKey });
    },
    retry: false,
    networkMode: 'always',
  });
}

async function write(portal: Portal, command: Command): Promise<void> {
  const { done } = await portal.batch({ done: command });
  if (!done.ok) throw done.error;
}
