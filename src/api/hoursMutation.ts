import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { type Hours, hoursText, quietAt } from '#plan/Hours.ts';
import { HOURS, PLAN, planText } from '#plan/Plan.ts';
import { settle } from '#plan/settle.ts';
import type { Command, Portal } from '#portal/Portal.ts';
import { statusQuery } from './status.ts';
import { timerQuery, WRITE_OPTIONS } from './timer.ts';

/**
 * Sets working hours, or none. A quiet time that the hours before have begun ends with them, unless somebody has
 * chosen something else since.
 */
export function hoursMutation(portal: Portal, client: QueryClient) {
  return mutationOptions({
    scope: { id: 'status' },
    mutationFn: async (wanted: Hours | null): Promise<void> => {
      const { queryKey } = timerQuery(portal);
      // What is true now: this drops a plan whose status was changed elsewhere.
      const { plan, hours } = await settle(portal);
      const quiet = hours && quietAt(hours, portal.now());
      const ends = quiet && plan?.until === quiet.until ? plan : null;
      const options = { [HOURS]: hoursText(wanted), ...(ends && { [PLAN]: planText(null) }) };
      // The status first, and by itself, as in `settle`.
      if (ends) await write(portal, ['im.user.status.set', { STATUS: ends.back }]);
      await write(portal, [WRITE_OPTIONS, { options }]);
      // A read that left before may still be under way with what was.
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, (timer) => timer && { ...timer, hours: wanted, plan: ends ? null : plan });
      await client.invalidateQueries({ queryKey: statusQuery(portal).queryKey });
    },
    retry: false,
    networkMode: 'always',
  });
}

async function write(portal: Portal, command: Command): Promise<void> {
  const { done } = await portal.batch({ done: command });
  if (!done.ok) throw done.error;
}
