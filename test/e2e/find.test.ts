import { readFile } from 'node:fs/promises';
import type { EmulatedPortal } from '#test/portal/rest/EmulatedPortal.ts';
import type { Person } from '#test/portal/rest/types.ts';
import { expect, restCalls, test } from './portalTest.ts';

const words = ({ firstName, lastName, position }: Person) => `${firstName} ${lastName} ${position}`;

/** Somebody at the end of thirty thousand whom nobody among the first resembles. */
function someoneFar({ world }: EmulatedPortal): Person {
  const near = new Set<string>();
  for (let id = 100_000; id < 102_200; id += 1) {
    const person = world.person(id);
    if (person) near.add(words(person));
  }
  for (let id = 129_900; id > 129_000; id -= 1) {
    const person = world.person(id);
    if (person && /^[a-z]+$/i.test(person.firstName) && !near.has(words(person))) return person;
  }
  throw new Error('everybody has a double');
}

test('one of thirty thousand is found and opened without a mouse and without loading the others', async ({
  page,
  portal,
  open,
}) => {
  const person = someoneFar(portal);
  const app = await open('/?open=IM_SIDEBAR:chat22');
  const list = app.getByRole('list', { name: 'Members' });
  await list.getByRole('button').first().focus();
  await page.keyboard.press('/');
  await expect(app.getByRole('searchbox', { name: 'Search members' })).toBeFocused();
  await page.keyboard.type(words(person));
  const card = list.locator(`[data-user-id="${person.id}"]`).getByRole('button');
  await expect(card).toBeVisible({ timeout: 15_000 });
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(list.locator(':focus')).toHaveCount(1, { timeout: 200 });
  }).toPass();
  await expect(async () => {
    if (!(await card.evaluate((element) => element === document.activeElement)))
      await page.keyboard.press('ArrowRight');
    await expect(card).toBeFocused({ timeout: 200 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(app.getByRole('heading', { name: `${person.firstName} ${person.lastName}` })).toBeVisible();
  expect(restCalls(portal).some(({ commands }) => JSON.stringify(commands).includes('im.search.user.list'))).toBe(true);
});

test('a phrase too short for Bitrix24 is no error', async ({ portal, open }) => {
  const app = await open('/?open=IM_SIDEBAR:chat22&box=box');
  await app.getByRole('searchbox', { name: 'Search members' }).fill('qx');
  await expect(app.getByText('Type at least 3 characters')).toBeVisible({ timeout: 15_000 });
  await expect(app.getByRole('alert')).toHaveCount(0);
  expect(portal.settings.box).toBe('box');
});

test('where the portal finds more than it is asked for, the list says so and not that everyone was searched', async ({
  open,
}) => {
  const app = await open('/?open=IM_SIDEBAR:chat22');
  await app.getByRole('searchbox', { name: 'Search members' }).fill('engineer');
  await expect(app.getByText('There may be more matches: load everyone to be sure.')).toBeVisible({ timeout: 20_000 });
  await expect(app.getByText(/Search covers everyone/)).toHaveCount(0);
  await app.getByRole('searchbox', { name: 'Search members' }).fill('Işıl Yılmaz');
  await expect(app.getByText(/^117 of 30,000 members/)).toBeVisible({ timeout: 20_000 });
  await expect(app.getByText(/Search covers everyone/)).toBeVisible();
  await app.getByRole('searchbox', { name: 'Search members' }).fill('');
  await app.getByRole('button', { name: /^Managers/ }).click();
  // Filters cover those who are loaded.
  await expect(app.getByText(/^\d of 2,000 members/)).toBeVisible({ timeout: 20_000 });
});

test('who was found without being loaded stands among the others by the order chosen, department and all', async ({
  page,
  portal,
  open,
}) => {
  test.slow();
  // Of those who are loaded everybody was last here yesterday, all others are.
  const isLoaded = (id: number) => id < 102_200;
  for (let id = 100_000; id < 130_000; id += 1) {
    const person = portal.world.person(id);
    if (person?.firstName !== 'Işıl' || person.lastName !== 'Yılmaz') continue;
    person.activity = isLoaded(id) ? { kind: 'at', minutesAgo: 1440 } : { kind: 'always' };
    // One that nobody has who is loaded.
    if (!isLoaded(id)) person.departments = [10];
  }
  const app = await open('/?open=IM_SIDEBAR:chat22');
  const list = app.getByRole('list', { name: 'Members' });
  await app.getByRole('searchbox', { name: 'Search members' }).fill('Işıl Yılmaz');
  await expect(app.getByText(/^117 of 30,000 members/)).toBeVisible({ timeout: 40_000 });
  const first = list.locator('[aria-posinset="1"]');
  await expect(first.getByRole('button')).toHaveAccessibleName(/^Işıl Yılmaz, Online, (?:.*, )?Quality$/);
  expect(isLoaded(Number(await first.getAttribute('data-user-id')))).toBe(false);
  await first.getByRole('button').focus();
  await page.keyboard.press('End');
  const last = list.locator('[aria-posinset="117"]');
  await expect(last.getByRole('button')).toHaveAccessibleName(/^Işıl Yılmaz, Seen /);
  expect(isLoaded(Number(await last.getAttribute('data-user-id')))).toBe(true);
});

/** Of the words on a page, those that are marked. To be run in it. */
function marked(): string[] {
  return Array.from(CSS.highlights.get('found') ?? [], ({ startContainer, startOffset, endOffset }) =>
    (startContainer.textContent ?? '').slice(startOffset, endOffset),
  );
}

test('names are found in another script and with the wrong keyboard layout, and marked', async ({ open }) => {
  const app = await open('/?open=IM_SIDEBAR:chat10');
  const search = app.getByRole('searchbox', { name: 'Search members' });
  const cards = app.getByRole('list', { name: 'Members' }).getByRole('button');
  await expect(cards).toHaveCount(12);
  await search.fill('петрова анна');
  await expect(cards).toHaveCount(1);
  await expect(cards).toHaveAccessibleName(/^Anna Petrova/);
  await expect.poll(() => cards.evaluate(marked)).toEqual(['Anna', 'Petrova']);
  await search.fill('фттф зуекщм');
  await expect(cards).toHaveAccessibleName(/^Anna Petrova/);
  await search.fill('');
  await expect(cards).toHaveCount(12);
  expect(await cards.first().evaluate(marked)).toEqual([]);
});

test('an empty search begins where its language does, what is typed runs its own way', async ({ open }) => {
  const app = await open('/?open=IM_SIDEBAR:chat10&language=ar');
  const search = app.getByRole('searchbox');
  const direction = () => search.evaluate((input) => getComputedStyle(input).direction);
  await expect(search).toBeVisible();
  expect(await direction()).toBe('rtl');
  await search.fill('an');
  expect(await direction()).toBe('ltr');
  await search.fill('فاطمة');
  expect(await direction()).toBe('rtl');
  await search.fill('');
  expect(await direction()).toBe('rtl');
});

test('a key that finds the same people changes no card, only what is marked', async ({ open }) => {
  const app = await open('/?open=IM_SIDEBAR:chat10');
  const list = app.getByRole('list', { name: 'Members' });
  const search = app.getByRole('searchbox', { name: 'Search members' });
  await search.fill('anna pe');
  await expect(list.getByRole('button')).toHaveCount(1);
  await expect.poll(() => list.evaluate(marked)).toEqual(['Anna', 'Pe']);
  const changes = await list.evaluateHandle((element) => {
    const seen: MutationRecord[] = [];
    const options = { subtree: true, childList: true, characterData: true, attributes: true };
    new MutationObserver((records) => seen.push(...records)).observe(element, options);
    return seen;
  });
  await search.press('t');
  await expect.poll(() => list.evaluate(marked)).toEqual(['Anna', 'Pet']);
  expect(await changes.evaluate(({ length }) => length)).toBe(0);
});

test('filters tell how many they leave, combine, and survive a reload', async ({ open }) => {
  const app = await open('/?open=IM_SIDEBAR:chat10');
  const cards = app.getByRole('list', { name: 'Members' }).getByRole('button');
  const filters = app.getByRole('group', { name: 'Filter members' });
  await expect(cards).toHaveCount(12);
  await expect(filters.getByRole('button', { name: /^Managers 2$/ })).toBeVisible();
  await filters.getByRole('button', { name: /^Online/ }).click();
  const online = Number((await filters.getByRole('button', { name: /^Online/ }).textContent())?.replaceAll(/\D/g, ''));
  await expect(cards).toHaveCount(online);
  await expect(app.getByText(`${online} of 12 members`)).toBeVisible();
  await filters.getByRole('button', { name: /^Managers/ }).click();
  await expect(cards).toHaveCount(2);
  await app.getByRole('combobox', { name: 'Sort by' }).selectOption('Name');

  await app.locator('html').evaluate(() => window.location.reload());
  await expect(cards).toHaveCount(2);
  await expect(filters.getByRole('button', { name: /^Online/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(app.getByRole('combobox', { name: 'Sort by' })).toHaveValue('name');
  await filters.getByRole('button', { name: 'Clear filters' }).click();
  await expect(cards).toHaveCount(12);
});

test('groups have headings, each person stands in one, and roles come from the chat', async ({ open }) => {
  const app = await open('/?open=IM_SIDEBAR:chat10');
  const list = app.getByRole('list', { name: 'Members' });
  await expect(list.getByRole('button')).toHaveCount(12);
  await app.getByRole('combobox', { name: 'Group by' }).selectOption('Role');
  await expect(list.getByRole('heading')).toHaveText(['Owner 1', 'Managers 1', 'Members 8', 'Guests 1', 'Bots 1']);
  await expect(list.getByRole('button')).toHaveCount(12);
  await app.getByRole('combobox', { name: 'Group by' }).selectOption('Department');
  await expect(list.getByRole('heading', { name: 'Engineering 1' })).toBeVisible();
});

test('who comes while the list goes out is neither counted nor written, and the dialog says what is missing', async ({
  page,
  open,
}) => {
  const app = await open('/?open=IM_SIDEBAR:chat22');
  await app.getByRole('button', { name: 'Load everyone' }).click({ timeout: 20_000 });
  await app.getByRole('button', { name: 'Export…' }).click();
  const dialog = app.getByRole('dialog', { name: 'Export…' });
  const said = (await dialog.getByText(/^The list as shown/).textContent()) ?? '';
  const count = Number(said.replaceAll(/\D/g, ''));
  await expect(dialog.getByText(new RegExp(`^${count.toLocaleString('en')} of 30,000 loaded`))).toBeVisible();
  const progress = app.locator('progress');
  await expect.poll(() => progress.evaluate(({ value }: HTMLProgressElement) => value)).toBeGreaterThan(count);
  await expect(dialog.getByText(said, { exact: true })).toBeVisible();
  const waiting = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download CSV' }).click();
  const file = await readFile(await (await waiting).path(), 'utf8');
  // Between a line of headings and the end of the last.
  expect(file.split('\r\n')).toHaveLength(count + 2);
});

test('the list goes out as a table and as addresses, after saying how many', async ({ page, open, expected }) => {
  // Somebody's photo is broken.
  expected.push(/the server responded with a status of 404/);
  const app = await open('/?open=IM_SIDEBAR:chat40');
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('button').first()).toBeVisible();
  const count = await app.getByRole('list', { name: 'Members' }).getByRole('button').count();
  await app.getByRole('button', { name: 'Export…' }).click();
  const dialog = app.getByRole('dialog', { name: 'Export…' });
  await expect(dialog.getByText(`The list as shown: ${count} people.`)).toBeVisible();

  const waiting = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download CSV' }).click();
  const file = await readFile(await (await waiting).path(), 'utf8');
  expect(file.startsWith('\uFEFFName,')).toBe(true);
  expect(file.split('\r\n').length).toBeGreaterThan(count);
  expect(file).not.toMatch(/(^|,)"?[=+@-]/m);

  await dialog.getByRole('button', { name: 'Copy e-mails' }).click();
  await expect(dialog.getByText('Copied', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await app.getByRole('searchbox', { name: 'Search members' }).focus();
  await page.keyboard.press('Control+v');
  await expect(app.getByRole('searchbox', { name: 'Search members' })).toHaveValue(/@.+, .+@/);
});

test('a person tells local time, department with its head, and what they have set', async ({ page, portal, open }) => {
  const anna = portal.world.person(1);
  if (!anna) throw new Error('nobody');
  anna.status = 'dnd';
  anna.timeZone = 'Asia/Tokyo';
  anna.departments = [8];
  const app = await open('/?open=USER_PROFILE_TOOLBAR:1');
  await expect(app.getByRole('heading', { name: 'Anna Petrova' })).toBeVisible();
  await expect(app.getByText(/^\d\d:\d\d \([78] hours ahead\)$/)).toBeVisible();
  await expect(app.getByText('Head of department: Jonas Weber')).toBeVisible();
  await expect(app.getByRole('article').getByText('Do not disturb', { exact: true })).toBeVisible();
  await app.getByRole('button', { name: 'Copy mention of Anna Petrova' }).click();
  await expect(app.getByText('Copied', { exact: true })).toBeAttached();
  await page.goto(portal.origin);
});

test('without a user scope the card goes without local time, and says no error', async ({ open }) => {
  const app = await open('/?open=USER_PROFILE_TOOLBAR:1&scopes=im,placement');
  await expect(app.getByRole('heading', { name: 'Anna Petrova' })).toBeVisible();
  await expect(app.getByText('Local time')).toHaveCount(0);
  await expect(app.getByRole('alert')).toHaveCount(0);
});

test('the chat search finds an open chat that was never joined, by keyboard', async ({ page, open, expected }) => {
  // Somebody's photo is broken.
  expected.push(/the server responded with a status of 404/);
  const app = await open('/?open=LEFT_MENU');
  const chats = app.getByRole('navigation', { name: 'Chats' });
  await expect(chats.getByRole('button', { name: /^Roll-out team/ })).toBeVisible();
  await chats.getByRole('searchbox', { name: 'Search chats' }).fill('lunch');
  await expect(chats.getByRole('heading', { name: 'Also in Bitrix24' })).toBeVisible();
  const found = chats.getByRole('button', { name: /^Lunch & run .*, Open chat, 6 members$/ });
  await expect(found).toHaveCount(1);
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(found).toBeFocused({ timeout: 200 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(app.getByRole('heading', { name: /^Lunch & run/ })).toBeVisible();
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('button')).toHaveCount(6);
});

test('letters typed into the chat search while the chats still load are all there', async ({ page, portal, open }) => {
  portal.configure({ latency: 3000 });
  const app = await open('/?open=LEFT_MENU');
  const chats = app.getByRole('navigation', { name: 'Chats' });
  const search = chats.getByRole('searchbox', { name: 'Search chats' });
  await search.focus();
  await page.keyboard.type('roll');
  await expect(chats.getByRole('button', { name: /^Roll-out team/ })).toBeVisible({ timeout: 20_000 });
  await page.keyboard.type('-out');
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('roll-out');
});

test('people are found by the digits of their telephone and by a part of their e-mail', async ({ portal, open }) => {
  const person = portal.world.person(5);
  const digits = Object.values(person?.phones ?? {})[0]?.replaceAll(/\D/g, '') ?? '';
  const app = await open('/?open=IM_SIDEBAR:chat10');
  const search = app.getByRole('searchbox', { name: 'Search members' });
  const found = app.getByRole('list', { name: 'Members' }).getByRole('listitem');
  await expect(found).toHaveCount(12);
  for (const typed of [`${digits.slice(0, 4)} ${digits.slice(4, 7)}-${digits.slice(7)}`, person?.email ?? '']) {
    await search.fill(typed);
    await expect(found).toHaveCount(1);
    await expect(found).toHaveAttribute('data-user-id', '5');
  }
});
