import type { ActivityPattern, Person } from '#test/portal/rest/types.ts';
import { hash } from '#test/portal/rest/world/hash.ts';
import { colorOf } from '#test/portal/rest/world/palette.ts';

/** What must be told of a person; the rest follows from the id and the seed. */
export type Draft = Pick<Person, 'id' | 'firstName' | 'lastName' | 'position'> & Partial<Person>;

/** A whole person from what was told. */
export function person(seed: number, draft: Draft): Person {
  const { id } = draft;
  return {
    active: true,
    color: colorOf(id),
    photo: `/upload/photos/${id}.png`,
    gender: hash(seed, id, 1) < 0.5 ? 'F' : 'M',
    birthday: birthday(seed, id),
    kind: 'employee',
    isAdmin: false,
    departments: [1],
    email: emailOf(id),
    website: '',
    phones: phones(seed, id),
    timeZone: '',
    activity: activity(seed, id),
    absences: [],
    status: null,
    idleSince: null,
    externalAuthId: 'socservices',
    ...draft,
  };
}

export function emailOf(id: number): string {
  return `person${id}@northwind.example`;
}

/** Some are always there, most come and go, some were here once, a few never were. */
function activity(seed: number, id: number): ActivityPattern {
  const luck = hash(seed, id, 2);
  if (luck < 0.25) return { kind: 'always' };
  if (luck < 0.8) {
    const period = 45 + Math.floor(hash(seed, id, 3) * 600);
    return {
      kind: 'sessions',
      period,
      minutesOn: Math.max(5, Math.floor(period * (0.1 + hash(seed, id, 4) * 0.5))),
      phase: Math.floor(hash(seed, id, 5) * period),
    };
  }
  if (luck < 0.95) return { kind: 'at', minutesAgo: Math.floor(600 + hash(seed, id, 6) ** 3 * 500_000) };
  return { kind: 'never' };
}

function birthday(seed: number, id: number): string {
  const luck = hash(seed, id, 7);
  if (luck < 0.2) return '';
  const day = 1 + Math.floor(hash(seed, id, 8) * 27);
  const month = 1 + Math.floor(hash(seed, id, 9) * 12);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${1958 + Math.floor(luck * 48)}-${pad(month)}-${pad(day)}`;
}

function phones(seed: number, id: number): Person['phones'] {
  const luck = hash(seed, id, 10);
  const digits = String(1_000_000 + (id % 900_000)).slice(0, 7);
  if (luck < 0.3) return {};
  if (luck < 0.6) return { inner_phone: String(100 + (id % 800)) };
  return { work_phone: `+49 30 ${digits}`, inner_phone: String(100 + (id % 800)) };
}
