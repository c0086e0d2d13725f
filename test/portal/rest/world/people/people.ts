import type { Person } from '#test/portal/rest/types.ts';
import { addDays } from '#test/portal/rest/world/serverTime.ts';
import { companyPeople } from './company.ts';
import { person } from './draft.ts';
import { generatedPeople } from './generated.ts';
import { guestPeople } from './guests.ts';
import { oddPeople } from './odd.ts';

/** Everybody who is known by name, by id. @param today first day of the world, `YYYY-MM-DD` */
export function makePeople(seed: number, today: string): Person[] {
  const day = (offset: number) => addDays(today, offset);
  const drafts = [...companyPeople(day), ...oddPeople(day), ...guestPeople];
  const told = drafts.map((draft) => person(seed, draft));
  return [...told, ...generatedPeople(seed)].toSorted((a, b) => a.id - b.id);
}
