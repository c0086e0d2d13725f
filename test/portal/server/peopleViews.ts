import type { Person, World } from '#test/portal/rest/types.ts';
import { absentUntil } from '#test/portal/rest/world/absence.ts';
import { dayOf } from '#test/portal/rest/world/serverTime.ts';
import type { PersonView, ProfileView } from './wire.ts';

/** A person as the portal's own pages show them: unlike REST, with the stored status (portal-contract 1.4, 2.3). */
export function personView(world: World, person: Person): PersonView {
  return {
    id: person.id,
    name: fullName(person),
    position: person.position,
    color: person.color,
    photo: person.photo,
    kind: person.kind,
    active: person.active,
    isAdmin: person.isAdmin,
    isOnline: world.isOnline(person),
    lastActivity: world.lastActivity(person),
    status: person.status,
    absentThrough: absentThrough(world, person),
  };
}

/** `absentUntil` is the midnight after: the moment before it still belongs to the last day. */
function absentThrough({ clock, serverOffset }: World, person: Person): string | null {
  const until = absentUntil(person, clock.now(), serverOffset);
  return until === null ? null : dayOf(until - 1, serverOffset);
}

export function profileView(world: World, person: Person): ProfileView {
  return {
    ...personView(world, person),
    email: person.email,
    website: person.website,
    phones: person.phones,
    departments: person.departments.flatMap((id) => world.departments.get(id)?.name ?? []),
    birthday: person.birthday,
    timeZone: person.timeZone,
  };
}

export function fullName({ firstName, lastName, email, id }: Person): string {
  return `${firstName} ${lastName}`.trim() || email || `User ${id}`;
}

/** Employees that `selectUser`, the search and the list of employees offer, by name. */
export function employees(world: World, search: string): PersonView[] {
  const wanted = search.toLocaleLowerCase();
  return world.people
    .filter(({ active, kind }) => active && kind === 'employee')
    .map((person) => personView(world, person))
    .filter(({ name, position }) => `${name} ${position}`.toLocaleLowerCase().includes(wanted))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
