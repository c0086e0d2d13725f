import type { Department } from '#api/departments.ts';
import type { User } from '#api/User.ts';
import { indexOf, isFound, readOtherLayout, readQuery, type TextQuery } from '#i18n/textSearch.ts';
import { pairsOf } from './pairSieve.ts';
import { textsOf, type SearchTexts } from './searchTexts.ts';

export type Departments = ReadonlyMap<number, Department>;

export interface SearchResult {
  readonly users: readonly User[];
  /** As it was understood, for marking what matched. */
  readonly query: TextQuery;
}

/**
 * People by name, position, e-mail, telephone or department. Only where nobody is found as typed, the keyboard may
 * have been set to the other language.
 *
 * @param users Keep their order.
 */
export function searchMembers(
  users: readonly User[],
  typed: string,
  departments: Departments | undefined,
): SearchResult {
  const query = readQuery(typed);
  if (query.words.length === 0) return { users, query };
  const found = look(users, query, departments);
  const other = found.length > 0 ? null : readOtherLayout(typed);
  if (!other) return { users: at(users, found), query };
  const foundOther = look(users, other, departments);
  return { users: at(users, foundOther), query: foundOther.length > 0 ? other : query };
}

function at(users: readonly User[], places: readonly number[]): readonly User[] {
  // Everybody: the same list, so that nothing that follows from it is worked out anew.
  if (places.length === users.length) return users;
  const some: User[] = [];
  for (const place of places) {
    const user = users[place];
    if (user) some.push(user);
  }
  return some;
}

interface Look {
  readonly departments: Departments | undefined;
  readonly query: TextQuery;
  /** Where in the list those stand who were found. */
  readonly found: readonly number[];
}

/** As many looks at a list are remembered: a word that goes on finds nobody whom its beginning did not. */
const REMEMBERED = 12;
const remembered = new WeakMap<readonly User[], readonly Look[]>();

function look(users: readonly User[], query: TextQuery, departments: Departments | undefined): readonly number[] {
  const before = remembered.get(users) ?? [];
  const narrowed = before.filter((one) => one.departments === departments && goesOn(one.query, query));
  const fewest = narrowed.reduce<Look | null>((a, b) => (a && a.found.length <= b.found.length ? a : b), null);
  const found = lookAmong(users, fewest?.found ?? null, query, departments);
  remembered.set(users, [{ departments, query, found }, ...before].slice(0, REMEMBERED));
  return found;
}

/** Each spelling of each word begins as one of the word before did. */
function goesOn({ words: before }: TextQuery, { words }: TextQuery): boolean {
  return (
    before.length <= words.length &&
    before.every((spellings, index) =>
      words[index]?.every((spelling) => spellings.some((beginning) => spelling.startsWith(beginning))),
    )
  );
}

/** @param among Places in the list; null for all of it. */
function lookAmong(
  users: readonly User[],
  among: readonly number[] | null,
  { words }: TextQuery,
  departments: Departments | undefined,
): readonly number[] {
  const known = textsOf(users);
  const wanted = words.map((spellings) => ({
    spellings: spellings.map((letters) => ({ letters, pairs: pairsOf(letters) })),
    named: departmentsOf(departments, spellings),
  }));
  const found: number[] = [];
  const count = among?.length ?? users.length;
  // Done for everybody at a keystroke: plain loops, as functions within would cost twice the looking.
  person: for (let index = 0; index < count; index += 1) {
    const place = among?.[index] ?? index;
    for (const { spellings, named } of wanted) {
      if (!holds(known, place, spellings) && !worksIn(users[place], named)) continue person;
    }
    found.push(place);
  }
  return found;
}

interface Spelling {
  readonly letters: string;
  readonly pairs: readonly number[];
}

function holds({ texts, sieve }: SearchTexts, place: number, spellings: readonly Spelling[]): boolean {
  for (const { letters, pairs } of spellings) {
    if (sieve.mayHold(place, pairs) && texts[place]?.includes(letters)) return true;
  }
  return false;
}

function worksIn(user: User | undefined, departments: ReadonlySet<number>): boolean {
  return departments.size > 0 && user !== undefined && user.departments.some((id) => departments.has(id));
}

const departmentTexts = new WeakMap<Department, string>();

/** Departments are few: which of them hold a word is found once and not for each member. */
function departmentsOf(departments: Departments | undefined, spellings: readonly string[]): ReadonlySet<number> {
  const named = new Set<number>();
  for (const department of departments?.values() ?? []) {
    const text = departmentTexts.get(department) ?? indexOf([department.name]);
    departmentTexts.set(department, text);
    if (isFound(text, { words: [spellings] })) named.add(department.id);
  }
  return named;
}
