import type { User } from '#api/User.ts';
import { indexOf } from '#i18n/textSearch.ts';

/** What a person is found by: made when they are first looked through, goes with them. About 100 letters each. */
const ofUser = new WeakMap<User, string>();

/** The same side by side with a list, as asking a map for each of thirty thousand people costs more than looking. */
const ofList = new WeakMap<readonly User[], string[]>();

/** What each person of a list is found by, in its order; whatever `prepareTexts` has not made yet is made now. */
export function textsOf(users: readonly User[]): readonly string[] {
  return prepareTexts(users, users.length).texts;
}

/** Makes some more of them before anybody types: all at once would be felt at the first key. */
export function prepareTexts(users: readonly User[], most: number): { texts: readonly string[]; isDone: boolean } {
  const texts = ofList.get(users) ?? [];
  ofList.set(users, texts);
  for (const user of users.slice(texts.length, texts.length + most)) texts.push(textOf(user));
  return { texts, isDone: texts.length === users.length };
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
