import { openChannel } from '#plan/channel.ts';
import { hoursText, parseHours } from '#plan/Hours.ts';
import { nextMoment } from '#plan/nextStep.ts';
import { BEAT, HOURS, parsePlan, PLAN, planText } from '#plan/Plan.ts';
import { type Door, settle } from '#plan/settle.ts';
import { takeTurns } from '#plan/takeTurns.ts';
import { Silence } from './frame.ts';

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
export function watch({ door, host, options, ...watched }: Watched): void {
  let plan = parsePlan(options[PLAN], door.now());
  let hours = parseHours(options[HOURS]);
  let { isClockKnown } = watched;
  /** Something is not as it was believed: what is true is read as soon as it is this worker's turn. */
  let isDoubted = isTimeNeeded();
  let isBeatDue = Boolean(plan ?? hours) && !(Math.abs(door.now() - Number(options[BEAT])) < BEAT_EVERY);

  const channel = openChannel(host, (news) => {
    if (news.kind === 'ping') channel.tell({ kind: 'here' });
    if (news.kind === 'changed') {
      // Who knew of something else knows better, or is of another viewer, whom a word must not make forget a plan.
      isDoubted ||= turns.isActing() || news.was !== text();
      plan = parsePlan(news.plan, news.now);
      hours = parseHours(news.hours);
      isDoubted ||= isTimeNeeded();
    }
    turns.heed(news);
  });

  const turns = takeTurns({
    // After the app, where it is open: whoever looks at it sees its switch move.
    turn: 1500 + Math.random() * 3000,
    left: () => (isDoubted ? 0 : nextMoment({ plan, hours }, door.now()) - door.now()),
    act,
    // Each attempt to renew an ended session raises an alert: only who comes back to the page is shown another.
    isFinal: (error) => error instanceof Silence,
  });

  function text(): string {
    return planText(plan) + hoursText(hours);
  }

  function isTimeNeeded(): boolean {
    return !isClockKnown && Boolean(plan ?? hours);
  }

  async function act(): Promise<void> {
    const isBeat = isBeatDue;
    const was = text();
    const wasDoubted = isDoubted;
    if (!isBeat) channel.tell({ kind: 'busy' });
    isBeatDue = false;
    isDoubted = false;
    try {
      const settled = await settle(door, isBeat);
      ({ plan, hours } = settled);
      isClockKnown = true;
      if (settled.hasChanged) {
        channel.tell({ kind: 'changed', was, plan: planText(plan), hours: hoursText(hours), now: door.now() });
      }
    } catch (error) {
      isDoubted ||= wasDoubted;
      throw error;
    }
  }

  if (isBeatDue || isDoubted) void turns.actNow();
  else turns.schedule();
}
