import { expect, test } from 'vitest';
import type { User } from '#api/User.ts';
import { searchMembers } from '#members/memberSearch.ts';
import { prepareTexts } from '#members/searchTexts.ts';
import { someUser } from './someUser.ts';

function chat(count: number, rest: Partial<User> = {}): User[] {
  const nameless = { firstName: '', lastName: '', ...rest };
  return Array.from({ length: count }, (_, at) => someUser(at + 1, Object.assign({ name: `anna-${at}.` }, nameless)));
}

const ids = (users: readonly User[], typed: string) => searchMembers(users, typed, undefined).users.map(({ id }) => id);

test('people who are only seen again are not read anew', () => {
  const users = chat(40);
  expect(prepareTexts(users, 40)).toBe(true);
  const refreshed = chat(40, { lastActivity: 1_000_000 });
  expect(prepareTexts(refreshed, 0)).toBe(true);
  expect(ids(refreshed, 'anna-39')).toEqual([40]);
});

test('of a chat that comes page by page only the new people are read', () => {
  const users = chat(60);
  const first = users.slice(0, 40);
  expect(prepareTexts(first, 40)).toBe(true);
  const more = chat(60);
  expect(prepareTexts(more, 19)).toBe(false);
  expect(prepareTexts(more, 1)).toBe(true);
  expect(ids(more, 'anna-59')).toEqual([60]);
  // Whoever still draws the first page finds nobody beyond it.
  expect(ids(first, 'anna-5.')).toEqual([6]);
});

test('who has another name, another place or another department is found by it', () => {
  const users = chat(40);
  prepareTexts(users, 40);
  const renamed = users.with(6, someUser(7, { name: 'Zoë' }));
  expect(ids(renamed, 'zoe')).toEqual([7]);
  expect(ids(renamed, 'anna-6.')).toEqual([]);
  expect(ids(renamed.toReversed(), 'zoe')).toEqual([7]);
  const sales = new Map([[3, { id: 3, name: 'Sales', head: null }]]);
  const moved = renamed.with(8, someUser(9, { departments: [3] }));
  expect(searchMembers(moved, 'sales', sales).users.map(({ id }) => id)).toEqual([9]);
  expect(searchMembers(moved.slice(0, 8), 'sales', sales).users).toEqual([]);
});
