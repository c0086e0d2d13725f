import type { FrameLocator, Page } from '@playwright/test';
import { expect, test } from './portalTest.ts';

function membersIn(app: FrameLocator) {
  const list = app.getByRole('list', { name: 'Members' });
  return { list, card: (place: number) => list.locator(`[aria-posinset="${place}"]`).getByRole('button') };
}

/** Holds the file of the virtual list back. @returns Lets it go. */
async function holdVirtualRows(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/later\/VirtualRows-/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test('a chat of 300 does not wait for the file of the long list, and keeps the focus when it comes', async ({
  page,
  open,
}) => {
  const release = await holdVirtualRows(page);
  const app = await open('/?open=IM_SIDEBAR:chat20');
  const { list, card } = membersIn(app);
  await card(1).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(card(1)).not.toBeFocused();
  const focused = await list.locator('[data-user-id]:focus-within').getAttribute('data-user-id');
  const before = await list.locator('[data-user-id]:focus-within').boundingBox();

  // What is drawn now can then be told from what takes its place.
  await list.evaluate((element) => element.firstElementChild?.setAttribute('data-old', ''));
  await expect(app.getByText(/^\d+ of 300 online$/)).toBeVisible();
  release();
  await expect(list.locator('[data-old]')).toHaveCount(0);
  await expect(list.locator(`[data-user-id="${focused}"]`).getByRole('button')).toBeFocused();
  expect(await list.locator('[data-user-id]:focus-within').boundingBox()).toEqual(before);
  await page.keyboard.press('End');
  await expect(card(300)).toBeFocused();
});

test('until that file comes, rows fill the screen, also with headings between them', async ({ page, open }) => {
  await page.setViewportSize({ width: 1280, height: 1400 });
  await holdVirtualRows(page);
  const app = await open('/?open=IM_SIDEBAR:chat20');
  const { list } = membersIn(app);
  await app.getByRole('combobox', { name: 'Group by' }).selectOption('Department');
  await expect(list.getByRole('heading').first()).toBeVisible();
  const last = list.locator('[data-user-id]').last();
  expect(await last.evaluate((card) => card.getBoundingClientRect().bottom - window.innerHeight)).toBeGreaterThan(0);
});

test('where the file of the long list does not come, everybody can be scrolled to and reached by keys', async ({
  page,
  open,
  expected,
}) => {
  expected.push(/Failed to load resource|ERR_FAILED/);
  await page.route(/later\/VirtualRows-/, (route) => route.abort());
  const app = await open('/?open=IM_SIDEBAR:chat20');
  const { card } = membersIn(app);
  await expect(app.getByText(/^\d+ of 300 online$/)).toBeVisible();
  await card(1).focus();
  await page.keyboard.press('End');
  await expect(card(300)).toBeFocused();
  await expect(card(300)).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(card(1)).toBeFocused();
  await card(1).hover();
  await expect(async () => {
    await page.mouse.wheel(0, 20_000);
    await expect(card(299)).toBeInViewport({ timeout: 300 });
  }).toPass();
});

test('of a thousand the first are there without that file, and words stand for the others', async ({
  page,
  open,
  expected,
}) => {
  expected.push(/Failed to load resource|ERR_FAILED/);
  // In one column.
  await page.setViewportSize({ width: 600, height: 800 });
  await page.route(/later\/VirtualRows-/, (route) => route.abort());
  const app = await open('/?open=IM_SIDEBAR:chat21');
  const { list, card } = membersIn(app);
  await expect(app.getByText(/^\d+ of 1,000 online$/)).toBeVisible({ timeout: 15_000 });
  await card(1).focus();
  await page.keyboard.press('End');
  await expect(card(1000)).toBeFocused();
  await expect(card(1000)).toBeInViewport();
  await expect(list.getByText('This part did not load.')).toBeInViewport();
  await list.getByRole('button', { name: 'Try again' }).click();
  await expect(list.getByRole('alert').getByRole('button')).toHaveText(['Reload']);
  await page.unroute(/later\/VirtualRows-/);
  await list.getByRole('button', { name: 'Reload' }).click();
  await expect(app.getByText(/^\d+ of 1,000 online$/)).toBeVisible({ timeout: 15_000 });
  await card(1).focus();
  await page.keyboard.press('End');
  await expect(card(1000)).toBeInViewport();
  await expect(app.getByText('This part did not load.')).toHaveCount(0);
});

test('down past what is drawn before that file, the focus stays in sight, and when it comes', async ({
  page,
  open,
}) => {
  const release = await holdVirtualRows(page);
  const app = await open('/?open=IM_SIDEBAR:chat20');
  const { list, card } = membersIn(app);
  await expect(app.getByText(/^\d+ of 300 online$/)).toBeVisible();
  await card(1).focus();
  for (const key of ['PageDown', 'PageDown', 'PageDown', 'ArrowDown', 'End']) {
    const before = await list.locator('[data-user-id]:focus-within').getAttribute('data-user-id');
    await page.keyboard.press(key);
    await expect(list.locator(`[data-user-id="${before}"]:focus-within`)).toHaveCount(0);
    await expect(list.locator('[data-user-id]:focus-within')).toBeInViewport();
  }
  await expect(card(300)).toBeFocused();
  await list.evaluate((element) => element.firstElementChild?.setAttribute('data-old', ''));
  release();
  await expect(list.locator('[data-old]')).toHaveCount(0);
  await expect(card(300)).toBeFocused();
  await expect(card(300)).toBeInViewport();
});
