const MINUTE = 60_000;

/** What a person's clock shows. */
interface LocalTime {
  /** "14:05" */
  readonly time: string;
  /** Minutes ahead of the reader's own clock; negative behind it. */
  readonly ahead: number;
}

/**
 * @param zone IANA name as the portal stores it. @param at Milliseconds since epoch.
 * @param own The reader's zone; the browser's where not given.
 * @returns null for a zone that the browser does not know.
 */
export function localTime(zone: string, at: number, locale: string, own?: string): LocalTime | null {
  try {
    const time = new Intl.DateTimeFormat(locale, { timeZone: zone, timeStyle: 'short' }).format(at);
    return { time, ahead: offsetOf(zone, at) - offsetOf(own, at) };
  } catch {
    return null;
  }
}

/** Minutes east of UTC at that moment: daylight saving comes and goes. */
function offsetOf(timeZone: string | undefined, at: number): number {
  const format = new Intl.DateTimeFormat('en-US', {
    ...(timeZone === undefined ? {} : { timeZone }),
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((wall - Math.floor(at / MINUTE) * MINUTE) / MINUTE);
}
