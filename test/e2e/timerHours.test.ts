import { expect, test } from './portalTest.ts';
import { optionsOf, pass, setClocks, storeHours } from './timerScene.ts';

const DND = { name: 'Do not disturb', exact: true };

test('working hours are set, and do not disturb comes and goes at their borders', async ({ page, portal, open }) => {
  // A Thursday.
  await setClocks(portal, page, '2026-03-05T17:30:00+01:00');
  const app = await open('/?open=USER_PROFILE_MENU');
  await app.getByRole('button', { name: 'Status options' }).click();
  await app.getByRole('menuitem', { name: 'Working hours' }).click();
  const dialog = app.getByRole('dialog', { name: 'Working hours' });
  await dialog.getByRole('switch', { name: 'Do not disturb outside working hours' }).click();
  await dialog.getByRole('checkbox', { name: 'Friday' }).uncheck();
  await dialog.getByLabel('To', { exact: true }).fill('18:00');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(app.getByRole('switch', DND)).not.toBeChecked();

  await pass(portal, page, 31);
  await expect.poll(() => portal.viewer().status).toBe('dnd');
  await expect(app.getByRole('paragraph').filter({ hasText: 'until 9 March at 09:00 · 3 days, 14 hrs' })).toBeVisible();

  await pass(portal, page, 3 * 24 * 60 + 15 * 60);
  await expect.poll(() => portal.viewer().status).toBe('online');
});

test('the worker keeps working hours with no app open, and catches up at the next page', async ({ page, portal }) => {
  await setClocks(portal, page, '2026-03-05T17:30:00+01:00');
  storeHours(portal, [1, 2, 3, 4, 5], 9 * 60, 18 * 60);
  await page.goto(`${portal.origin}/online/`);
  await expect.poll(() => optionsOf(portal)['workerBeat']).toBeTruthy();
  await pass(portal, page, 31);
  await expect.poll(() => portal.viewer().status).toBe('dnd');

  await page.goto('about:blank');
  await pass(portal, page, 15 * 60);
  expect(portal.viewer().status).toBe('dnd');
  await page.goto(`${portal.origin}/online/`);
  await expect.poll(() => portal.viewer().status).toBe('online');
});

test('turning it off in the evening is respected until the next evening', async ({ page, portal, open }) => {
  await setClocks(portal, page, '2026-03-04T19:00:00+01:00');
  storeHours(portal, [1, 2, 3, 4, 5], 9 * 60, 18 * 60);
  const app = await open('/?open=USER_PROFILE_MENU');
  await expect(app.getByRole('switch', DND)).toBeChecked();
  await app.getByRole('button', { name: 'End now' }).click();
  await expect.poll(() => portal.viewer().status).toBe('online');

  await pass(portal, page, 120);
  await expect(app.getByRole('switch', DND)).not.toBeChecked();
  expect(portal.viewer().status).toBe('online');
  await pass(portal, page, 21 * 60 + 1);
  await expect.poll(() => portal.viewer().status).toBe('dnd');
});

test('the statuses of the old chat are set with words about where they show', async ({ portal, open }) => {
  const app = await open('/?open=USER_PROFILE_MENU');
  await app.getByRole('button', { name: 'Status options' }).click();
  await app.getByRole('menuitem', { name: 'More statuses' }).click();
  const dialog = app.getByRole('dialog', { name: 'More statuses' });
  await expect(dialog.getByText(/do not show them in lists/)).toBeVisible();
  await dialog.getByRole('radio', { name: 'On a break' }).check();
  await expect.poll(() => portal.viewer().status).toBe('break');

  await dialog.getByLabel('Inactive for').selectOption({ label: '30 minutes' });
  await dialog.getByRole('button', { name: 'Start' }).click();
  await expect(dialog.getByText('Bitrix24 accepted it.')).toBeVisible();
  const { idleSince } = portal.viewer();
  expect(Math.round((portal.world.clock.now() - Number(idleSince)) / 60_000)).toBe(30);
  await dialog.getByRole('button', { name: 'End' }).click();
  await expect.poll(() => portal.viewer().idleSince).toBeNull();
});
