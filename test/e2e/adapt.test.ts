import type { FrameLocator, Locator } from '@playwright/test';
import { expect, test } from './portalTest.ts';
import { fillWindow, lostIn, sizeTo, smallTargets } from './reach.ts';
import { drawn, settled, tourOfChats, tourOfMembers, tourOfStatus } from './tours.ts';
import { wordsIn } from './wordsIn.ts';

const VIEWS = {
  'My status': '/?open=USER_PROFILE_MENU',
  Workspace: '/?open=LEFT_MENU',
  Members: '/?open=IM_SIDEBAR:chat10',
  Person: '/?open=USER_PROFILE_TOOLBAR:1',
  Installer: '/?open=DEFAULT&viewer=admin&installed=false',
};

/** From a chat's sidebar to a large screen, and a window of 1280 × 800 at 200 % and 400 % zoom. CSS px. */
const SIZES = [
  [320, 568],
  [480, 800],
  [768, 1024],
  [1280, 800],
  [1920, 1080],
  [2560, 1440],
  [640, 400],
  [320, 256],
] as const;

/** Where the reader has set their text to 200 %. */
const LARGE_TEXT = [
  [1280, 800],
  [640, 400],
  [320, 568],
] as const;

for (const [view, address] of Object.entries(VIEWS)) {
  test(`${view} fits every width, in English, German and Arabic, zoomed and with large text`, async ({
    page,
    open,
  }) => {
    test.slow();
    for (const language of ['en', 'de', 'ar']) {
      const app = await open(`${address}&language=${language}&chrome=none`);
      await settled({ page, app });
      await fillWindow(page);
      for (const [width, height] of SIZES) {
        await sizeTo(page, app, width, height);
        expect.soft(await lostIn(app), `${language} ${width} × ${height}`).toEqual([]);
      }
      await setTextSize(app, '200%');
      for (const [width, height] of LARGE_TEXT) {
        await sizeTo(page, app, width, height);
        expect.soft(await lostIn(app), `${language} ${width} × ${height}, text at 200 %`).toEqual([]);
      }
    }
  });
}

/** As a browser does whose reader wants larger text; ours are all sizes of it. */
function setTextSize(app: FrameLocator, size: string): Promise<void> {
  return app.locator('html').evaluate((html, wanted) => {
    html.style.fontSize = wanted;
  }, size);
}

test('in the smallest window and with the largest text everything can still be come by', async ({ page, open }) => {
  const app = await open('/?open=LEFT_MENU&chrome=none');
  await settled({ page, app });
  await fillWindow(page);
  for (const [width, height, text] of [
    [320, 256, '100%'],
    [640, 400, '200%'],
    [320, 568, '200%'],
  ] as const) {
    await sizeTo(page, app, width, height);
    await setTextSize(app, text);
    const chats = app.getByRole('navigation', { name: 'Chats' });
    const members = app.getByRole('list', { name: 'Members' });
    const controls: Locator[] = [
      app.getByRole('switch'),
      app.getByRole('button', { name: 'Do not disturb for…' }),
      chats.getByRole('searchbox'),
      chats.getByRole('button', { name: /^Roll-out team/ }),
      chats.getByRole('listitem').last().getByRole('button'),
    ];
    // A trial scrolls to the control and makes sure that a click would hit it.
    for (const control of controls) await control.click({ trial: true });
    await chats.getByRole('button', { name: /^Roll-out team/ }).click();
    for (const control of [
      app.getByRole('searchbox', { name: 'Search members' }),
      app.getByRole('group', { name: 'Filter members' }).getByRole('button').last(),
      app.getByRole('button', { name: 'Export…' }),
      members.getByRole('button').first(),
      members.getByRole('button').last(),
    ]) {
      await control.click({ trial: true });
    }
    const back = app.getByRole('button', { name: 'Choose another chat' });
    if (await back.isVisible()) await back.click();
  }
});

test.describe('under a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  for (const [view, address, tours] of [
    ['My status', '/?open=USER_PROFILE_MENU', [tourOfStatus]],
    ['Workspace', '/?open=DEFAULT&viewer=admin', [tourOfChats]],
    ['Members', '/?open=IM_SIDEBAR:chat10', [tourOfMembers]],
    ['Person', '/?open=USER_PROFILE_TOOLBAR:1', []],
    ['Installer', '/?open=DEFAULT&viewer=admin&installed=false', []],
  ] as const) {
    test(`every control of ${view} is wide and high enough`, async ({ page, open }) => {
      test.slow();
      const app = await open(`${address}&chrome=none`);
      await settled({ page, app });
      expect(await app.locator('html').evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
      const look = async (state: string) => expect.soft(await smallTargets(app), state).toEqual([]);
      await look('at rest');
      const t = await wordsIn('en');
      for (const tour of tours) await tour({ page, app, t, look });
    });
  }
});

test('whoever wants no motion gets none, everybody else little', async ({ page, portal, open }) => {
  const running = (app: FrameLocator) =>
    app.locator('html').evaluate(() =>
      document
        .getAnimations()
        .map(({ effect }) => Number(effect?.getComputedTiming().activeDuration))
        .filter((duration) => duration > 1),
    );
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const still = await open('/?open=LEFT_MENU&fault=hang');
  await expect(still.getByText('Loading…').first()).toBeAttached();
  expect(await running(still)).toEqual([]);

  await page.emulateMedia({ reducedMotion: 'no-preference' });
  portal.configure({ faults: [] });
  const app = await open('/?open=LEFT_MENU');
  await drawn(app);
  const longest = await app.locator('html').evaluate((html) => {
    const seconds = [...html.querySelectorAll('*')].map((element) => getComputedStyle(element).transitionDuration);
    return Math.max(...seconds.flatMap((list) => list.split(',').map((one) => Number.parseFloat(one))));
  });
  expect(longest).toBeLessThanOrEqual(0.2);
  expect(longest).toBeGreaterThan(0);
});

test('where the system chooses the colours, what is on, pressed or chosen still shows', async ({ page, open }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const app = await open('/?open=LEFT_MENU');
  await settled({ page, app });
  const look = (control: Locator) =>
    control.evaluate((element) => {
      const { backgroundColor, outlineStyle, outlineWidth, borderWidth } = getComputedStyle(element);
      const inner = element.querySelector('span');
      return [
        backgroundColor,
        outlineStyle,
        outlineWidth,
        borderWidth,
        inner && getComputedStyle(inner).backgroundColor,
      ];
    });

  const control = app.getByRole('switch');
  const off = await look(control);
  await control.click();
  await expect(control).toBeChecked();
  await expect.poll(() => look(control)).not.toEqual(off);

  const filters = app.getByRole('group', { name: 'Filter members' }).getByRole('button');
  const released = await look(filters.first());
  await filters.first().click();
  await app.getByRole('searchbox', { name: 'Search members' }).hover();
  await expect.poll(() => look(filters.first())).not.toEqual(released);

  const chats = app.getByRole('navigation', { name: 'Chats' });
  const [current, other] = [chats.locator('[aria-current]'), chats.locator('button:not([aria-current])').first()];
  expect(await look(current)).not.toEqual(await look(other));

  // Shapes are drawn in the text's colour, on the background's.
  const mark = app.getByRole('list', { name: 'Members' }).locator('svg[data-shape]').first();
  const colors = await mark.evaluate((svg) => [getComputedStyle(svg).color, getComputedStyle(svg).backgroundColor]);
  expect(colors[0]).not.toBe(colors[1]);
});
