import type { User } from '#api/User.ts';
import { indexOf } from '#i18n/textSearch.ts';
import { createLetterSieve, type LetterSieve } from './letterSieve.ts';

/** What the people of a list are found by, side by side with it: asking a map for each costs more than looking. */
export interface SearchTexts {
  readonly texts: readonly string[];
  readonly sieve: LetterSieve;
  /** Where those stand who work in a department. */
  readonly workers: ReadonlyMap<number, readonly number[]>;
}

interface Prepared extends SearchTexts {
  readonly texts: string[];
  readonly workers: Map<number, number[]>;
}

const ofList = new WeakMap<readonly User[], Prepared>();

/** Made when a person is first looked through, goes with them. About 100 letters each. */
const ofUser = new WeakMap<User, string>();

/** What each person of a list is found by, in its order; whatever `prepareTexts` has not made yet is made now. */
export function textsOf(users: readonly User[]): SearchTexts {
  prepareTexts(users, users.length);
  return ofList.get(users) ?? nothing(0);
}

/**
 * Makes some more of them before anybody types: all at once would be felt at the first key.
 *
 * @returns Whether all are made.
 */
export function prepareTexts(users: readonly User[], most: number): boolean {
  const known = ofList.get(users) ?? nothing(users.length);
  ofList.set(users, known);
  const { texts, sieve, workers } = known;
  for (const user of users.slice(texts.length, texts.length + most)) {
    const text = textOf(user);
    sieve.add(texts.length, text);
    for (const id of user.departments) {
      const some = workers.get(id);
      if (some) some.push(texts.length);
      else workers.set(id, [texts.length]);
    }
    texts.push(text);
  }
  return texts.length === users.length;
}

function nothing(count: number): Prepared {
  return { texts: [], sieve: createLetterSieve(count), workers: new Map() };
}

function textOf(user: User): string {
  const known = ofUser.get(user);
  if (known !== undefined) return known;
  const { name, firstName, lastName, position, email, phones } = user;
  const parts = [firstName, lastName].filter((part) => !name.includes(part));
  const text = indexOf([name, ...parts, position, email], Object.values(phones));
  ofUser.set(user, text);
  return text;
}
