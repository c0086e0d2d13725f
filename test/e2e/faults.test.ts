import { concerns, type FaultRow, MATRIX, type Moment, MOMENTS, mostRequests, OFFLINE, VIEWS } from './faultMatrix.ts';
import { Scene } from './faultScene.ts';
import { expect, test } from './portalTest.ts';

/** What the browser itself says of a request that failed. */
const BROWSER_WORDS = [/Failed to load resource/, /blocked by CORS policy/];

// Thousands of steps: what fails says what the frame shows, and `--trace on` records the rest.
test.use({ trace: 'off', actionTimeout: 10_000 });

for (const view of VIEWS) {
  for (const moment of MOMENTS) {
    // faultReporter.ts goes by this name.
    test(`${view}, ${moment}: every trouble is said, borne and survived`, async ({ page, portal, expected }) => {
      test.setTimeout(600_000);
      expected.push(...BROWSER_WORDS);
      const scene = new Scene(page, portal, view);
      const failures: string[] = [];
      for (const row of MATRIX.filter((candidate) => concerns(candidate, view))) {
        try {
          // oxlint-disable-next-line no-await-in-loop -- one after the other, in one page
          await test.step(row.title, () => cells[moment](scene, row));
        } catch (reason) {
          // What fails does not hide what comes behind it.
          failures.push(`${row.title}: ${String(reason)}`);
          scene.isReady = false;
          await scene.trouble([]);
        }
        const mark = failures.at(-1)?.startsWith(`${row.title}:`) ? '✗' : '✓';
        test.info().annotations.push({ type: row.title, description: `${mark} ${scene.requests()}` });
      }
      expect(failures).toEqual([]);
    });
  }
}

const cells: Readonly<Record<Moment, (scene: Scene, row: FaultRow) => Promise<void>>> = {
  async opening(scene, row) {
    await scene.leave();
    await scene.trouble(row.faults);
    scene.count();
    await scene.open();
    await bear(scene, row, 'opening');
    await end(scene, row, 'opening');
  },

  async shown(scene, row) {
    if (!scene.isReady) await scene.open();
    await expect(scene.content).toBeVisible();
    await scene.type();
    await scene.pass(2000);
    await scene.trouble(row.faults);
    scene.count();
    await scene.comeBack();
    await bear(scene, row, 'shown');
    await end(scene, row, 'shown');
  },
};

/** While the trouble is on: what is said and shown, and what it costs. */
async function bear(scene: Scene, row: FaultRow, moment: Moment): Promise<void> {
  const words = wordsOf(row, moment);
  const isReadAgain = async () => scene.requests() > 0 && (await scene.content.isVisible());
  await scene.passUntil(words.length > 0 ? () => saysAll(scene, words) : isReadAgain, 45, 5);
  await expect(scene.app.getByRole('heading', { level: 1 })).toBeAttached();
  for (let passed = 0; passed < 90; passed += 10) {
    // oxlint-disable-next-line no-await-in-loop
    await scene.pass(10_000);
  }
  if (moment === 'shown' || words.length === 0) await expect(scene.content).toBeVisible();
  if (words.length === 0) await expect(scene.app.getByRole('alert')).toHaveCount(0);
  await scene.keepsTyped();
  expect(scene.requests()).toBeLessThanOrEqual(mostRequests(row, moment));
  expect(scene.renewals()).toBeLessThanOrEqual(1);
  scene.stopCounting();
  // Typing is a search, and a return to the page: what they ask for fails as well before the trouble ends.
  await scene.type();
  await scene.pass(5000);
  await scene.pass(2000);
}

/** The trouble is over. */
async function end(scene: Scene, row: FaultRow, moment: Moment): Promise<void> {
  const words = wordsOf(row, moment);
  await scene.trouble([]);
  if (words.length > 0 && row.ends !== 'by itself') {
    await scene.app.getByRole('button', { name: row.ends }).first().click();
  }
  const isOver = async () => (await scene.content.isVisible()) && !(await saysAny(scene, words));
  await (row.ends === 'by itself' ? scene.passUntil(isOver, 300, 10) : scene.passUntil(isOver, 10, 1));
  await scene.keepsTyped();
}

function wordsOf({ says, saysLater }: FaultRow, moment: Moment): RegExp[] {
  if (says === null) return [];
  if (moment === 'opening') return [asPattern(says)];
  if (says.startsWith(OFFLINE)) return [asPattern(`${OFFLINE}. Showing what was known at {time}.`)];
  return ['Could not refresh. Showing what was known at {time}.', says, ...(saysLater ? [saysLater] : [])].map(
    asPattern,
  );
}

function asPattern(words: string): RegExp {
  return new RegExp(words.replaceAll('.', String.raw`\.`).replaceAll('{time}', String.raw`\d\d:\d\d`));
}

async function saysAll(scene: Scene, words: readonly RegExp[]): Promise<boolean> {
  const said = await Promise.all(words.map((pattern) => scene.says(pattern)));
  return said.every(Boolean);
}

async function saysAny(scene: Scene, words: readonly RegExp[]): Promise<boolean> {
  const said = await Promise.all(words.map((pattern) => scene.says(pattern)));
  return said.some(Boolean);
}
