import { openChannel } from '#plan/channel.ts';
import { hoursText, parseHours } from '#plan/Hours.ts';
import { nextMoment } from '#plan/nextStep.ts';
import { BUSY, NAP, pauseAfter } from '#plan/pause.ts';
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
  let notBefore = 0;
  // After the app, where it is open: whoever looks at it sees its switch move.
  const turn = 1500 + Math.random() * 3000;
  let isItsTurn = false;
  let isActing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const channel = openChannel(host, (news) => {
    if (news.kind === 'ping') channel.tell({ kind: 'here' });
    // Never sooner than its own failures allow: frames that wake each other would ask without a pause.
    if (news.kind === 'busy') notBefore = Math.max(notBefore, Date.now() + BUSY);
    if (news.kind === 'changed') {
      // The portal answers somebody.
      failures = 0;
      notBefore = Math.min(notBefore, Date.now() + BUSY);
      plan = parsePlan(news.plan, news.now);
      hours = parseHours(news.hours);
    }
    schedule();
  });

  function schedule(): void {
    clearTimeout(timer);
    isItsTurn = false;
    const left = nextMoment({ plan, hours }, door.now()) - door.now();
    if (left < Infinity) timer = setTimeout(look, Math.max(notBefore - Date.now(), Math.min(left, NAP), 0));
  }

  function look(): void {
    if (nextMoment({ plan, hours }, door.now()) > door.now()) return schedule();
    if (isActing) return;
    if (isItsTurn) return void act();
    clearTimeout(timer);
    isItsTurn = true;
    // Counted from now: after a sleep the moments of all frames have passed together.
    timer = setTimeout(look, turn);
  }

  async function act(beat = false): Promise<void> {
    if (!beat) channel.tell({ kind: 'busy' });
    isActing = true;
    try {
      const settled = await settle(door, beat);
      ({ plan, hours } = settled);
      failures = 0;
      notBefore = 0;
      if (settled.hasChanged) {
        channel.tell({ kind: 'changed', plan: planText(plan), hours: hoursText(hours), now: door.now() });
      }
    } catch {
      failures += 1;
      notBefore = Date.now() + pauseAfter(failures);
    }
    isActing = false;
    schedule();
  }

  function onReturn(): void {
    notBefore = 0;
    if (document.visibilityState === 'visible' && (plan || hours)) look();
  }

  document.addEventListener('visibilitychange', onReturn);
  addEventListener('online', onReturn);
  const needsBeat = (plan || hours) && !(Math.abs(door.now() - Number(options[BEAT])) < BEAT_EVERY);
  if (needsBeat || ((plan || hours) && !isClockKnown)) void act(Boolean(needsBeat));
  else schedule();
}
