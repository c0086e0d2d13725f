/** "Online" is said for this long after the last activity (portal-contract 2.1, 2.3 rule 3). Milliseconds. */
export const JUST_NOW = 300_000;

/** The portal itself counts a person as online for this long, unless an administrator set it otherwise (2.1). */
export const ONLINE_WINDOW = 1_440_000;

const HALF_DAY = 43_200_000;

/** What is known of how lately somebody was active. `at` in milliseconds since epoch. */
export type Activity =
  | { readonly kind: 'online' }
  | { readonly kind: 'recent'; readonly at: number }
  | { readonly kind: 'seen'; readonly at: number }
  | { readonly kind: 'never' };

/** What is true of a person now. `through` is a moment inside the last day of leave. */
export type Presence =
  | Activity
  | { readonly kind: 'leave'; readonly through: number; readonly activity: Activity }
  | { readonly kind: 'bot' }
  | { readonly kind: 'dismissed' };

/** The part of a person that presence follows from; times in milliseconds since epoch. */
export interface Observed {
  readonly active: boolean;
  readonly kind: string;
  readonly lastActivity: number | null;
  readonly absentUntil: number | null;
  /** From an earlier visit: true then, so never "online" now. */
  readonly isRemembered?: true;
  /** When the rest was read, where not just now. */
  readonly readAt?: number;
}

/**
 * Decides presence from activity and absence, never from the portal's `status`, which is always "online"
 * (portal-contract 2, trap 1).
 *
 * @param now The server's time in milliseconds; client clocks are wrong (trap 7).
 */
export function presence(person: Observed, now: number): Presence {
  if (!person.active) return { kind: 'dismissed' };
  if (person.kind === 'bot') return { kind: 'bot' };
  const activity = activityOf(person, now);
  if (person.absentUntil === null || person.absentUntil <= now) return activity;
  // The portal sends the midnight that ends the last day, by its own zone; noon of that day is
  // the same calendar day for every viewer within twelve hours of the server (portal-contract 2.4).
  return { kind: 'leave', through: person.absentUntil - HALF_DAY, activity };
}

/** Whether the card says "Online": exactly these are counted and filtered as online (ui.md 2). */
export function isOnline(state: Presence): boolean {
  return state.kind === 'online' || (state.kind === 'leave' && state.activity.kind === 'online');
}

/** @param birthday `DD-MM` or ''. @param today Any moment of the viewer's day, by the server's clock. */
export function hasBirthday(birthday: string, today: number): boolean {
  const date = new Date(today);
  const two = (value: number) => String(value).padStart(2, '0');
  return birthday === `${two(date.getDate())}-${two(date.getMonth() + 1)}`;
}

function activityOf(person: Observed, now: number): Activity {
  const { lastActivity: at, isRemembered, readAt = now } = person;
  if (at === null) return { kind: 'never' };
  const age = now - at;
  // Of who is read again in turn nothing newer is known: silence since would not mean that they have gone.
  const known = now - readAt <= ONLINE_WINDOW ? Math.min(now, readAt) : now;
  if (known - at <= JUST_NOW && !isRemembered) return { kind: 'online' };
  return { kind: age <= ONLINE_WINDOW ? 'recent' : 'seen', at };
}
