import { FIRST_PERIOD, faster, slower, withJitter } from '#api/period.ts';
import { pauseAfter, retry } from '#api/retry.ts';
import { PortalError } from '#portal/PortalError.ts';
import { createLimits } from '#test/portal/rest/limits.ts';

/** People of one company behind one address, and what they do with the app. Times in milliseconds. */
export interface Office {
  readonly people: number;
  /** How long the simulation lasts. */
  readonly length: number;
  /** How often each of them opens the app, at moments spread over `openedWithin`. */
  readonly openings: number;
  readonly openedWithin: number;
  /** How long an opened app stays visible, on average. */
  readonly looksFor: number;
  /** False: every minute whatever the portal says, to compare with. */
  readonly isAdaptive: boolean;
}

export interface OfficeReport {
  readonly openings: number;
  readonly requests: number;
  readonly refusals: number;
  /** Openings whose first answer was refused at least once, and those that ended in words instead of people. */
  readonly delayedOpenings: number;
  readonly failedOpenings: number;
  /** Of an opening, from the first refusal to the first answer. */
  readonly longestWait: number;
  readonly refusalsInLastHour: number;
  /** Of the refreshes that went through in the last hour, from one to the next in the same frame; 0 without any. */
  readonly lastPeriod: number;
}

const HOUR = 3_600_000;
const BUSY = new PortalError('busy', { code: 'QUERY_LIMIT_EXCEEDED' });

/**
 * A day of an office on the emulated portal's own bucket, by a clock of its own: each opening costs two requests, the
 * first paint and its details, and then one at each beat while it is visible; refusals are repeated as the app does.
 */
export function simulate(office: Office, seed: number): OfficeReport {
  const random = generator(seed);
  let now = 0;
  const limits = createLimits({ now: () => now } as Parameters<typeof createLimits>[0]);
  const events: { at: number; run: () => void }[] = [];
  const report = { openings: 0, requests: 0, refusals: 0, delayedOpenings: 0, failedOpenings: 0, longestWait: 0 };
  let refusalsInLastHour = 0;
  const periods: number[] = [];

  function at(moment: number, run: () => void) {
    let low = 0;
    let high = events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((events[middle]?.at ?? 0) > moment) low = middle + 1;
      else high = middle;
    }
    events.splice(low, 0, { at: moment, run });
  }

  function ask(failures: number, spread: number, done: (refusals: number, isAnswered: boolean) => void) {
    report.requests += 1;
    if (limits.admit('office')) return done(failures, true);
    report.refusals += 1;
    if (now > office.length - HOUR) refusalsInLastHour += 1;
    if (!retry(failures, BUSY)) return done(failures + 1, false);
    at(now + pauseAfter(failures, 'busy', spread), () => ask(failures + 1, spread, done));
  }

  function open() {
    const start = now;
    const closesAt = now - Math.log(1 - random()) * office.looksFor;
    const spread = 0.85 + random() * 0.3;
    let period = FIRST_PERIOD;
    let wasBusy = false;
    let lastAnswer = 0;
    report.openings += 1;
    const learn = (refusals: number) => (wasBusy ||= refusals > 0);

    function schedule() {
      if (office.isAdaptive) period = wasBusy ? slower(period) : faster(period, 0);
      wasBusy = false;
      const next = now + withJitter(period, random());
      if (next < closesAt && next < office.length) at(next, beat);
    }

    function beat() {
      // A refresh that nobody asked for is not repeated; one that always comes is, as it were an opening.
      ask(office.isAdaptive ? Number.POSITIVE_INFINITY : 0, spread, (_refusals, isAnswered) => {
        learn(isAnswered ? 0 : 1);
        if (isAnswered && now > office.length - HOUR && lastAnswer > 0) periods.push(now - lastAnswer);
        if (isAnswered) lastAnswer = now;
      });
      schedule();
    }

    ask(0, spread, (refusals, isAnswered) => {
      learn(refusals);
      if (refusals > 0) report.delayedOpenings += 1;
      if (!isAnswered) report.failedOpenings += 1;
      else report.longestWait = Math.max(report.longestWait, now - start);
      lastAnswer = now;
      if (isAnswered) at(now + 200, () => ask(0, spread, learn));
      schedule();
    });
  }

  for (let opening = 0; opening < office.people * office.openings; opening += 1)
    at(random() * office.openedWithin, open);
  for (let event = events.pop(); event; event = events.pop()) {
    now = event.at;
    event.run();
  }
  const lastPeriod = periods.length === 0 ? 0 : periods.reduce((sum, each) => sum + each, 0) / periods.length;
  return { ...report, refusalsInLastHour, lastPeriod };
}

/** Mulberry32: the same numbers at each run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
