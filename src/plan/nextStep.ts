import { type Hours, quietAt } from './Hours.ts';
import { newNonce, type Plan } from './Plan.ts';

/** What is known of a person's do not disturb. */
export interface Known {
  /** As the portal stores it; anything else than the four words means that none was ever set. */
  readonly status: unknown;
  readonly plan: Plan | null;
  readonly hours: Hours | null;
}

/** What has to be written; what is undefined stays as it is. */
export interface Step {
  readonly status?: 'online' | 'away' | 'break' | 'dnd';
  readonly plan?: Plan | null;
  readonly hours?: Hours;
}

/**
 * The rules of the timer. Run on the result of itself it has nothing left to do, so that whoever comes second
 * repeats nothing:
 * - a plan whose status was changed by anybody else is dropped and the status respected;
 * - a plan whose time has come gives back the status before it;
 * - outside working hours do not disturb begins once, until they begin again. Where it is on already without an
 *   end it stays so; where it would end sooner it is prolonged.
 *
 * @param now The server's time.
 * @returns null when nothing is to be done.
 */
export function nextStep({ status, plan, hours }: Known, now: number): Step | null {
  const isDnd = status === 'dnd';
  const kept = plan && isDnd && plan.until > now ? plan : null;
  const ended: Step = plan && !kept ? { plan: null, ...(isDnd && { status: plan.back }) } : {};

  const quiet = hours && quietAt(hours, now);
  if (hours && quiet && quiet.from <= now && hours.done < quiet.from) {
    const begun = { hours: { ...hours, done: quiet.from } };
    const isOpenEnded = isDnd && !plan;
    if (isOpenEnded || (kept && kept.until >= quiet.until)) return begun;
    const back = plan && isDnd ? plan.back : status === 'away' || status === 'break' ? status : 'online';
    return { ...begun, plan: { until: quiet.until, back, nonce: newNonce() }, ...(!isDnd && { status: 'dnd' }) };
  }
  return plan && !kept ? ended : null;
}

/** When time alone will next make a step necessary; Infinity where it never will. Milliseconds since epoch. */
export function nextMoment({ plan, hours }: Pick<Known, 'plan' | 'hours'>, now: number): number {
  return Math.min(plan?.until ?? Infinity, hours ? nextQuiet(hours, now) : Infinity);
}

/** Beginning of the first quiet time that was not yet acted upon; in the past where one is overdue. */
function nextQuiet(hours: Hours, now: number): number {
  const first = quietAt(hours, Math.max(now, hours.done));
  const next = first && first.from <= hours.done ? quietAt(hours, first.until) : first;
  return next?.from ?? Infinity;
}
