import type { Person } from '#test/portal/rest/types.ts';
import { addDays, dayOf, midnight } from './serverTime.ts';

/** Default of the option `vacation_types`; other entries of the calendar do not show (portal-contract 2.4). */
const VACATIONS: ReadonlySet<string> = new Set(['VACATION', 'LEAVESICK', 'LEAVEMATERINITY', 'LEAVEUNPAYED']);

/**
 * The value of `absent`: midnight after the last day of a leave that today lies inside, in ms; else null.
 * Rule: portal-contract 2.4 (end + 86,400 s, the server's calendar, no leave that is yet to come).
 */
export function absentUntil(person: Person, now: number, offset: number): number | null {
  const today = dayOf(now, offset);
  for (const absence of person.absences) {
    if (!VACATIONS.has(absence.type)) continue;
    if (absence.from <= today && today <= absence.through) return midnight(addDays(absence.through, 1), offset);
  }
  return null;
}
