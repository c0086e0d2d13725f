import type { BrowserContext, FrameLocator } from '@playwright/test';
import type { EmulatedPortal } from '#test/portal/rest/EmulatedPortal.ts';
import { appFrame, restCalls } from './portalTest.ts';
import { expect, test } from './storageTest.ts';

const FIVE = ['LEFT_MENU', 'IM_SIDEBAR:chat10', 'IM_SIDEBAR:chat11', 'IM_SIDEBAR:chat20', 'USER_PROFILE_MENU'];

/** Frames of the same viewer, each on a page of its own, all of them visible, once they have asked for all details. */
async function openAll(context: BrowserContext, portal: EmulatedPortal, placements: readonly string[]) {
  const apps: FrameLocator[] = [];
  for (const placement of placements) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as people do
    const page = await context.newPage();
    // oxlint-disable-next-line no-await-in-loop
    await page.goto(`${portal.origin}/?open=${placement}`);
    const app = appFrame(page);
    // oxlint-disable-next-line no-await-in-loop
    await expect(app.getByRole('switch', { name: 'Do not disturb' })).toBeVisible({ timeout: 30_000 });
    apps.push(app);
  }
  await pass(context, 5000);
  return apps;
}

/** In small steps: what frames tell each other takes no time of the clock, but some of the machine's. */
async function pass(context: BrowserContext, milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 200) {
    // oxlint-disable-next-line no-await-in-loop -- one step after the other is the point
    await context.clock.runFor(200);
  }
}

test('five frames with different chats on screen ask as often as one', async ({ context, portal }) => {
  test.setTimeout(300_000);
  await context.clock.install();
  const apps = await openAll(context, portal, FIVE);
  const before = restCalls(portal).length;
  await pass(context, 40_000);
  // All are in step now: nothing is due in the greater part of a minute, which may be skipped.
  for (let minute = 0; minute < 2; minute += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await context.clock.fastForward(50_000);
    // oxlint-disable-next-line no-await-in-loop
    await pass(context, 10_000);
  }
  await pass(context, 12_000);
  // Almost three minutes: one frame alone asks two or three times, two that beat at the same moment once more; each for itself would be 10 to 15.
  const asked = restCalls(portal).slice(before);
  expect(asked.length).toBeGreaterThanOrEqual(2);
  expect(asked.length).toBeLessThanOrEqual(6);
  for (const app of apps.slice(1, 4)) {
    // oxlint-disable-next-line no-await-in-loop
    await expect(app.getByText(/^Checked (?:now|\d+ seconds ago|1 minute ago)$/)).toBeVisible();
  }
  const [last] = asked.slice(-1);
  const chats = Object.values(last?.commands ?? {}).flatMap((text) => /DIALOG_ID=(chat\d+)/.exec(text)?.[1] ?? []);
  expect(new Set(chats).size).toBeGreaterThanOrEqual(3);
});
