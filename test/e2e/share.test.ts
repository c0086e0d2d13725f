import type { BrowserContext, FrameLocator, Page } from '@playwright/test';
import type { EmulatedPortal } from '#test/portal/rest/EmulatedPortal.ts';
import { appFrame, restCalls } from './portalTest.ts';
import { expect, test } from './storageTest.ts';

const dnd = (app: FrameLocator) => app.getByRole('switch', { name: 'Do not disturb' });

const JUST_CHECKED = /^Checked (?:now|\d+ seconds ago)$/;

/** A frame on a page of its own, once it listens to the others. */
async function openFrame(context: BrowserContext, portal: EmulatedPortal, address: string) {
  const page = await context.newPage();
  const heard = page.waitForResponse(/\/assets\/later\/share-/);
  await page.goto(portal.origin + address);
  await heard;
  const app = appFrame(page);
  await expect(dnd(app)).toBeEnabled();
  return { page, app };
}

/** Second by second: the clock of the pages must not run ahead of the answers on the wire. */
async function pass(page: Page, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    await page.clock.runFor(1000);
  }
}

/** To the next request, whoever makes it, and on until all others would have made theirs. */
async function nextBeat(page: Page, portal: EmulatedPortal): Promise<void> {
  const before = restCalls(portal).length;
  await page.clock.fastForward(45_000);
  await expect(async () => {
    await page.clock.runFor(1000);
    expect(restCalls(portal).length).toBeGreaterThan(before);
  }).toPass({ intervals: [20], timeout: 30_000 });
  await pass(page, 13);
}

test('five frames of one viewer ask as often as one, and the last one left goes on alone', async ({
  page,
  context,
  portal,
}) => {
  await page.clock.install();
  const last = await openFrame(context, portal, '/?open=IM_SIDEBAR:chat10');
  const others = [];
  for (let count = 0; count < 4; count += 1) {
    // oxlint-disable-next-line no-await-in-loop -- as people open them
    others.push(await openFrame(context, portal, '/?open=IM_SIDEBAR:chat10'));
  }
  await nextBeat(page, portal);
  const before = restCalls(portal).length;
  for (let beat = 0; beat < 3; beat += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    await nextBeat(page, portal);
  }
  // Each for itself they would ask fifteen times; two that beat in the same moment ask once more.
  expect(restCalls(portal).length - before).toBeLessThanOrEqual(5);
  for (const { app } of [last, ...others]) {
    // oxlint-disable-next-line no-await-in-loop
    await expect(app.getByText(JUST_CHECKED)).toBeVisible();
  }

  await Promise.all(others.map((frame) => frame.page.close()));
  await nextBeat(page, portal);
  await expect(last.app.getByText(JUST_CHECKED)).toBeVisible();
});

test('do not disturb that is set in one frame is on in another at once, and not in that of somebody else', async ({
  context,
  portal,
}) => {
  const here = await openFrame(context, portal, '/?open=LEFT_MENU');
  const there = await openFrame(context, portal, '/?open=IM_SIDEBAR:chat10');
  portal.configure({ viewer: 'admin' });
  const other = await openFrame(context, portal, '/?open=LEFT_MENU&viewer=admin');
  const asked: string[] = [];
  there.page.on('request', (request) => asked.push(request.url()));
  await dnd(here.app).click();
  await expect(dnd(there.app)).toBeChecked();
  await expect(dnd(other.app)).not.toBeChecked();
  // Nobody reads again what was told.
  expect(asked.filter((url) => new URL(url).pathname.startsWith('/rest/'))).toEqual([]);
});
