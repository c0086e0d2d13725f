import type { FrameLocator } from '@playwright/test';
import type { EmulatedPortal, LogEntry } from '#test/portal/rest/EmulatedPortal.ts';
import { peopleAskedFor } from './peopleAskedFor.ts';
import { expect, restCalls, test } from './portalTest.ts';
import { letPass } from './time.ts';

const members = (app: FrameLocator) => app.getByRole('list', { name: 'Members' });
const cards = (app: FrameLocator) => members(app).getByRole('button');
const loaded = async (app: FrameLocator) => Number(await app.getByRole('progressbar').getAttribute('value'));

/** People behind the first page. */
function asksForMore({ commands = {} }: LogEntry): boolean {
  return Object.values(commands).some((command) => /[?&]LAST_ID=[1-9]/.test(command));
}

/**
 * Milliseconds between one request and the next, those of the beginning apart: the first cards, and then their
 * departments and the next people beside each other.
 */
function gaps(portal: EmulatedPortal): number[] {
  const times = restCalls(portal).map(({ at }) => at);
  return times.slice(3).map((at, index) => at - (times[index + 2] ?? 0));
}

test('a thousand members load by themselves, at most one request a second', async ({ portal, open }) => {
  const app = await open('/?open=IM_SIDEBAR:chat21');
  await expect(app.getByText(/^\d+ of 1,000 online$/)).toBeVisible({ timeout: 15_000 });
  await expect(app.getByRole('progressbar')).toHaveCount(0);
  // The first cards, their departments, the other eight hundred people.
  expect(restCalls(portal).length).toBeLessThanOrEqual(4);
  expect(restCalls(portal).filter(({ status }) => status !== 200)).toEqual([]);
  for (const gap of gaps(portal)) expect(gap).toBeGreaterThanOrEqual(1000);
});

test('of thirty thousand the first cards cost little, and two thousand come by themselves', async ({
  portal,
  open,
}) => {
  const app = await open('/?open=IM_SIDEBAR:chat22');
  await expect(cards(app).first()).toBeVisible();
  // On a slow machine the people after them may be on their way already.
  expect(restCalls(portal).filter((call) => !asksForMore(call)).length).toBeLessThanOrEqual(2);
  expect(await app.locator('html').evaluate((page) => page.querySelectorAll('*').length)).toBeLessThan(2500);

  await expect.poll(() => loaded(app), { timeout: 20_000 }).toBe(2000);
  await expect(app.getByRole('button', { name: 'Load everyone' })).toBeVisible();
  for (const gap of gaps(portal)) expect(gap).toBeGreaterThanOrEqual(1000);
});

test('who scrolls to the end of thirty thousand again and again is brought more, at most once a second', async ({
  page,
  portal,
  open,
}) => {
  const app = await open('/?open=IM_SIDEBAR:chat22');
  await expect.poll(() => loaded(app), { timeout: 20_000 }).toBe(2000);
  await cards(app).first().focus();
  for (const people of [4000, 6000, 8000]) {
    await expect(async () => {
      await page.keyboard.press('Home');
      await page.keyboard.press('End');
      expect(await loaded(app)).toBeGreaterThanOrEqual(people);
    }).toPass({ timeout: 20_000 });
  }
  for (const gap of gaps(portal)) expect(gap).toBeGreaterThanOrEqual(1000);
});

test('everybody loads when asked for, rests when paused, and goes on', async ({ page, portal, open }) => {
  await page.clock.install();
  const app = await open('/?open=IM_SIDEBAR:chat22');
  await app.getByRole('button', { name: 'Load everyone' }).click({ timeout: 20_000 });
  await expect.poll(() => loaded(app), { timeout: 20_000 }).toBeGreaterThan(2000);
  await expect(app.getByText(/Sorting, filters and counts cover the people loaded so far/)).toBeVisible();
  await app.getByRole('button', { name: 'Pause' }).click();
  await expect(app.getByRole('button', { name: 'Go on' })).toBeVisible();
  // What was on its way still comes: the members known are all that were asked for.
  await expect.poll(async () => peopleAskedFor(portal) - (await loaded(app)), { timeout: 15_000 }).toBe(0);
  const paused = await loaded(app);
  const before = restCalls(portal).length;
  await letPass(page, 75_000);
  // People who are known are read again meanwhile, nobody else.
  await expect.poll(() => restCalls(portal).length).toBeGreaterThan(before);
  expect(peopleAskedFor(portal)).toBe(paused);
  expect(await loaded(app)).toBe(paused);
  await app.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(() => loaded(app), { timeout: 20_000 }).toBeGreaterThan(paused);
});

test('everybody can be loaded also after people who could not be', async ({ portal, open }) => {
  const app = await open('/?open=IM_SIDEBAR:chat22');
  await expect.poll(() => loaded(app), { timeout: 20_000 }).toBe(2000);
  const asked = peopleAskedFor(portal);
  portal.configure({ faults: ['refused:ERROR_CORE@im.dialog.users.list'] });
  await app.getByRole('button', { name: 'Load everyone' }).click();
  await expect.poll(() => peopleAskedFor(portal)).toBeGreaterThan(asked);
  await expect(app.getByRole('button', { name: 'Pause' })).toHaveCount(0);
  expect(await loaded(app)).toBe(2000);

  portal.configure({ faults: [] });
  await app.getByRole('button', { name: 'Load everyone' }).click();
  await expect.poll(() => loaded(app), { timeout: 20_000 }).toBeGreaterThan(2000);
});

