import type { FrameLocator, Page } from '@playwright/test';
import { expect, restCalls, test } from './portalTest.ts';
import { pass, setClocks } from './timerScene.ts';
import { drawn, settled } from './tours.ts';

/** Where the focus is: '' for the page itself, which is nowhere. */
function focused(app: FrameLocator): Promise<string> {
  return app.locator('html').evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    return element.getAttribute('aria-label') ?? element.textContent ?? element.tagName;
  });
}

/** Whatever vanished or came, the focus is on something in the end, and the keys go on from there. */
async function keepsFocus(page: Page, app: FrameLocator): Promise<void> {
  await expect.poll(() => focused(app)).not.toBe('');
  await page.keyboard.press('Shift+Tab');
  expect(await focused(app)).not.toBe('');
}

test('the focus stays in the app when a card is closed by its button', async ({ page, open }) => {
  const app = await open('/?open=DEFAULT');
  const card = app.getByRole('list', { name: 'Members' }).getByRole('button').nth(2);
  await card.press('Enter');
  const close = app.getByRole('button', { name: 'Close' });
  await close.press('Enter');
  await expect(close).toHaveCount(0);
  await expect(card).toBeFocused();
  await keepsFocus(page, app);
});

test('the focus stays in the list of chats when its last page has come', async ({ open }) => {
  const app = await open('/?open=LEFT_MENU&viewer=admin');
  const more = app.getByRole('button', { name: 'More chats' });
  await more.press('Enter');
  await expect(async () => {
    if ((await more.count()) > 0) await more.press('Enter', { timeout: 500 });
    await expect(more).toHaveCount(0, { timeout: 500 });
  }).toPass();
  await expect.poll(() => focused(app)).not.toBe('');
  const isInChats = await app
    .getByRole('navigation', { name: 'Chats' })
    .evaluate((chats) => chats.contains(document.activeElement));
  expect(isInChats).toBe(true);
});

test('the focus stays in the app when what failed comes by Try again', async ({ page, portal, open, expected }) => {
  expected.push(/the server responded with a status of/);
  const app = await open('/?open=IM_SIDEBAR:chat10&fault=no-scope-im');
  portal.configure({ faults: ['refused:INTERNAL@im.dialog.users.list'] });
  await app.locator('html').evaluate(() => window.location.reload());
  const retry = app.getByRole('button', { name: 'Try again' }).last();
  await expect(retry).toBeVisible({ timeout: 20_000 });
  portal.configure({ faults: [] });
  await retry.press('Enter');
  await expect(app.getByRole('list', { name: 'Members' })).toBeVisible();
  await keepsFocus(page, app);
});

test('the focus stays in the app when an error appears, and when filters that leave nobody are cleared', async ({
  page,
  portal,
  open,
  expected,
}) => {
  expected.push(/the server responded with a status of/);
  const app = await open('/?open=IM_SIDEBAR:chat10');
  await settled({ page, app });
  portal.configure({ faults: ['refused:STATUS_ERROR@im.user.status.set'] });
  await app.getByRole('switch').press('Enter');
  await expect(app.getByRole('alert')).toBeVisible();
  await expect(app.getByRole('switch')).toBeFocused();
  portal.configure({ faults: [] });

  await app.getByRole('searchbox', { name: 'Search members' }).fill('nobody is called so');
  const clear = app.getByRole('paragraph').filter({ hasText: 'Nobody matches' }).locator('..').getByRole('button');
  await clear.press('Enter');
  await expect(clear).toHaveCount(0);
  await keepsFocus(page, app);
});

/** What live regions come to say in a frame from now on, each time their words change. */
async function listen(app: FrameLocator): Promise<() => Promise<readonly string[]>> {
  await app.locator('html').evaluate((html) => {
    const REGIONS = 'output, [role="status"], [role="alert"], [aria-live]';
    const heard: string[] = [];
    const known = new Map<Element, string>();
    Object.assign(window, { heard });
    const listenAll = (isFirst: boolean) => {
      for (const region of html.querySelectorAll(REGIONS)) {
        const words = region.textContent ?? '';
        if (words !== (known.get(region) ?? '') && !isFirst && words !== '') heard.push(words.trim());
        known.set(region, words);
      }
    };
    listenAll(true);
    new MutationObserver(() => listenAll(false)).observe(html, { subtree: true, childList: true, characterData: true });
  });
  return () => app.locator('html').evaluate(() => Reflect.get(window, 'heard'));
}

test('what happens is said once, and what stays as it is not again', async ({ page, portal, open }) => {
  await setClocks(portal, page, '2026-03-02T14:00:00+01:00');
  const app = await open('/?open=USER_PROFILE_MENU');
  await drawn(app);
  const heard = await listen(app);

  await app.getByRole('switch').click();
  await expect.poll(heard).toEqual(['Do not disturb is on']);
  await app.getByRole('switch').click();
  await expect.poll(heard).toEqual(['Do not disturb is on', 'Notifications are on']);

  // Two refreshes of what does not change.
  for (let minute = 0; minute < 2; minute += 1) {
    const before = restCalls(portal).length;
    await pass(portal, page, 1.5);
    await expect.poll(() => restCalls(portal).length).toBeGreaterThan(before);
  }
  expect(await heard()).toEqual(['Do not disturb is on', 'Notifications are on']);
});

test('a copied address is said to be copied, once', async ({ open }) => {
  const app = await open('/?open=USER_PROFILE_TOOLBAR:1');
  await expect(app.getByRole('heading', { name: 'Anna Petrova' })).toBeVisible();
  const heard = await listen(app);
  await app.getByRole('button', { name: 'Copy e-mail of Anna Petrova' }).click();
  await expect.poll(heard).toEqual(['Copied']);
  await app.getByRole('button', { name: 'Copy phone of Anna Petrova, Work phone' }).click();
  await expect.poll(heard).toEqual(['Copied', 'Copied']);
});
