import type { Route } from '@playwright/test';
import { expect, test } from './portalTest.ts';

test('where the app itself does not come, words and a way to reload come instead of nothing', async ({
  page,
  open,
  expected,
}) => {
  expected.push(/Failed to load resource|ERR_FAILED/);
  await page.route('**/assets/mount-*.js', (route) => route.abort());
  const app = await open('/?open=LEFT_MENU');
  await expect(app.getByRole('heading', { name: 'Roll Call did not load.' })).toBeVisible();
  await page.unroute('**/assets/mount-*.js');
  await app.getByRole('button', { name: 'Reload' }).click();
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem').first()).toBeVisible();
});

for (const type of ['js', 'css']) {
  test(`details whose ${type} does not come twice are there after reloading`, async ({ page, open, expected }) => {
    expected.push(/Failed to load resource|ERR_FAILED/);
    // In a browser that is never idle, nothing comes by itself.
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    const files = `**/later/PersonDetails-*.${type}`;
    await page.route(files, (route) => route.abort());
    const app = await open('/?open=IM_SIDEBAR:chat10');
    await app.getByRole('list', { name: 'Members' }).getByRole('button').first().click();
    await expect(app.getByText('This part did not load.')).toBeVisible();
    await app.getByRole('button', { name: 'Try again' }).last().click();
    const reload = app.getByRole('alert').getByRole('button', { name: 'Reload' });
    await expect(app.getByRole('alert').getByRole('button')).toHaveText(['Reload']);
    await page.unroute(files);
    await reload.click();
    await expect(app.getByRole('region', { name: 'Contacts' })).toBeVisible();
  });
}

test('a style that did not come in idle time comes with the details', async ({ page, open, expected }) => {
  expected.push(/Failed to load resource|ERR_FAILED/);
  await page.route('**/later/PersonDetails-*.css', (route) => route.abort(), { times: 1 });
  const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('PersonDetails'));
  const app = await open('/?open=IM_SIDEBAR:chat10');
  await failed;
  await app.getByRole('list', { name: 'Members' }).getByRole('button').first().click();
  await expect(app.getByRole('region', { name: 'Contacts' })).toBeVisible();
  const sheets = app.locator('link[rel=stylesheet][href*="PersonDetails"]');
  expect(
    await sheets.evaluateAll((links) => links.map((link) => link instanceof HTMLLinkElement && link.sheet !== null)),
  ).toEqual([true]);
});

test('the list does not wait for the details of the person who is open beside it', async ({ page, open }) => {
  const app = await open('/?open=LEFT_MENU');
  const cards = app.getByRole('list', { name: 'Members' }).getByRole('button');
  await cards.first().click();
  await expect(app.getByRole('region', { name: 'Contacts' })).toBeVisible();
  await page.route('**/later/PersonDetails-*.js', () => undefined);
  await app.locator('html').evaluate(() => location.reload());
  await expect(app.getByText('Loading…').first()).toBeAttached();
  await expect(cards.first()).toBeVisible();
});

test('chats whose style does not come say so beside the members, and come when tried again', async ({
  page,
  open,
  expected,
}) => {
  expected.push(/Failed to load resource|ERR_FAILED/);
  // In a browser that is never idle, nothing comes by itself.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  const files = '**/later/RecentChats-*.css';
  await page.route(files, (route) => route.abort());
  const app = await open('/?open=LEFT_MENU');
  const chats = app.getByRole('navigation', { name: 'Chats' });
  await expect(chats.getByText('This part did not load.')).toBeVisible();
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem').first()).toBeVisible();
  const search = chats.getByRole('searchbox', { name: 'Search chats' });
  await search.fill('roll');
  await page.unroute(files);
  await chats.getByRole('button', { name: 'Try again' }).click();
  await expect(chats.getByRole('button', { name: /^Roll-out team/ })).toBeVisible();
  await expect(chats.getByRole('listitem')).toHaveCount(1);
  await expect(search).toHaveValue('roll');
});

test('what is typed before the chats are there stays, with the focus', async ({ page, open }) => {
  const held: Route[] = [];
  await page.route('**/later/RecentChats-*.js', (route) => void held.push(route));
  const app = await open('/?open=USER_PROFILE_MENU');
  const chats = app.getByRole('navigation', { name: 'Chats' });
  const search = chats.getByRole('searchbox', { name: 'Search chats' });
  await search.pressSequentially('roll');
  await expect(chats.getByRole('listitem')).toHaveCount(0);
  await held[0]?.continue();
  await expect(chats.getByRole('button', { name: /^Roll-out team/ })).toBeVisible();
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('roll');
});

test('what is typed before the search is there finds whom it means once it comes', async ({ page, open }) => {
  const held: Route[] = [];
  await page.route('**/later/searching-*.js', (route) => void held.push(route));
  const app = await open('/?open=IM_SIDEBAR:chat10');
  const cards = app.getByRole('list', { name: 'Members' }).getByRole('listitem');
  await expect(cards).toHaveCount(12);
  const search = app.getByRole('searchbox', { name: 'Search members' });
  await search.pressSequentially('lucja');
  await expect(cards).toHaveCount(0);
  await expect(app.getByText('Loading…')).toBeAttached();
  await expect(app.getByText('Nobody matches')).toHaveCount(0);
  await held[0]?.continue();
  await expect(cards).toHaveCount(1);
  await expect(cards).toContainText('Łucja');
  await expect(search).toBeFocused();
});

test('a search that does not come says so, and leaves everybody there once it is cleared', async ({
  page,
  open,
  expected,
}) => {
  expected.push(/Failed to load resource|ERR_FAILED/);
  await page.route('**/later/searching-*.js', (route) => route.abort());
  const app = await open('/?open=IM_SIDEBAR:chat10');
  const cards = app.getByRole('list', { name: 'Members' }).getByRole('listitem');
  await expect(cards).toHaveCount(12);
  await app.getByRole('searchbox', { name: 'Search members' }).fill('anna');
  await expect(app.getByText('This part did not load.')).toBeVisible();
  await expect(cards).toHaveCount(0);
  await app.getByRole('button', { name: 'Clear search' }).click();
  await expect(cards).toHaveCount(12);
});
