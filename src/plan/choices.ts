/** How long do not disturb can be asked for without further words. */
const CHOICES = ['30', '60', '120', 'evening', 'tomorrow', 'off'] as const;

export type Choice = (typeof CHOICES)[number];

/** Of the working day: where the evening and the next morning begin. Hours. */
const EVENING = 18;
const MORNING = 9;

export const MINUTE = 60_000;

/**
 * When a choice ends, in the zone of this browser: minutes are minutes, whatever the clock is set to meanwhile, and
 * nine in the morning is nine in the morning.
 *
 * @param now The server's time in milliseconds since epoch.
 * @returns null for what has no end.
 */
export function endOf(choice: Choice, now: number): number | null {
  const today = new Date(now);
  const at = (day: number, hour: number) =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() + day, hour).getTime();
  switch (choice) {
    case 'off':
      return null;
    case 'evening':
      return at(0, EVENING);
    case 'tomorrow':
      return at(1, MORNING);
    case '30':
    case '60':
    case '120':
      return now + Number(choice) * MINUTE;
  }
}

/** The choices that make sense now, the one made last (or what else `user.option` may hold) first. */
export function choicesAt(now: number, last: unknown): Choice[] {
  const open = CHOICES.filter((choice) => (endOf(choice, now) ?? Infinity) > now);
  return open.toSorted((a, b) => Number(b === last) - Number(a === last));
}
