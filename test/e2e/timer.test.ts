import type { FrameLocator } from '@playwright/test';
import { appFrame, expect, test } from './portalTest.ts';
import { answered, watchRequests } from './time.ts';
import { commandsOf, looksOf, optionsOf, pass, setClocks, storePlan } from './timerScene.ts';

const AFTERNOON = '2026-03-02T15:00:00+01:00';
const SWITCH = { name: 'Do not disturb' };

async function choose(app: FrameLocator, name: string): Promise<void> {
  await app.getByRole('button', { name: 'Do not disturb for…' }).click();
  await app.getByRole('menuitemradio', { name, exact: true }).click();
}

test('thirty minutes end by themselves while the app is open', async ({ page, portal, open }) => {
  await setClocks(portal, page, AFTERNOON);
  const app = await open('/?open=USER_PROFILE_MENU');
  await choose(app, '30 minutes');

  await expect(app.getByRole('switch', SWITCH)).toBeChecked();
  await expect(app.getByRole('paragraph').filter({ hasText: 'Do not disturb until 15:30' })).toBeVisible();
  await expect.poll(() => portal.viewer().status).toBe('dnd');
  await pass(portal, page, 10);
  await expect(app.getByText('20 mins left')).toBeVisible();

  await pass(portal, page, 21);
  await expect.poll(() => portal.viewer().status).toBe('online');
  await expect(app.getByRole('switch', SWITCH)).not.toBeChecked();
  await expect(app.getByRole('button', { name: 'End now' })).toHaveCount(0);
  expect(optionsOf(portal)['dnd']).toBe('');
});

test('it ends while only another page of the portal is open', async ({ page, portal, open }) => {
  await setClocks(portal, page, AFTERNOON);
  const app = await open('/?open=USER_PROFILE_MENU');
  await choose(app, '1 hour');
  await expect.poll(() => portal.viewer().status).toBe('dnd');
  // The worker of this page was loaded before there was a plan.
  await page.getByRole('button', { name: /^Close/ }).click();
  await expect(page.locator('iframe:visible')).toHaveCount(0);

  await pass(portal, page, 59);
  expect(portal.viewer().status).toBe('dnd');
  await pass(portal, page, 2);
  await expect.poll(() => portal.viewer().status).toBe('online');
  await expect.poll(() => optionsOf(portal)['dnd']).toBe('');
});

test('it ends on a page that was loaded after the plan was made elsewhere', async ({ page, portal }) => {
  await setClocks(portal, page, AFTERNOON);
  storePlan(portal, '2026-03-02T15:30:00+01:00', 'break');
  await page.goto(`${portal.origin}/online/`);
  await expect.poll(() => commandsOf(portal, 'im.user.status.get')).toHaveLength(1);

  await pass(portal, page, 31);
  await expect.poll(() => portal.viewer().status).toBe('break');
});

test('nothing was open: the next page of the portal ends it at once', async ({ page, portal, open }) => {
  await setClocks(portal, page, AFTERNOON);
  const app = await open('/?open=USER_PROFILE_MENU');
  await choose(app, '30 minutes');
  await expect.poll(() => portal.viewer().status).toBe('dnd');
  await page.goto('about:blank');
  await pass(portal, page, 600);
  expect(portal.viewer().status).toBe('dnd');

  await page.goto(`${portal.origin}/online/`);
  await expect.poll(() => portal.viewer().status).toBe('online');
});

test('nothing was open and there is no worker: opening the app ends it', async ({ page, portal, open }) => {
  await setClocks(portal, page, AFTERNOON);
  for (let load = 0; load < 11; load += 1) portal.workerLoaded(6000);
  storePlan(portal, '2026-03-02T14:00:00+01:00', 'away');

  const app = await open('/?open=USER_PROFILE_MENU');
  await expect(app.getByText('Away', { exact: true }).first()).toBeVisible();
  await expect(app.getByRole('switch', SWITCH)).not.toBeChecked();
  expect(portal.viewer().status).toBe('away');
});