test('keys lead through rows that are not drawn, and each card tells its place', async ({ page, open }) => {
  const app = await open('/?open=IM_SIDEBAR:chat20');
  await expect(app.getByText(/^\d+ of 300 online$/)).toBeVisible({ timeout: 15_000 });
  await cards(app).first().focus();
  await page.keyboard.press('End');
  const last = members(app).locator('[aria-posinset="300"]');
  await expect(last.getByRole('button')).toBeFocused();
  await expect(last).toHaveAttribute('aria-setsize', '300');
  await page.keyboard.press('PageUp');
  await expect(last.getByRole('button')).not.toBeFocused();
  await page.keyboard.press('Home');
  await expect(members(app).locator('[aria-posinset="1"]').getByRole('button')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(members(app).locator(':focus')).toHaveCount(1);
});

test('keys in a rush end where the last one leads', async ({ page, open }) => {
  const app = await open('/?open=IM_SIDEBAR:chat20');
  await expect(app.getByText(/^\d+ of 300 online$/)).toBeVisible({ timeout: 15_000 });
  await cards(app).first().focus();
  for (const key of ['End', 'PageUp', 'Home', 'End', 'Home', 'PageDown', 'End', 'PageUp', 'Home', 'End']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await page.keyboard.press(key);
  }
  await expect(members(app).locator('[aria-posinset="300"]').getByRole('button')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(members(app).locator('[aria-posinset="1"]').getByRole('button')).toBeFocused();
});

test('the focus survives scrolling away and back, another order and other groups', async ({ page, open }) => {
  const app = await open('/?open=IM_SIDEBAR:chat20');
  await expect(app.getByText(/^\d+ of 300 online$/)).toBeVisible({ timeout: 15_000 });
  const third = cards(app).nth(2);
  await third.focus();
  await third.hover();
  // Not by the words on it: the department is still to come.
  const id = await members(app).locator('[data-user-id]:focus-within').getAttribute('data-user-id');
  const own = members(app).locator(`[data-user-id="${id}"]`).getByRole('button');
  await page.mouse.wheel(0, 20_000);
  await expect(members(app).locator('[aria-posinset="300"]')).toBeVisible();
  await page.mouse.wheel(0, -20_000);
  await expect(own).toBeFocused();

  await app.getByRole('combobox', { name: 'Group by' }).selectOption('Department');
  await app.getByRole('combobox', { name: 'Sort by' }).selectOption('Name');
  await expect(members(app).getByRole('heading').first()).toBeVisible();
  await app.getByRole('button', { name: 'Export…' }).focus();
  await page.keyboard.press('Tab');
  await expect(own).toBeFocused();
});

test('an old portal that ignores LAST_ID shows everybody once', async ({ open }) => {
  const app = await open('/?open=IM_SIDEBAR:chat20&box=oldBox');
  await expect(app.getByText(/^\d+ of 300 online$/)).toBeVisible({ timeout: 15_000 });
});

test('people who are withheld are counted, not passed over', async ({ open }) => {
  const app = await open('/?open=IM_SIDEBAR:chat14');
  await expect(app.getByText(/^\d+ members are not shown: Bitrix24 withholds them from you\.$/)).toBeVisible({
    timeout: 15_000,
  });
});

test('who joins while the others load is there at the end, who leaves does no harm', async ({ portal, open }) => {
  // Between the first page and the next, however fast the machine is.
  const stop = portal.onLog(() => {
    stop();
    portal.world.chats.get(21)?.members.add(139_000);
    portal.world.chats.get(21)?.members.remove(102_900);
  });
  const app = await open('/?open=IM_SIDEBAR:chat21');
  await expect(cards(app).first()).toBeVisible();
  await expect(app.getByText(/^\d+ of 1,000 online$/)).toBeVisible({ timeout: 15_000 });
  await app.getByRole('combobox', { name: 'Sort by' }).selectOption('Name');
  const late = portal.world.person(139_000);
  await app
    .getByRole('searchbox', { name: 'Search members' })
    .fill(`${late?.firstName} ${late?.lastName} ${late?.position}`);
  await expect(members(app).locator('[data-user-id="139000"]')).toHaveCount(1);
});

test('a chat that one is removed from while it is open says so, and what was typed stays', async ({
  page,
  portal,
  open,
}) => {
  await page.clock.install();
  const app = await open('/?open=IM_SIDEBAR:chat20');
  await letPass(page, 5000);
  await expect(cards(app).first()).toBeVisible();
  await app.getByRole('searchbox', { name: 'Search members' }).fill('an');
  const viewer = portal.viewer().id;
  portal.world.chats.get(20)?.members.remove(viewer);
  await letPass(page, 80_000);
  await expect(app.getByRole('alert').first()).toContainText('You are not a member of this chat.');
  await expect(app.getByRole('searchbox', { name: 'Search members' })).toHaveValue('an');
});

test('nobody more is loaded while the page is hidden, and loading goes on when it shows again', async ({
  page,
  portal,
  open,
}) => {
  await page.clock.install();
  const app = await open('/?open=IM_SIDEBAR:chat22');
  await app.getByRole('button', { name: 'Load everyone' }).click({ timeout: 20_000 });
  await expect.poll(() => loaded(app), { timeout: 20_000 }).toBeGreaterThan(2000);
  const html = app.locator('html');
  const show = async (state: 'hidden' | 'visible') =>
    html.evaluate((_page, to) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => to });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await show('hidden');
  await expect.poll(async () => peopleAskedFor(portal) - (await loaded(app)), { timeout: 15_000 }).toBe(0);
  const before = peopleAskedFor(portal);
  await letPass(page, 60_000);
  expect(peopleAskedFor(portal)).toBe(before);
  await show('visible');
  await expect.poll(() => peopleAskedFor(portal), { timeout: 15_000 }).toBeGreaterThan(before);
});
