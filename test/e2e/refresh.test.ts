import type { Frame, Page } from '@playwright/test';
import type { EmulatedPortal } from '#test/portal/rest/EmulatedPortal.ts';
import { peopleAskedFor } from './peopleAskedFor.ts';
import { expect, restCalls, test } from './portalTest.ts';
import { letPass } from './time.ts';

/** The first paint, and what follows the first cards: departments and managers. */
async function settled(portal: EmulatedPortal): Promise<number> {
  await expect.poll(() => restCalls(portal).length).toBe(2);
  return 2;
}

async function setVisibility(page: Page, state: 'hidden' | 'visible') {
  await Promise.all(page.frames().map((frame) => frame.evaluate(announce, state)));
}

function announce(state: string) {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  Object.defineProperty(document, 'hidden', { value: state === 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

function frameOf(page: Page): Frame {
  const frame = page.frames().find((candidate) => candidate.name().includes('|'));
  if (!frame) throw new Error('the app has no frame');
  return frame;
}

test('a visible page asks once a minute, in one request', async ({ page, portal, open }) => {
  await page.clock.install();
  const app = await open('/?open=IM_SIDEBAR:chat10');
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem')).toHaveCount(12);
  const before = await settled(portal);
  await letPass(page, 50_000);
  expect(restCalls(portal)).toHaveLength(before);
  await letPass(page, 25_000);
  await expect.poll(() => restCalls(portal).length).toBe(before + 1);
});

test('a thousand members are kept true in one request a minute, also those that nobody looks at', async ({
  page,
  portal,
  open,
}) => {
  await page.clock.install();
  const app = await open('/?open=IM_SIDEBAR:chat21');
  const words = app.getByText(/^\d+ of 1,000 online$/);
  await expect(words).toBeVisible({ timeout: 15_000 });
  // Everybody, and behind them the empty page that proves it.
  await expect.poll(() => peopleAskedFor(portal)).toBe(1200);
  const online = async () => Number.parseInt((await words.textContent()) ?? '', 10);
  const atFirst = await online();
  for (const minute of [1, 2, 3, 4, 5]) {
    const before = restCalls(portal).length;
    portal.world.clock.advance(75_000);
    await letPass(page, 75_000);
    await expect.poll(() => restCalls(portal).length, { message: `minute ${minute}` }).toBe(before + 1);
    // What was read is on screen before the clock is moved on.
    await expect(app.getByText(/^Checked \d+ seconds? ago$/)).toBeVisible();
  }
  // Without reading them again, most of them would have gone by now.
  expect(await online()).toBeGreaterThan(0.8 * atFirst);
});

test('a hidden page asks nothing; coming back asks at once', async ({ page, portal, open }) => {
  await page.clock.install();
  const app = await open('/?open=IM_SIDEBAR:chat10');
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem')).toHaveCount(12);
  const before = await settled(portal);
  await setVisibility(page, 'hidden');
  await page.clock.runFor(600_000);
  expect(restCalls(portal)).toHaveLength(before);
  await setVisibility(page, 'visible');
  await page.clock.runFor(100);
  await expect.poll(() => restCalls(portal).length).toBe(before + 1);
});

test('what is open survives a reload of the frame', async ({ page, open }) => {
  const app = await open('/?open=LEFT_MENU');
  await app
    .getByRole('navigation', { name: 'Chats' })
    .getByRole('button', { name: /^Roll-out team/ })
    .click();
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem')).toHaveCount(12);
  await app.getByRole('searchbox', { name: 'Search members' }).fill('anna');
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem')).toHaveCount(1);
  await app
    .getByRole('list', { name: 'Members' })
    .getByRole('button', { name: /^Anna Petrova/ })
    .click();
  await frameOf(page).evaluate(() => location.reload());
  await expect(app.getByRole('heading', { name: 'Roll-out team' })).toBeVisible();
  await expect(app.getByRole('searchbox', { name: 'Search members' })).toHaveValue('anna', { timeout: 10_000 });
  await expect(app.getByRole('heading', { name: 'Anna Petrova' })).toBeVisible();
});

test('the token expires while the page is open, and nobody notices', async ({ page, portal, open, expected }) => {
  expected.push(/the server responded with a status of 401/);
  await page.clock.install();
  const app = await open('/?open=IM_SIDEBAR:chat10');
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem')).toHaveCount(12);
  const before = await settled(portal);
  portal.world.clock.advance(3_700_000);
  // Second by second: the page's time must not run ahead of the answers on the wire.
  await expect(async () => {
    await page.clock.runFor(1000);
    expect(restCalls(portal).length).toBeGreaterThan(before);
  }).toPass({ intervals: [20], timeout: 40_000 });
  // Refused, renewed through the portal's page, and asked again.
  await expect
    .poll(() =>
      restCalls(portal)
        .slice(before)
        .map(({ status }) => status),
    )
    .toEqual([401, 200]);
  await expect(app.getByRole('alert')).toHaveCount(0);
});

test('what could not be read at first comes by itself when the portal can again', async ({ page, portal, open }) => {
  await page.clock.install();
  const app = await open('/?open=IM_SIDEBAR:chat10&fault=resting');
  await expect(app.getByText('Bitrix24 rests this request.').last()).toBeVisible();
  portal.configure({ faults: [] });
  // A method that rests is given the time of two refreshes.
  await letPass(page, 150_000);
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem')).toHaveCount(12);
  await expect(app.getByRole('alert')).toHaveCount(0);
});

test('a session that cannot be renewed ends in words and a button, not in a skeleton', async ({
  page,
  open,
  expected,
}) => {
  expected.push(/the server responded with a status of 401/);
  const app = await open('/?open=LEFT_MENU&fault=expired-token&fault=refresh-refused');
  await expect(app.getByText('Your session has ended.').first()).toBeVisible({ timeout: 20_000 });
  await expect(app.getByRole('button', { name: 'Reload' }).first()).toBeVisible();
  await expect(page.getByText('Unable to get new token!').first()).toBeVisible();
});
