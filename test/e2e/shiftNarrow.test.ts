import { expect, test } from './portalTest.ts';
import { fillWindowAlways } from './reach.ts';
import { recordShifts, shiftsIn } from './shifts.ts';
import { settled } from './tours.ts';
import { wordsIn } from './wordsIn.ts';

const VIEWS = {
  'My status': '/?open=USER_PROFILE_MENU',
  Workspace: '/?open=LEFT_MENU',
  Members: '/?open=IM_SIDEBAR:chat10',
  Person: '/?open=USER_PROFILE_TOOLBAR:1',
};

/** A sidebar, a telephone, and where headers begin to have more room (CSS px), in languages of short and long words. */
const PLACES = [
  [320, 'en', 'away'],
  [320, 'de', 'break'],
  [390, 'ar', 'break'],
  [390, 'ru', 'away'],
  [520, 'vn', 'break'],
] as const;

const POSITION = 'Bereichsleiterin Kommunikation, Öffentlichkeitsarbeit und digitale Transformation, Region Nord';

test.beforeEach(async ({ page, portal }) => {
  await recordShifts(page);
  await fillWindowAlways(page);
  portal.configure({ latency: 300 });
});

for (const [view, address] of Object.entries(VIEWS)) {
  test(`nothing shifts in narrow places while ${view} loads for somebody who is away`, async ({
    page,
    portal,
    open,
  }) => {
    for (const [width, language, status] of PLACES) {
      await page.setViewportSize({ width, height: 700 });
      portal.viewer().status = status;
      const app = await open(`${address}&language=${language}`);
      await settled({ page, app });
      const t = await wordsIn(language);
      await expect(app.getByText(t(`status.state.${status}`), { exact: true }).first()).toBeVisible();
      expect.soft(await shiftsIn(app), `${status} in ${language}, ${width} px`).toEqual([]);
    }
  });
}

test('nothing shifts while My status loads for somebody on leave whose position is long', async ({
  page,
  portal,
  open,
}) => {
  const viewer = portal.viewer();
  viewer.position = POSITION;
  const nextWeek = new Date(portal.world.clock.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  viewer.absences = [{ type: 'VACATION', from: '2020-01-01', through: nextWeek }];
  for (const [width, language] of [...PLACES, [390, 'fr'], [700, 'fr']] as const) {
    await page.setViewportSize({ width, height: 700 });
    const app = await open(`${VIEWS['My status']}&language=${language}`);
    await settled({ page, app });
    await expect(app.getByText(POSITION)).toBeAttached();
    expect.soft(await shiftsIn(app), `${language}, ${width} px`).toEqual([]);
  }
});

test('of a position that is too long for its place, the whole is a press away', async ({ page, portal, open }) => {
  const position = 'Leiterin Öffentlichkeitsarbeit und digitale Transformation, Region Nord';
  portal.viewer().position = position;
  await page.setViewportSize({ width: 320, height: 700 });
  const app = await open(VIEWS['My status']);
  await settled({ page, app });
  const more = app.getByRole('banner').getByRole('button', { name: 'Show more' });
  const end = () =>
    app.getByText(position).evaluate((text) => {
      const words = document.createRange();
      words.selectNodeContents(text);
      const card = text.closest('p')?.parentElement?.getBoundingClientRect();
      return words.getBoundingClientRect().bottom - (card?.bottom ?? 0);
    });
  expect(await end()).toBeGreaterThan(10);
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  expect(await end()).toBeLessThanOrEqual(1);
  await page.keyboard.press('Enter');
  await expect(more).toHaveAttribute('aria-expanded', 'false');
  expect(await end()).toBeGreaterThan(10);
  await page.setViewportSize({ width: 1280, height: 700 });
  await expect(more).toHaveCount(0);
});
