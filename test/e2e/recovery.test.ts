import type { Page } from '@playwright/test';
import { expect, restCalls, test } from './portalTest.ts';
import { letPass } from './time.ts';
import { optionsOf } from './timerScene.ts';

const DND = { name: 'Do not disturb' };

/** A connection is lost twice, as Chromium repeats by itself once what was lost on one that it had used before. */
const LOST = 'reset*2';
const NEVER_ARRIVES = 'offline*2';

/** Counts what the app itself sends to set the viewer's status, from now on. */
function countWrites(page: Page): () => number {
  let writes = 0;
  page.on('request', (request) => {
    if (request.postData()?.includes('im.user.status.set')) writes += 1;
  });
  return () => writes;
}

test('many calls that find their token expired cost one renewal', async ({ page, portal, open, expected }) => {
  expected.push(/the server responded with a status of 401/);
  let renewals = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/emulator/refresh')) renewals += 1;
  });
  await page.clock.install();
  const app = await open('/?open=LEFT_MENU');
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem').first()).toBeVisible();
  await letPass(page, 11_000);
  const before = restCalls(portal).length;
  portal.world.clock.advance(3_700_000);
  // On the wire together, before the first of them has been refused.
  portal.configure({ latency: 3000 });
  await app.getByRole('searchbox', { name: 'Search chats' }).fill('design');
  await app.getByRole('switch', DND).click();
  await app.locator('body').evaluate(() => window.dispatchEvent(new Event('focus')));
  await page.clock.runFor(500);

  const statuses = () =>
    restCalls(portal)
      .slice(before)
      .map(({ status }) => status);
  await expect
    .poll(() => statuses().filter((status) => status === 200).length, { timeout: 30_000 })
    .toBeGreaterThanOrEqual(3);
  expect(statuses().filter((status) => status === 401).length).toBeGreaterThanOrEqual(2);
  expect(renewals).toBe(1);
  await expect(app.getByRole('switch', DND)).toBeChecked();
  expect(portal.viewer().status).toBe('dnd');
  await expect(app.getByRole('alert')).toHaveCount(0);
});

test('a switch whose answer was lost is read back, not repeated', async ({ page, portal, open, expected }) => {
  expected.push(/Failed to load resource/);
  const writes = countWrites(page);
  const app = await open('/?open=USER_PROFILE_MENU');
  await expect(app.getByRole('switch', DND)).not.toBeChecked();
  portal.configure({ faults: [LOST] });
  await app.getByRole('switch', DND).click();

  await expect.poll(() => portal.settings.faults).toEqual([]);
  await expect.poll(() => restCalls(portal).at(-1)?.status).toBe(200);
  await expect(app.getByRole('switch', DND)).toBeChecked();
  await expect(app.getByRole('alert')).toHaveCount(0);
  expect(writes()).toBe(1);
});

test('a switch that never arrived goes back and says so, and nothing repeats it', async ({
  page,
  portal,
  open,
  expected,
}) => {
  expected.push(/Failed to load resource/);
  const writes = countWrites(page);
  await page.clock.install();
  const app = await open('/?open=USER_PROFILE_MENU');
  await expect(app.getByRole('switch', DND)).not.toBeChecked();
  portal.configure({ faults: [NEVER_ARRIVES] });
  await app.getByRole('switch', DND).click();

  await expect(app.getByRole('alert').getByText('No connection to Bitrix24.')).toBeVisible();
  await expect(app.getByRole('switch', DND)).not.toBeChecked();
  await letPass(page, 180_000);
  await expect(app.getByRole('switch', DND)).not.toBeChecked();
  expect(portal.viewer().status).not.toBe('dnd');
  expect(writes()).toBe(1);
});

test('a timer whose answer was lost is read back, not repeated', async ({ page, portal, open, expected }) => {
  expected.push(/Failed to load resource/);
  const writes = countWrites(page);
  const app = await open('/?open=USER_PROFILE_MENU');
  await expect(app.getByRole('switch', DND)).not.toBeChecked();
  portal.configure({ faults: [LOST] });
  await app.getByRole('button', { name: 'Do not disturb for…' }).click();
  await app.getByRole('menuitemradio', { name: '30 minutes', exact: true }).click();

  await expect.poll(() => portal.settings.faults).toEqual([]);
  await expect(app.getByRole('button', { name: 'End now' })).toBeVisible();
  await expect(app.getByRole('switch', DND)).toBeChecked();
  await expect(app.getByRole('alert')).toHaveCount(0);
  expect(writes()).toBe(1);
  expect(String(optionsOf(portal)['dnd'])).toContain('"until"');
});

test('a person whose data are broken costs that card, not the list', async ({ open }) => {
  const app = await open('/?open=IM_SIDEBAR:chat10&fault=wrong-types:id@im.dialog.users.list');
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem')).toHaveCount(11);
  await expect(app.getByText('1 member is not shown')).toBeVisible();
  await expect(app.getByRole('alert')).toHaveCount(0);
});

test('a method that rests says until when, and comes back by itself then', async ({ page, portal, open }) => {
  await page.clock.install({ time: '2026-03-02T13:55:00+01:00' });
  portal.world.clock.set(Date.parse('2026-03-02T13:55:00+01:00'));
  const app = await open('/?open=USER_PROFILE_TOOLBAR:7');
  await expect(app.getByRole('region', { name: 'Contacts' })).toBeVisible();
  // The last answer said that its work counts for ten minutes.
  portal.configure({ faults: ['resting:2026-03-02T14:05:00+01:00'] });
  portal.world.clock.advance(90_000);
  await letPass(page, 90_000);
  // The minute's refresh gives way without a word; whoever comes back to the page is told.
  await app.locator('body').evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(app.getByText(/Showing what was known at 13:5\d\./)).toBeVisible();
  await expect(app.getByText(/Bitrix24 rests this request\. Going on at 14:0\d\./)).toBeVisible();

  portal.world.clock.set(Date.parse('2026-03-02T14:06:00+01:00'));
  // Each refusal has doubled the time to the next refresh.
  await letPass(page, 300_000);
  await expect(app.getByText('Bitrix24 rests this request')).toHaveCount(0);
  await expect(app.getByRole('region', { name: 'Contacts' })).toBeVisible();
});
