const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Zones are quarters of an hour apart from each other: within one it is the same day everywhere. */
const QUARTER = 15 * MINUTE;

/** Quarters whose day is remembered: asking the browser for it takes 50 times as long. */
const MOST_DAYS = 5000;

/** Dates, numbers and order as a language writes them. Moments are milliseconds since epoch, `now` the server's. */
export interface Format {
  /** "14:05" */
  time: (at: number) => string;
  /** "3 March", with the year where it is not the year of `now`. */
  date: (at: number, now: number) => string;
  /** "20 seconds ago", "12 minutes ago", "3 hours ago", "5 days ago"; never less than a second. */
  ago: (at: number, now: number) => string;
  /** How many calendar days `at` lies before `now`: 0 today, 1 yesterday, -1 tomorrow. */
  daysBefore: (at: number, now: number) => number;
  /** "30 minutes", "2 hours"; hours only where they come out even. */
  duration: (minutes: number) => string;
  /** "1 hr, 20 min", "35 min"; from two days on "2 days, 3 hr" */
  span: (minutes: number) => string;
  /** "3 March at 14:05", with the year where it is not the year of `now`. */
  dateTime: (at: number, now: number) => string;
  /** "in 3 seconds" */
  inSeconds: (amount: number) => string;
  number: (value: number) => string;
  /** For sorting: "Ärger" near "Arger", "Item 9" before "Item 10". */
  compare: (a: string, b: string) => number;
}

/**
 * @param locale BCP 47, from `languages.ts`; never the portal's own code.
 * @param timeZone IANA name; the browser's own where not given (portal-contract 11.2).
 */
export function createFormat(locale: string, timeZone?: string): Format {
  const zone = timeZone === undefined ? {} : { timeZone };
  const times = new Intl.DateTimeFormat(locale, { ...zone, timeStyle: 'short' });
  const dates = new Intl.DateTimeFormat(locale, { ...zone, day: 'numeric', month: 'long' });
  const datesWithYear = new Intl.DateTimeFormat(locale, { ...zone, day: 'numeric', month: 'long', year: 'numeric' });
  const calendar = new Intl.DateTimeFormat('en', { ...zone, day: 'numeric', month: 'numeric', year: 'numeric' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const numbers = new Intl.NumberFormat(locale);
  const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  const hours = new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', unitDisplay: 'long' });
  const shortMinutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  const shortDays = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'short' });
  const shortHours = new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', unitDisplay: 'short' });
  const units = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  // As `timeStyle` writes it, which does not go with parts of a date.
  const hour = times.resolvedOptions().hour12 ? 'numeric' : '2-digit';
  const moment = { ...zone, day: 'numeric', month: 'long', hour, minute: '2-digit' } as const;
  const moments = new Intl.DateTimeFormat(locale, moment);
  const momentsWithYear = new Intl.DateTimeFormat(locale, { ...moment, year: 'numeric' });
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });

  const days = new Map<number, number>();

  /** The calendar day in the reader's zone, as midnight UTC: a scale without daylight saving. */
  function calendarDay(at: number): number {
    const quarter = Math.floor(at / QUARTER);
    const known = days.get(quarter);
    if (known !== undefined) return known;
    const parts = calendar.formatToParts(quarter * QUARTER);
    const part = (type: string) => Number(parts.find((found) => found.type === type)?.value);
    const day = Date.UTC(part('year'), part('month') - 1, part('day'));
    if (days.size >= MOST_DAYS) days.clear();
    days.set(quarter, day);
    return day;
  }

  function yearOf(at: number): number {
    return new Date(calendarDay(at)).getUTCFullYear();
  }

  return {
    time: (at) => times.format(at),
    date: (at, now) => (yearOf(at) === yearOf(now) ? dates : datesWithYear).format(at),
    ago(at, now) {
      // A reply may be a moment younger than our idea of the server's clock.
      const age = Math.max(now - at, SECOND);
      if (age < MINUTE) return relative.format(-Math.floor(age / SECOND), 'second');
      if (age < HOUR) return relative.format(-Math.floor(age / MINUTE), 'minute');
      if (age < DAY) return relative.format(-Math.floor(age / HOUR), 'hour');
      return relative.format(-Math.floor(age / DAY), 'day');
    },
    daysBefore: (at, now) => (calendarDay(now) - calendarDay(at)) / DAY,
    duration: (amount) => (amount % 60 === 0 ? hours.format(amount / 60) : minutes.format(amount)),
    span(amount) {
      const whole = Math.floor(amount / 60);
      const rest = amount % 60;
      if (whole >= 48) return units.format([shortDays.format(Math.floor(whole / 24)), shortHours.format(whole % 24)]);
      return units.format([
        ...(whole > 0 ? [shortHours.format(whole)] : []),
        ...(rest > 0 || whole === 0 ? [shortMinutes.format(rest)] : []),
      ]);
    },
    dateTime: (at, now) => (yearOf(at) === yearOf(now) ? moments : momentsWithYear).format(at),
    inSeconds: (amount) => relative.format(amount, 'second'),
    number: (value) => numbers.format(value),
    compare: (a, b) => collator.compare(a, b),
  };
}
