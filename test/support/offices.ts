import type { Office } from './office.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const FIVE_HUNDRED = { people: 500, isAdaptive: true };

/** Eight hours in which each opens the app twenty times, for three minutes on average. */
export const DAY: Office = {
  ...FIVE_HUNDRED,
  length: 8 * HOUR,
  openings: 20,
  openedWithin: 8 * HOUR,
  looksFor: 3 * MINUTE,
};

/** Monday at nine: all open it within ten minutes. */
export const MONDAY: Office = {
  ...FIVE_HUNDRED,
  length: HOUR,
  openings: 1,
  openedWithin: 10 * MINUTE,
  looksFor: 3 * MINUTE,
};

/** The worst: all open it within ten minutes and leave it on screen. */
export const KEPT_OPEN: Office = { ...MONDAY, length: 4 * HOUR, looksFor: 1000 * HOUR };
