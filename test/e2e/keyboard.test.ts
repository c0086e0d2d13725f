import type { FrameLocator, Locator, Page } from '@playwright/test';
import { focusFault } from './focusSeen.ts';
import { expect, test } from './portalTest.ts';

/** Presses of one key after which a control counts as out of reach. */
const PATIENCE = 60;

/** Presses a key until a control has the focus, which must be seen at every stop in the frame. */
async function walk(page: Page, app: FrameLocator, key: string, target: Locator): Promise<void> {
  for (let presses = 0; presses < PATIENCE; presses += 1) {
    // oxlint-disable no-await-in-loop -- one key after the other is the point
    await page.keyboard.press(key);
    const isInFrame = await page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
    if (isInFrame) expect(await focusFault(app)).toBe('');
    if (await isFocused(target)) return;
    // oxlint-enable no-await-in-loop
  }
  throw new Error(`${PATIENCE} times ${key} do not lead there`);
}

async function isFocused(target: Locator): Promise<boolean> {
  if ((await target.count()) === 0) return false;
  return target.first().evaluate((element) => element === document.activeElement);
}

/** Notes every event of a mouse or finger, in the portal's page and in the frame. */
async function watchPointers(page: Page): Promise<string[]> {
  const used: string[] = [];
  await page.exposeFunction('pointerUsed', (type: string) => used.push(type));
  await page.addInitScript(() => {
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel']) {
      addEventListener(type, () => Reflect.apply(Reflect.get(window, 'pointerUsed'), null, [type]), true);
    }
  });
  return used;
}

test('the whole job is done with the keyboard alone, and the focus is always seen', async ({ page, portal, open }) => {
  const used = await watchPointers(page);
  const app = await open('/?open=LEFT_MENU');
  const list = app.getByRole('list', { name: 'Members' });
  await expect(list.getByRole('button').first()).toBeVisible();

  // Through the portal's own page into the frame, whose first stop is the way past the chats.
  await walk(page, app, 'Tab', app.getByRole('button', { name: 'Skip to members' }));
  await page.keyboard.press('Enter');
  await expect(app.getByRole('main')).toBeFocused();
  expect(await focusFault(app)).toBe('');

  // A chat.
  await walk(page, app, 'Shift+Tab', app.getByRole('searchbox', { name: 'Search chats' }));
  await page.keyboard.type('supplier');
  const chat = app.getByRole('button', { name: /^Supplier onboarding/ });
  await expect(chat).toBeVisible();
  await walk(page, app, 'Tab', chat);
  await page.keyboard.press('Enter');
  await expect(app.getByRole('heading', { name: 'Supplier onboarding' })).toBeVisible();
  expect(await focusFault(app)).toBe('');

  // A person.
  await page.keyboard.press('/');
  const search = app.getByRole('searchbox', { name: 'Search members' });
  await expect(search).toBeFocused();
  await page.keyboard.type('jonas');
  const card = list.getByRole('button', { name: /^Jonas Weber/ });
  await expect(list.getByRole('button')).toHaveCount(1);
  await walk(page, app, 'Tab', card);
  await page.keyboard.press('Enter');
  await expect(app.getByRole('heading', { name: 'Jonas Weber' })).toBeVisible();
  expect(await focusFault(app)).toBe('');

  // The e-mail: the portal gives its frames no clipboard, the old way must do. It can be pasted.
  await walk(page, app, 'Tab', app.getByRole('button', { name: 'Copy e-mail of Jonas Weber' }));
  await page.keyboard.press('Enter');
  await expect(app.getByText('Copied', { exact: true })).toBeAttached();
  expect(await focusFault(app)).toBe('');
  await page.keyboard.press('Escape');
  await expect(card).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
  await expect(search).toHaveValue('jonas.weber@northwind.example');
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('');
  await expect(search).toBeFocused();

  // Quiet for an hour.
  const quiet = app.getByRole('button', { name: 'Do not disturb for…' });
  await walk(page, app, 'Shift+Tab', quiet);
  await page.keyboard.press('Enter');
  await walk(page, app, 'ArrowDown', app.getByRole('menuitemradio', { name: '1 hour' }));
  await page.keyboard.press('Enter');
  await expect(
    app.getByRole('status').filter({ hasText: /^Do not disturb until (?:tomorrow )?\d\d:\d\d/ }),
  ).toHaveCount(1);
  await expect(quiet).toBeFocused();
  expect(await focusFault(app)).toBe('');
  expect(portal.viewer().status).toBe('dnd');
  expect(used).toEqual([]);
});
