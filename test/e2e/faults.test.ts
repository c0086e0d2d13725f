import type { FrameLocator, Page } from '@playwright/test';
import type { EmulatedPortal } from '#test/portal/rest/EmulatedPortal.ts';
import { type FaultRow, MATRIX, VIEWS, type ViewName } from './faultMatrix.ts';
import { Scene, VIEW } from './faultScene.ts';
import { expect, test } from './portalTest.ts';

/** What the browser itself says of a request that failed. */
const BROWSER_WORDS = [/Failed to load resource/, /blocked by CORS policy/];

test('Members: trouble that meets people keeps them, says so, and ends', async ({ page, portal, open, expected }) => {
  test.setTimeout(180_000);
  expected.push(...BROWSER_WORDS);
  expect(await eachRow(await openScene('Members', page, portal, open), meetPeople)).toEqual([]);
});

type Cell = (scene: Scene, row: FaultRow) => Promise<void>;

/** All rows in one frame, one after the other; what failed does not hide what comes behind it. */
async function eachRow(scene: Scene, cell: Cell): Promise<string[]> {
  const failures: string[] = [];
  for (const row of MATRIX.filter(({ only = VIEWS }) => only.includes(scene.name))) {
    try {
      // oxlint-disable-next-line no-await-in-loop
      await test.step(row.title, () => cell(scene, row));
    } catch (reason) {
      failures.push(`${row.title}: ${String(reason)}`);
      // oxlint-disable-next-line no-await-in-loop
      await scene.startAnew();
    }
  }
  return failures;
}

async function openScene(
  view: ViewName,
  page: Page,
  portal: EmulatedPortal,
  open: (address: string) => Promise<FrameLocator>,
): Promise<Scene> {
  await page.clock.install();
  // In a frame that was loaded again the clock of the test tells fractions, which no clock of a browser does.
  await page.addInitScript(() => {
    const { now } = Date;
    Date.now = () => Math.floor(now());
  });
  const scene = new Scene(page, portal, await open(VIEW[view].address), view);
  await expect(scene.view.shown(scene.app)).toBeVisible();
  await scene.type();
  return scene;
}

async function meetPeople(scene: Scene, row: FaultRow): Promise<void> {
  const { faults, words, staleWords = words, recovery, requests } = row;
  scene.trouble(faults);
  if (faults.includes('expired-token')) scene.portal.world.clock.advance(3_700_000);
  const before = scene.requests();
  await scene.comeBack();
  if (staleWords) await scene.passUntil(() => scene.says(staleWords), 40);
  else await scene.passUntil(async () => scene.requests() > before, 40);
  await expect(scene.view.shown(scene.app)).toBeVisible();
  await scene.keepsTyped();
  expect(scene.requests() - before).toBeLessThanOrEqual(requests);

  scene.trouble();
  if (staleWords && recovery === 'Try again')
    await scene.app.getByRole('button', { name: 'Try again' }).first().click();
  if (staleWords && recovery === 'Reload') await scene.reload();
  if (staleWords) await scene.passUntil(async () => !(await scene.says(staleWords)), 150);
  await expect(scene.view.shown(scene.app)).toBeVisible();
  await scene.keepsTyped();
}
