import type { Department } from '#api/departments.ts';
import type { User } from '#api/User.ts';
import { indexOf, isFound, readOtherLayout, readQuery, type TextQuery } from '#i18n/textSearch.ts';
import {
  addPlace,
  addPlaces,
  countPlaces,
  eachPlace,
  everyPlace,
  hasPlace,
  keepPlaces,
  type Places,
} from './places.ts';
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
 * @param also Those among them whom the portal has found, by whatever it knows of them.
 */
export function searchMembers(
  users: readonly User[],
  typed: string,
  departments: Departments | undefined,
  also: readonly User[] = [],
): SearchResult {
  const query = readQuery(typed);
  if (query.words.length === 0) return { users, query };
  const loaded = without(users, also);
  const found = look(loaded, query, departments);
  const other = found.count > 0 ? null : readOtherLayout(typed);
  if (!other) return { users: withAlso(at(loaded, found)), query };
  const foundOther = look(loaded, other, departments);
  return { users: withAlso(at(loaded, foundOther)), query: foundOther.count > 0 ? other : query };

  function withAlso(some: readonly User[]): readonly User[] {
    if (also.length === 0) return some;
    if (some === loaded) return users;
    const wanted = new Set([...some, ...also]);
    return users.filter((user) => wanted.has(user));
  }
}

const loadedOf = new WeakMap<readonly User[], { readonly also: readonly User[]; readonly loaded: readonly User[] }>();

/** Whose texts are made already: those of who was found would be in their way. */
function without(users: readonly User[], also: readonly User[]): readonly User[] {
  if (also.length === 0) return users;
  const before = loadedOf.get(users);
  if (before?.also === also) return before.loaded;
  const left = new Set(also);
  const loaded = users.filter((user) => !left.has(user));
  loadedOf.set(users, { also, loaded });
  return loaded;
}

function at(users: readonly User[], { places, count }: Look): readonly User[] {
  // Everybody: the same list, so that nothing that follows from it is worked out anew.
  if (count === users.length) return users;
  const some: User[] = [];
  eachPlace(places, (place) => {
    const user = users[place];
    if (user) some.push(user);
  });
  return some;
}

interface Look {
  readonly departments: Departments | undefined;
  readonly query: TextQuery;
  /** Where in the list those stand who were found. */
  readonly places: Places;
  /** How many they are. */
  readonly count: number;
}

/** As many looks at a list are remembered: a word that goes on finds nobody whom its beginning did not. */
const REMEMBERED = 12;
const remembered = new WeakMap<readonly User[], readonly Look[]>();

function look(users: readonly User[], query: TextQuery, departments: Departments | undefined): Look {
  const before = remembered.get(users) ?? [];
  const narrowed = before.filter((one) => one.departments === departments && goesOn(one.query, query));
  const fewest = narrowed.reduce<Look | null>((a, b) => (a && a.count <= b.count ? a : b), null);
  const places = lookAmong(users, fewest?.places ?? everyPlace(users.length), query, departments);
  const found = { departments, query, places, count: countPlaces(places) };
  remembered.set(users, [found, ...before].slice(0, REMEMBERED));
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

function lookAmong(
  users: readonly User[],
  among: Places,
  { words }: TextQuery,
  departments: Departments | undefined,
): Places {
  const known = textsOf(users);
  let found = among;
  for (const spellings of words) found = holders(known, found, spellings, departmentsOf(departments, spellings));
  return found;
}

/** Those of some places whose text holds one of the spellings, or who work in one of the departments. */
function holders(
  { texts, sieve, workers }: SearchTexts,
  among: Places,
  spellings: readonly string[],
  departments: ReadonlySet<number>,
): Places {
  const held = among.slice().fill(0);
  for (const spelling of spellings) {
    const { places, isSure } = sieve.mayHold(spelling);
    // The sieve may know of more people than the list has.
    keepPlaces(places, among);
    if (isSure) addPlaces(held, places);
    else {
      eachPlace(places, (place) => {
        if (texts[place]?.includes(spelling)) addPlace(held, place);
      });
    }
  }
  for (const id of departments) {
    for (const place of workers.get(id) ?? []) if (hasPlace(among, place)) addPlace(held, place);
  }
  return held;
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
