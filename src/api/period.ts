import type { Cost } from './pace.ts';

/** Presence moves with a grain of minutes, and an office shares two requests a second (portal-contract 10.4). */
const MINUTE = 60_000;

/** Beyond this, "Checked 10 minutes ago" is all that refreshing would save. Milliseconds. */
const LONGEST = 600_000;

/** What a refresh that went through takes off; an office that was slowed down together must not hurry together. */
const STEP = 10_000;

/** Seconds that a method cost everybody within ten minutes: from here on, and when it nearly rests (6.2: at 480). */
const MUCH = 240;
const NEARLY_RESTING = 400;

export const FIRST_PERIOD = MINUTE;

/** Milliseconds between refreshes, without jitter, after the portal has refused. */
export function slower(period: number): number {
  return Math.min(LONGEST, period * 2);
}

/**
 * The same after one that went through: back towards a minute, as slowly as the offices that share an address need to
 * find their pace by trying. Where a method has cost everybody much, it stays longer, so that it need not rest.
 *
 * @param operating Seconds within ten minutes.
 */
export function faster(period: number, operating: Cost['operating']): number {
  const least = operating >= NEARLY_RESTING ? 5 * MINUTE : operating >= MUCH ? 2 * MINUTE : MINUTE;
  return Math.max(least, period - STEP);
}

/** Frames that were opened together must not ask together for ever. @param random From 0 to 1. */
export function withJitter(period: number, random: number): number {
  return Math.round(period + spreadOf(period) * random);
}

/** The most that jitter adds. */
export function spreadOf(period: number): number {
  return 0.2 * period;
}