test('two tabs and their workers end it once', async ({ page, context, portal, open }) => {
  await setClocks(portal, page, AFTERNOON);
  const first = await open('/?open=USER_PROFILE_MENU');
  await choose(first, '30 minutes');
  await expect.poll(() => portal.viewer().status).toBe('dnd');
  const other = await context.newPage();
  await other.goto(`${portal.origin}/?open=USER_PROFILE_MENU`);
  const second = appFrame(other);
  await expect(second.getByText('Do not disturb until 15:30')).not.toHaveCount(0);

  await pass(portal, page, 31);
  for (const app of [first, second]) await expect(app.getByRole('switch', SWITCH)).not.toBeChecked();
  expect(portal.viewer().status).toBe('online');
  const [begin, ...ends] = commandsOf(portal, 'im.user.status.set');
  expect(begin).toBe('im.user.status.set?STATUS=dnd');
  expect(new Set(ends)).toEqual(new Set(['im.user.status.set?STATUS=online']));
  // Six frames wait for this moment, each at its own turn. Two may draw the same one: they write the same.
  expect(ends.length).toBeLessThanOrEqual(2);
  await other.close();
});

test('two devices that race end right', async ({ page, browser, portal, open }) => {
  await setClocks(portal, page, AFTERNOON);
  storePlan(portal, '2026-03-02T15:30:00+01:00', 'break');
  const device = await browser.newContext();
  watchRequests(device);
  const other = await device.newPage();
  await setClocks(portal, other, AFTERNOON);
  await Promise.all([open('/?open=USER_PROFILE_MENU'), other.goto(`${portal.origin}/?open=USER_PROFILE_MENU`)]);
  for (const app of [appFrame(page), appFrame(other)]) await expect(app.getByRole('switch', SWITCH)).toBeChecked();

  await Promise.all([answered(page.context()), answered(device)]);
  portal.configure({ latency: 300 });
  portal.world.clock.advance(31 * 60_000);
  await Promise.all([page.clock.fastForward(31 * 60_000), other.clock.fastForward(31 * 60_000)]);
  for (const app of [appFrame(page), appFrame(other)]) await expect(app.getByRole('switch', SWITCH)).not.toBeChecked();
  expect(portal.viewer().status).toBe('break');
  expect(optionsOf(portal)['dnd']).toBe('');
  await device.close();
});

test('a status changed elsewhere is respected, and the plan dropped', async ({ page, portal, open }) => {
  await setClocks(portal, page, AFTERNOON);
  const app = await open('/?open=USER_PROFILE_MENU');
  await choose(app, '30 minutes');
  await expect.poll(() => portal.viewer().status).toBe('dnd');
  portal.viewer().status = 'away';

  await pass(portal, page, 31);
  await expect(app.getByText('Away', { exact: true }).first()).toBeVisible();
  await expect.poll(() => optionsOf(portal)['dnd']).toBe('');
  expect(portal.viewer().status).toBe('away');
  expect(commandsOf(portal, 'im.user.status.set')).toEqual(['im.user.status.set?STATUS=dnd']);
});

test('until tomorrow nine is nine on the clock in the night that summer time begins', async ({
  page,
  portal,
  open,
}) => {
  await setClocks(portal, page, '2026-03-28T22:00:00+01:00');
  const app = await open('/?open=USER_PROFILE_MENU');
  await choose(app, 'Until tomorrow 09:00');
  await expect(app.getByRole('paragraph').filter({ hasText: 'until tomorrow 09:00 · 10 hrs left' })).toBeVisible();

  await pass(portal, page, 9 * 60 + 58);
  expect(portal.viewer().status).toBe('dnd');
  await pass(portal, page, 3);
  await expect.poll(() => portal.viewer().status).toBe('online');
});

test('a portal that is down at the end is tried again, and the header says so', async ({
  page,
  portal,
  open,
  expected,
}) => {
  expected.push(/Failed to load resource|net::ERR/);
  await setClocks(portal, page, AFTERNOON);
  const app = await open('/?open=USER_PROFILE_MENU');
  await choose(app, '30 minutes');
  // Said once the portal has answered.
  await expect(app.getByRole('status').filter({ hasText: 'Do not disturb until 15:30' })).toHaveCount(1);
  expect(portal.viewer().status).toBe('dnd');
  // The worker has asked for the server's time: a turn that half an hour falls into would end first, and alone.
  await expect.poll(() => looksOf(portal)).toBe(1);
  portal.configure({ faults: ['offline'] });
  await pass(portal, page, 31);
  await expect(app.getByText('Do not disturb could not be ended and is still on.')).toBeVisible();
  await expect(app.getByText(/Roll Call keeps trying\. No connection to Bitrix24\./)).toBeVisible();
  expect(portal.viewer().status).toBe('dnd');

  portal.configure({ faults: [] });
  await pass(portal, page, 6);
  await expect.poll(() => portal.viewer().status).toBe('online');
  await expect(app.getByText('Do not disturb could not be ended and is still on.')).toHaveCount(0);
});

