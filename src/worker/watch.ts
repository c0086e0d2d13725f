import { alone } from '#plan/alone.ts';
import { openChannel } from '#plan/channel.ts';
import { hoursText, parseHours } from '#plan/Hours.ts';
import { nextMoment } from '#plan/nextStep.ts';
import { NAP, pauseAfter } from '#plan/pause.ts';
import { BEAT, HOURS, parsePlan, PLAN, planText } from '#plan/Plan.ts';
import { type Door, settle } from '#plan/settle.ts';

/** The worker says that it lives once in so long, while there is a plan. Milliseconds. */
const BEAT_EVERY = 3_600_000;

interface Watched {
  readonly door: Door;
  readonly host: string;
  /** `USER_OPTIONS` of `getInitData`. */
  readonly options: Readonly<Record<string, unknown>>;
  /** False: the server's time is yet unknown, so that a plan is not left to this machine's clock. */
  readonly isClockKnown: boolean;
}

/**
 * Ends and begins do not disturb while any page of the portal is open. Without a plan and without working hours it
 * asks nothing, sets no timer, and only listens whether another frame makes a plan.
 */
export function watch({ door, host, options, isClockKnown }: Watched): void {
  let plan = parsePlan(options[PLAN], door.now());
  let hours = parseHours(options[HOURS]);
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const channel = openChannel(host, (news) => {
    if (news.kind === 'ping') channel.tell({ kind: 'here' });
    if (news.kind !== 'changed') return;
    plan = parsePlan(news.plan, news.now);
    hours = parseHours(news.hours);
    schedule();
  });

  function schedule(atLeast = 0): void {
    clearTimeout(timer);
    const left = nextMoment({ plan, hours }, door.now()) - door.now();
    if (left < Infinity) timer = setTimeout(look, Math.max(atLeast, Math.min(left, NAP)));
  }

  function look(): void {
    if (nextMoment({ plan, hours }, door.now()) <= door.now() || failures > 0) void act();
    else schedule();
  }

  async function act(beat = false): Promise<void> {
    try {
      const settled = await alone(() => settle(door, beat));
      ({ plan, hours } = settled);
      failures = 0;
      if (settled.hasChanged) {
        channel.tell({ kind: 'changed', plan: planText(plan), hours: hoursText(hours), now: door.now() });
      }
      schedule();
    } catch {
      failures += 1;
      schedule(pauseAfter(failures));
    }
  }

  function onReturn(): void {
    if (document.visibilityState === 'visible' && (plan || hours)) look();
  }

  document.addEventListener('visibilitychange', onReturn);
  addEventListener('online', onReturn);
  const needsBeat = (plan || hours) && !(Math.abs(door.now() - Number(options[BEAT])) < BEAT_EVERY);
  if (needsBeat || ((plan || hours) && !isClockKnown)) void act(Boolean(needsBeat));
  else schedule();
}
