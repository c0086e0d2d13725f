/** What only later parts write: see `Format`. */
export interface LaterFormat {
  /** "Wednesday", where the browser is. */
  weekday: (at: number) => string;
  /** "0.3 sec" */
  seconds: (amount: number) => string;
}

/** @param locale BCP 47, from `languages.ts`. */
export function createLaterFormat(locale: string): LaterFormat {
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'long' });
  const seconds = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'second',
    maximumFractionDigits: 1,
    signDisplay: 'negative',
  });
  return {
    weekday: (at) => weekdays.format(at),
    seconds: (amount) => seconds.format(amount),
  };
}
