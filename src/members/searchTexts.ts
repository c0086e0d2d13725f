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
  /** How many people it has room for. */
  readonly room: number;
  readonly texts: string[];
  readonly workers: Map<number, number[]>;
}

const ofList = new WeakMap<readonly User[], Prepared>();

/** The list that came last: the next one is mostly the same people, refreshed or with more behind them. */
let latest: WeakRef<readonly User[]> | undefined;

/** Made when a person is first looked through, goes with them. About 100 letters each. */
const ofUser = new WeakMap<User, string>();

/** What each person of a list is found by, in its order; whatever `prepareTexts` has not made yet is made now. */
export function textsOf(users: readonly User[]): SearchTexts {
  prepareTexts(users, users.length);
  return ofList.get(users) ?? nothingFor(0);
}

/**
 * Makes some more of them before anybody types: all at once would be felt at the first key.
 *
 * @returns Whether all are made.
 */
export function prepareTexts(users: readonly User[], most: number): boolean {
  const known = ofList.get(users) ?? ofListBefore(users) ?? nothingFor(users.length);
  ofList.set(users, known);
  latest = new WeakRef(users);
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
  return texts.length >= users.length;
}

/** What was made for the list before, where this one begins with the same people, found by the same words. */
function ofListBefore(users: readonly User[]): Prepared | undefined {
  const before = latest?.deref();
  const known = before && ofList.get(before);
  if (!known || users.length > known.room || known.texts.length > Math.min(before.length, users.length))
    return undefined;
  return known.texts.every((_text, place) => isFoundAlike(users[place], before[place])) ? known : undefined;
}

function isFoundAlike(one: User | undefined, other: User | undefined): boolean {
  if (one === other) return true;
  if (!one || !other || textOf(one) !== textOf(other)) return false;
  return (
    one.departments.length === other.departments.length && one.departments.every((id) => other.departments.includes(id))
  );
}

/** With room to grow: a chat comes page by page, and what is made for one is not made again for the next. */
function nothingFor(count: number): Prepared {
  const room = 2 ** Math.ceil(Math.log2(Math.max(1, count)));
  return { texts: [], sieve: createLetterSieve(room), workers: new Map(), room };
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