test("the server's time counts, not that of a computer that is two hours ahead", async ({ page, portal, open }) => {
  await setClocks(portal, page, AFTERNOON);
  portal.world.clock.set(Date.parse('2026-03-02T13:00:00+01:00'));
  const app = await open('/?open=USER_PROFILE_MENU');
  await choose(app, '30 minutes');
  await expect(app.getByRole('paragraph').filter({ hasText: 'Do not disturb until 13:30' })).toBeVisible();
  const before = looksOf(portal);
  await page.reload();
  // The worker alone is left, and knows the time: an answer under way while both clocks are moved would tell neither.
  await expect.poll(() => looksOf(portal)).toBe(before + 1);

  await pass(portal, page, 29);
  expect(portal.viewer().status).toBe('dnd');
  await pass(portal, page, 2);
  await expect.poll(() => portal.viewer().status).toBe('online');
});

test('ending now goes back to the status before; half an hour more is half an hour more', async ({
  page,
  portal,
  open,
}) => {
  await setClocks(portal, page, AFTERNOON);
  portal.viewer().status = 'break';
  const app = await open('/?open=USER_PROFILE_MENU');
  await choose(app, '30 minutes');
  await app.getByRole('button', { name: '+30 minutes' }).click();
  await expect(app.getByRole('paragraph').filter({ hasText: 'Do not disturb until 16:00' })).toBeVisible();
  await app.getByRole('button', { name: 'End now' }).click();

  await expect(app.getByRole('switch', SWITCH)).not.toBeChecked();
  await expect(app.getByRole('switch', SWITCH)).toBeFocused();
  await expect.poll(() => portal.viewer().status).toBe('break');
});

test('the choice made last is offered first, and any moment can be chosen', async ({ page, portal, open }) => {
  await setClocks(portal, page, AFTERNOON);
  const app = await open('/?open=USER_PROFILE_MENU');
  await choose(app, 'Custom…');
  const dialog = app.getByRole('dialog', { name: 'Do not disturb until…' });
  await dialog.getByLabel('Date and time').fill('2026-03-01T09:00');
  await dialog.getByRole('button', { name: 'Turn on' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Choose a moment in the future.');
  await dialog.getByLabel('Date and time').fill('2026-03-05T08:15');
  await dialog.getByRole('button', { name: 'Turn on' }).click();
  await expect(app.getByRole('paragraph').filter({ hasText: /until 5 March at 08:15/ })).toBeVisible();
  await choose(app, '2 hours');
  await expect.poll(() => optionsOf(portal)['dndLast']).toBe('120');

  await open('/?open=USER_PROFILE_MENU');
  await app.getByRole('button', { name: 'Do not disturb for…' }).click();
  await expect(app.getByRole('menuitemradio').first()).toHaveText('2 hours');
});

test('options that are broken or hostile are ignored and replaced', async ({ page, portal, open }) => {
  await setClocks(portal, page, AFTERNOON);
  for (const name of ['dnd', 'hours', 'dndLast', 'workerBeat']) {
    portal.setUserOption(name, '{"v":1,"until":1e300,"back":"<img src=x>","days":{"length":9}}');
  }
  const app = await open('/?open=USER_PROFILE_MENU');
  await expect(app.getByRole('switch', SWITCH)).not.toBeChecked();
  await choose(app, '30 minutes');
  await expect(app.getByRole('paragraph').filter({ hasText: 'Do not disturb until 15:30' })).toBeVisible();
  await expect.poll(() => String(optionsOf(portal)['dnd'])).toContain('"back":"online"');
});
