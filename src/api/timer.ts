import { queryOptions } from '@tanstack/react-query';
import { type Hours, parseHours } from '#plan/Hours.ts';
import { HOURS, LAST, parsePlan, PLAN, type Plan } from '#plan/Plan.ts';
import { toOptions } from '#plan/settle.ts';
import type { Portal } from '#portal/Portal.ts';
import { FRESH } from './people.ts';

/** What is kept of do not disturb in `user.option`. */
export interface Timer {
  readonly plan: Plan | null;
  readonly hours: Hours | null;
  /** The choice made last, or whatever else is stored under its name. */
  readonly last: unknown;
}

export const READ_OPTIONS = 'user.option.get';
export const WRITE_OPTIONS = 'user.option.set';

/** The viewer's timer. It comes with the handshake, as it was when the portal's page was loaded. */
export function timerQuery(portal: Portal) {
  return queryOptions({
    queryKey: ['timer'],
    queryFn: async () => timerOf(toOptions((await portal.read(READ_OPTIONS)).result), portal.now()),
    initialData: () =>
      timerOf(Object.fromEntries([PLAN, HOURS, LAST].map((name) => [name, portal.userOption(name)])), portal.now()),
    staleTime: FRESH,
    meta: { live: true },
  });
}

/** Broken, older and hostile options are none at all. */
export function timerOf(options: Readonly<Record<string, unknown>>, now: number): Timer {
  return { plan: parsePlan(options[PLAN], now), hours: parseHours(options[HOURS]), last: options[LAST] };
}
