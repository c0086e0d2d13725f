import type { Department } from '#api/departments.ts';
import type { User } from '#api/User.ts';
import { indexOf, isFound, readOtherLayout, readQuery, type TextQuery } from '#i18n/textSearch.ts';

/** Made when somebody is first looked through; goes with the person. About 150 bytes each. */
const indexes = new WeakMap<User, string>();

function indexOfUser(user: User): string {
  const known = indexes.get(user);
  if (known !== undefined) return known;
  const { name, firstName, lastName, position, email, phones } = user;
  const index = indexOf([name, firstName, lastName, position, email], Object.values(phones));
  indexes.set(user, index);
  return index;
}

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
  departments: ReadonlyMap<number, Department> | undefined,
): SearchResult {
  const query = readQuery(typed);
  if (query.words.length === 0) return { users, query };
  const found = look(users, query, departments);
  const other = found.length > 0 ? null : readOtherLayout(typed);
  if (!other) return { users: found, query };
  const foundOther = look(users, other, departments);
  return foundOther.length > 0 ? { users: foundOther, query: other } : { users: found, query };
}

/** The last search: a word that goes on finds nobody whom its beginning did not. */
let last: { among: readonly User[]; query: TextQuery; departments: unknown; found: readonly User[] } | null = null;

function look(
  among: readonly User[],
  query: TextQuery,
  departments: ReadonlyMap<number, Department> | undefined,
): readonly User[] {
  const isNarrower = last?.among === among && last.departments === departments && goesOn(last.query, query);
  const found = lookAmong(isNarrower && last ? last.found : among, query, departments);
  last = { among, query, departments, found };
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
  { words }: TextQuery,
  departments: ReadonlyMap<number, Department> | undefined,
): readonly User[] {
  // Departments are few: which of them hold a word is found once and not for each member.
  const byWord = words.map((word) => {
    const named = [...(departments?.values() ?? [])].filter(({ name }) => isFound(indexOf([name]), { words: [word] }));
    return { word: { words: [word] }, departments: new Set(named.map(({ id }) => id)) };
  });
  return users.filter((user) => {
    const index = indexOfUser(user);
    return byWord.every(
      ({ word, departments: named }) => isFound(index, word) || user.departments.some((id) => named.has(id)),
    );
  });
}

/** Makes the index of people before anybody types, a few at a time: all at once would be felt at the first key. */
export function prepareSearch(users: readonly User[]): void {
  for (const user of users) indexOfUser(user);
}
