import type { FrameLocator, Page } from '@playwright/test';
import { expect, test } from './portalTest.ts';

const background = (app: FrameLocator) =>
  app.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);

async function choose(app: FrameLocator, name: string) {
  await app.getByRole('button', { name: 'Appearance' }).click();
  await app.getByRole('menuitemradio', { name }).click();
}

const LIGHT = 'rgb(238, 242, 244)';
const DARK = 'rgb(0, 0, 0)';

test('the app follows the browser until told otherwise, and keeps what it was told', async ({ page, portal, open }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const app = await open('/?open=LEFT_MENU');
  await expect(app.getByRole('switch')).toBeVisible();
  expect(await background(app)).toBe(LIGHT);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => background(app)).toBe(DARK);
  await choose(app, 'Light');
  await expect.poll(() => background(app)).toBe(LIGHT);
  await expect.poll(() => JSON.stringify(portal.log.at(-1)?.commands ?? {})).toContain('user.option.set');

  const again = await open('/?open=USER_PROFILE_MENU');
  await expect(again.getByRole('switch')).toBeVisible();
  expect(await background(again)).toBe(LIGHT);
});

/** Every background that the frame's page ever painted, in order. */
async function recordPaints(page: Page) {
  await page.addInitScript(() => {
    if (window === window.top) return;
    const painted: string[] = [];
    Object.assign(window, { painted });
    const look = () => {
      const color = document.body ? getComputedStyle(document.body).backgroundColor : 'none';
      if (painted.at(-1) !== color) painted.push(color);
      requestAnimationFrame(look);
    };
    look();
  });
}

test('a dark choice in a light browser never flashes light', async ({ page, portal, open }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  portal.setUserOption('theme', 'dark');
  await recordPaints(page);
  const app = await open('/?open=LEFT_MENU');
  await expect(app.getByRole('switch')).toBeVisible();
  const painted = await app.locator('body').evaluate(() => Reflect.get(window, 'painted'));
  expect(painted).not.toContain(LIGHT);
  expect(painted).toContain(DARK);
});

test('a theme that nobody knows counts as none', async ({ page, portal, open }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  portal.setUserOption('theme', '"><script>');
  const app = await open('/?open=LEFT_MENU');
  await expect(app.getByRole('switch')).toBeVisible();
  expect(await background(app)).toBe(LIGHT);
});
