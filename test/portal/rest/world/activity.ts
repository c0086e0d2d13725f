import type { Person } from '#test/portal/rest/types.ts';
import { hash } from './hash.ts';

const MINUTE = 60_000;
/** While a push channel is open, an agent writes the last activity every 240 s (portal-contract 2.1). */
const STEP = 240_000;
/** `session.gc_maxlifetime`: who was active within it counts as online (portal-contract 2.1). */
const ONLINE_FOR = 1_440_000;

/** The portal records no activity of those who never log in (portal-contract 1.3). */
const UNRECORDED: ReadonlySet<Person['kind']> = new Set(['bot', 'connector', 'email', 'guest']);

/**
 * When a person was last active, in ms, or null for never.
 * @param start when the world began: `minutesAgo` counts back from there.
 */
export function lastActivity(person: Person, now: number, start: number): number | null {
  if (UNRECORDED.has(person.kind)) return null;
  const pattern = person.activity;
  if (pattern.kind === 'never') return null;
  if (pattern.kind === 'always') return stepBefore(now, person.id);
  if (pattern.kind === 'at') return Math.min(now, start - pattern.minutesAgo * MINUTE);
  const began = now - modulo(now + pattern.phase * MINUTE, pattern.period * MINUTE);
  const ended = began + pattern.minutesOn * MINUTE;
  return now < ended ? Math.max(began, stepBefore(now, person.id)) : ended;
}

/** Whether the server counts this person as online. */
export function countsAsOnline(person: Person, now: number, start: number): boolean {
  const last = lastActivity(person, now, start);
  return person.active && last !== null && now - last <= ONLINE_FOR;
}

/** Each person's agent ticks at its own moment. */
function stepBefore(now: number, id: number): number {
  return now - modulo(now + Math.floor(hash(id, 240) * STEP), STEP);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
