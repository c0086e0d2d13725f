import type { Person } from '#test/portal/rest/types.ts';
import { FIRST_SMALL_DEPARTMENT, SMALL_DEPARTMENTS } from '#test/portal/rest/world/departments.ts';
import { hash, pick } from '#test/portal/rest/world/hash.ts';
import { NAMES, POSITIONS } from './names.ts';
import { type Draft, emailOf, person } from './draft.ts';

/** From here on people exist only once somebody asks for them. */
export const FIRST_LAZY_PERSON = 100_000;
const LAZY_PEOPLE = 40_000;

const GENERATED = { first: 100, count: 64 };

/** Colleagues of every script with the ids 100 to 163. */
export function generatedPeople(seed: number): Person[] {
  return Array.from({ length: GENERATED.count }, (_, index) => {
    const id = GENERATED.first + index;
    return person(seed, {
      ...named(seed, id, index),
      departments: [index % 2 === 0 ? FIRST_SMALL_DEPARTMENT + (index % SMALL_DEPARTMENTS) : 3 + (index % 3)],
    });
  });
}

/** What one of the thousands is searched by. */
export interface LazyTexts {
  readonly id: number;
  readonly text: string;
  readonly email: string;
  readonly department: number;
}

const texts = new Map<number, readonly LazyTexts[]>();

/** What the thousands are searched by: made at the first search, without making the people. */
export function lazyTexts(seed: number): readonly LazyTexts[] {
  const known = texts.get(seed);
  if (known) return known;
  const made = Array.from({ length: LAZY_PEOPLE }, (_, index) => {
    const id = FIRST_LAZY_PERSON + index;
    const { firstName, lastName, position } = named(seed, id, languageOf(seed, id));
    return { id, text: `${firstName} ${lastName} ${position}`, email: emailOf(id), department: departmentOf(id) };
  });
  texts.set(seed, made);
  return made;
}

/** Somebody of the thousands, or undefined where nobody has this id. Nobody of them is dismissed. */
export function lazyPerson(seed: number, id: number): Person | undefined {
  if (id < FIRST_LAZY_PERSON || id >= FIRST_LAZY_PERSON + LAZY_PEOPLE) return undefined;
  return person(seed, {
    ...named(seed, id, languageOf(seed, id)),
    departments: [departmentOf(id)],
    ...(hash(seed, id, 21) < 0.4 ? { photo: '' } : {}),
  });
}

function departmentOf(id: number): number {
  return FIRST_SMALL_DEPARTMENT + (id % SMALL_DEPARTMENTS);
}

function languageOf(seed: number, id: number): number {
  return Math.floor(hash(seed, id, 20) * NAMES.length);
}

function named(seed: number, id: number, language: number): Draft {
  const names = NAMES[language % NAMES.length];
  if (!names) throw new RangeError('no names');
  const isWoman = hash(seed, id, 22) < 0.5;
  return {
    id,
    firstName: pick(isWoman ? names.women : names.men, seed, id, 23),
    lastName: pick((isWoman && names.familiesOfWomen) || names.families, seed, id, 24),
    gender: isWoman ? 'F' : 'M',
    position: pick(POSITIONS, seed, id, 25),
    timeZone: names.zone,
  };
}
