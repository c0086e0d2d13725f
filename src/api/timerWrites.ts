import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { LAST } from '#plan/Plan.ts';
import { settle } from '#plan/settle.ts';
import type { Portal } from '#portal/Portal.ts';
import { parseStatus, statusQuery } from './status.ts';
import { timerQuery } from './timer.ts';

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
