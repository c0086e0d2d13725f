/** Days and dates as the server writes them: in its own zone, whoever asks (portal-contract 0.3, 2.4). */

/** `2026-03-02T13:58:01+01:00`. `offset` is in minutes east of UTC. */
export function isoDate(at: number, offset: number): string {
  const local = new Date(at + offset * 60_000).toISOString().slice(0, 19);
  const distance = Math.abs(offset);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${pad(Math.floor(distance / 60))}:${pad(distance % 60)}`;
}

/** `YYYY-MM-DD` of the server's calendar. */
export function dayOf(at: number, offset: number): string {
  return new Date(at + offset * 60_000).toISOString().slice(0, 10);
}

/** The moment at which a day of the server's calendar begins. */
export function midnight(day: string, offset: number): number {
  return Date.parse(`${day}T00:00:00Z`) - offset * 60_000;
}

/** The day `count` days after (or, negative, before) the given one. */
export function addDays(day: string, count: number): string {
  return dayOf(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000, 0);
}
