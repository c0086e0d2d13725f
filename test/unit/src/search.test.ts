import { InfiniteQueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { freshMembersQuery, membersQuery } from '#api/members.ts';
import { findMembersQuery } from '#api/search.ts';
import { textMatcher } from '#i18n/textSearch.ts';
import { findQuestions } from '#members/findQuestions.ts';
import type { Person } from '#test/portal/rest/types.ts';
import { apiPortal } from '#test/support/apiPortal.ts';

type Scene = ReturnType<typeof apiPortal>;

const find = ({ portal, client }: Scene, typed: string) =>
  client.fetchQuery(findMembersQuery(portal, 'chat22', typed, findQuestions, false));

/** Ids of those of the thirty thousand whom a search should find, in order. */
function matching({ emulated: { world } }: Scene, isMeant: (person: Person) => boolean): number[] {
  const members = world.chats.get(22)?.members.all() ?? [];
  const people = [...members].flatMap((id) => world.person(id) ?? []);
  return idsOf(people.filter(isMeant));
}

const named = (pattern: RegExp) => (person: Person) => pattern.test(`${person.firstName} ${person.lastName}`);

const idsOf = (users: readonly { readonly id: number }[]) => users.map(({ id }) => id).toSorted((a, b) => a - b);

test.each([
  ['Işıl Yılmaz', /Işıl Yılmaz/],
  ['Müller', /Müller/],
  ['Орлова', /Орлова/],
])('everybody called %s is found, in few requests', async (typed, pattern) => {
  const scene = apiPortal();
  const { users, state } = await find(scene, typed);
  expect(idsOf(users)).toEqual(matching(scene, named(pattern)));
  expect(users.length).toBeGreaterThan(50);
  expect(state).toBe('done');
  expect(scene.requests().length).toBeLessThanOrEqual(3);
});

test('names with a comma between, as copied from a mail, find who is meant', async () => {
  const scene = apiPortal();
  const { users } = await find(scene, 'Орлова, Дарья');
  expect(idsOf(users)).toEqual(matching(scene, named(/Дарья Орлова/)));
  expect(users.length).toBeGreaterThan(0);
});

test.each([
  ['Петр Иванов', /Пётр Иванов/],
  ['Petr Ivanov', /Пётр Иванов/],
  ['Ivanov Petr', /Пётр Иванов/],
  ['Алена Орлова', /Алёна Орлова/],
  ['Olga Orlova', /Ольга Орлова/],
  ['Sergey', /Сергей/],
  ['Nurlan', /Нұрлан/],
  ['Yilmaz', /Yılmaz/],
  ['Isil Yilmaz', /Işıl Yılmaz/],
  ['Muller', /Müller/],
])('%s finds everybody called so in another script or with marks', async (typed, pattern) => {
  const scene = apiPortal();
  const { users } = await find(scene, typed);
  const meant = matching(scene, named(pattern));
  expect(meant.length).toBeGreaterThan(50);
  expect(idsOf(users)).toEqual(expect.arrayContaining(meant));
  expect(scene.requests().length).toBeLessThanOrEqual(3);
  // Nobody else, though the portal was asked for beginnings.
  const matches = textMatcher(typed);
  expect(users.filter(({ name, position }) => !matches(name, position))).toEqual([]);
});

test('everybody of a department is found by its name', async () => {
  const scene = apiPortal();
  const { users, state } = await find(scene, 'office haifa 6');
  const { departments } = scene.emulated.world;
  const works = (person: Person) => person.departments.some((id) => departments.get(id)?.name === 'Office Haifa 6');
  expect(idsOf(users)).toEqual(matching(scene, works));
  expect([users.length > 50, state]).toEqual([true, 'done']);
});

test('an e-mail finds its owner where the application may see it, and may always belong to more', async () => {
  const email = 'person120908@northwind.example';
  const seeing = await find(apiPortal({ scopes: ['im', 'placement', 'user_basic'] }), email);
  expect([idsOf(seeing.users), seeing.state]).toEqual([[120_908], 'partial']);
  const blind = await find(apiPortal(), email);
  expect([idsOf(blind.users), blind.state]).toEqual([[], 'partial']);
});

test('the portal cannot be asked for telephone numbers, and that is told', async () => {
  expect(await find(apiPortal(), '+49 30 110')).toEqual({ users: [], state: 'partial' });
});

test('where more are found than are asked for, that is told', async () => {
  const scene = apiPortal();
  const { users, state } = await find(scene, 'engineer');
  expect(users.length).toBe(1000);
  expect(state).toBe('partial');
  expect(scene.requests().length).toBeLessThanOrEqual(3);
});

test('two letters cost no more than two requests of first pages, and are told to find more', async () => {
  const scene = apiPortal();
  const { users, state } = await find(scene, 'ol');
  expect(state).toBe('partial');
  expect(users.length).toBeLessThan(200);
  expect(scene.requests().length).toBe(2);
});

test('a letter alone is too short on a box, and departments are not asked for by it', async () => {
  const scene = apiPortal({ box: 'box' });
  await find(scene, 'a');
  expect(JSON.stringify(scene.requests())).not.toContain('UF_DEPARTMENT_NAME');
});

test('a comma alone is too short and finds nobody', async () => {
  const scene = apiPortal();
  expect(await find(scene, ',')).toEqual({ users: [], state: 'short' });
});

test('what is no longer searched for is not asked on, and found whole when asked again', async () => {
  const scene = apiPortal();
  const found = find(scene, 'Müller').catch(() => 'given up');
  const { queryKey } = findMembersQuery(scene.portal, 'chat22', 'Müller', findQuestions, false);
  await expect.poll(() => scene.client.getQueryData(queryKey)?.state, { timeout: 5000 }).toBe('partial');
  const before = scene.requests().length;
  await scene.client.cancelQueries({ queryKey });
  await found;
  expect(scene.requests().length).toBe(before);
  expect((await find(scene, 'Müller')).state).toBe('done');
});

test('a portal that has worked much is asked for what was typed alone, and there may be more', async () => {
  const scene = apiPortal();
  const portal = { ...scene.portal, operating: () => 300 };
  const { users, state } = await find({ ...scene, portal }, 'Пётр Иванов');
  const spellings = scene.requests().flatMap(({ commands }) => Object.values(commands ?? {}));
  expect(spellings.filter((text) => text.startsWith('im.search.user.list') && !text.includes('start=')).length).toBe(2);
  expect(idsOf(users)).toEqual(matching(scene, named(/Пётр Иванов/)));
  expect(state).toBe('partial');
});

test('who was found though not loaded is kept true while on screen', async () => {
  const scene = apiPortal();
  const { portal, client, emulated } = scene;
  const { users } = await find(scene, 'Дарья Орлова');
  // Loaded with the last.
  const first = users.toSorted((a, b) => a.id - b.id).at(-1);
  const person = emulated.world.person(first?.id ?? 0);
  if (!first || !person) throw new Error('nobody was found');
  const observer = new InfiniteQueryObserver(client, membersQuery(portal, 'chat22'));
  const stop = observer.subscribe(() => undefined);
  await observer.refetch();
  await observer.fetchNextPage();
  person.position = 'Captain';
  await client.fetchQuery({ ...freshMembersQuery(portal, 'chat22', () => [first.id]), staleTime: 0 });
  stop();
  expect((await find(scene, 'Дарья Орлова')).users.find(({ id }) => id === first.id)).toMatchObject({
    position: 'Captain',
  });
  expect(observer.getCurrentResult().data?.users.some(({ id }) => id === first.id)).toBe(false);
});
