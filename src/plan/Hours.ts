import { parseObject } from './Plan.ts';

/** When somebody works; outside of it do not disturb turns itself on. In the zone of this browser. */
export interface Hours {
  /** 0 is Sunday, as in `Date`. */
  readonly days: readonly number[];
  /** Minutes after midnight. `to` at or before `from` is on the next day. */
  readonly from: number;
  readonly to: number;
  /** Beginning of the last quiet time that was acted upon: each is begun once, whoever ends it. */
  readonly done: number;
}

/** A time outside working hours: milliseconds since epoch, the end excluded. */
export interface Quiet {
  readonly from: number;
  readonly until: number;
}

/** @returns null for whatever are no working hours of this version, and for those that are off. */
export function parseHours(text: unknown): Hours | null {
  const { v, days, from, to, done } = parseObject(text);
  if (v !== 1 || !Array.isArray(days) || !isMinute(from) || !isMinute(to)) return null;
  const known = [0, 1, 2, 3, 4, 5, 6].filter((day) => days.includes(day));
  if (known.length === 0) return null;
  return { days: known, from, to, done: typeof done === 'number' && done > 0 ? done : 0 };
}

/** The same hours have one text, however they were made: frames compare them. */
export function hoursText(hours: Hours | null): string {
  if (!hours) return '';
  const { days, from, to, done } = hours;
  return JSON.stringify({ v: 1, days, from, to, done });
}

/**
 * The quiet time that `now` lies in, else the next one; null where work never pauses. Wall clock times: a border
 * stays at 18:00 through a change of summer time, and one that the change skips comes as much later.
 */
export function quietAt({ days, from, to }: Hours, now: number): Quiet | null {
  const today = new Date(now);
  const at = (day: number, minutes: number) =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() + day, 0, minutes).getTime();

  let end = -Infinity;
  for (let day = -9; day <= 9; day += 1) {
    if (!days.includes(new Date(at(day, 720)).getDay())) continue;
    const begin = at(day, from);
    if (begin > end && end > -Infinity && begin > now) return { from: end, until: begin };
    end = Math.max(end, at(to > from ? day : day + 1, to));
  }
  return null;
}

function isMinute(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1440;
}
