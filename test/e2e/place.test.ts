import type { FrameLocator, Locator } from '@playwright/test';
import { expect, test } from './portalTest.ts';

/** Opens a chat of a thousand and scrolls far down. */
async function openScrolled(open: (address: string) => Promise<FrameLocator>) {
  const app = await open('/?open=IM_SIDEBAR:chat21');
  const list = app.getByRole('list', { name: 'Members' });
  await expect(app.getByText(/^\d+ of 1,000 online$/)).toBeVisible();
  await scrollTo(list, 6000);
  return { app, list, panel: app.getByRole('complementary') };
}

async function scrollTo(list: Locator, top: number): Promise<void> {
  await expect(async () => {
    const reached = await list.evaluate((element, wanted) => {
      element.parentElement?.scrollTo(0, wanted);
      return element.parentElement?.scrollTop;
    }, top);
    expect(reached).toBe(top);
  }).toPass();
  // Rows that rush past stay empty for a moment, and are invisible until they are measured.
  await expect(async () => expect(await list.evaluate(cardsSeen)).toBeGreaterThan(4)).toPass();
}

/** How many cards are seen whole. To be run in the page. */
function cardsSeen(list: Element): number {
  const pane = (list.parentElement ?? list).getBoundingClientRect();
  return Array.from(list.querySelectorAll('[data-user-id]')).filter((card) => {
    const { left, top, bottom } = card.getBoundingClientRect();
    return top >= pane.top && bottom <= pane.bottom && card.contains(document.elementFromPoint(left + 40, top + 20));
  }).length;
}

/** Whose card is seen some rows below the upper end, beside the first column. */
function third(list: Locator): Promise<string | undefined> {
  return list.evaluate((element) => {
    const { left, top, width } = (element.parentElement ?? element).getBoundingClientRect();
    const seen = document.elementFromPoint(left + width * 0.6, top + 280);
    return seen?.closest<HTMLElement>('[data-user-id]')?.dataset['userId'];
  });
}

/** Below the upper end of the list. */
function topOf(card: Locator): Promise<number> {
  return card.evaluate((element) => {
    const pane = element.closest('[role="list"]')?.parentElement;
    return Math.round(element.getBoundingClientRect().top - (pane?.getBoundingClientRect().top ?? 0));
  });
}

/** A line of text may break otherwise, two in wide fonts; who stands in the next row is 113 px away. */
async function stands(card: Locator, top: number): Promise<void> {
  await expect(async () => expect(Math.abs((await topOf(card)) - top)).toBeLessThan(40)).toPass({ timeout: 3000 });
}

for (const way of ['a click', 'Enter'] as const) {
  test(`a person opened by ${way} stays where the list was, and again when the panel closes`, async ({
    page,
    open,
  }) => {
    const { list, panel } = await openScrolled(open);
    const card = list.locator(`[data-user-id="${await third(list)}"]`);
    const top = await topOf(card);
    if (way === 'a click') {
      await card.getByRole('button').click();
    } else {
      await card.getByRole('button').focus();
      await page.keyboard.press('Enter');
    }
    await expect(panel).toBeVisible();
    await expect(async () => expect(await list.evaluate(columnsOf)).toBe(2)).toPass();
    await stands(card, top);
    await page.keyboard.press('Escape');
    await expect(async () => expect(await list.evaluate(columnsOf)).toBe(4)).toPass();
    await stands(card, top);
    await expect(card.getByRole('button')).toBeFocused();
  });
}

test('in a narrower window the focused person, else the first, stays in sight', async ({ page, open }) => {
  const { list } = await openScrolled(open);
  const card = list.locator(`[data-user-id="${await third(list)}"]`);
  const top = await topOf(card);
  await card.getByRole('button').focus();
  await page.setViewportSize({ width: 700, height: 800 });
  await expect(async () => expect(await list.evaluate(columnsOf)).toBe(2)).toPass();
  await stands(card, top);
  await expect(card.getByRole('button')).toBeFocused();
});

test('a list that is drawn whole keeps the place, too', async ({ open, expected }) => {
  // Somebody's photo is broken.
  expected.push(/the server responded with a status of 404/);
  const app = await open('/?open=IM_SIDEBAR:chat40');
  const list = app.getByRole('list', { name: 'Members' });
  const card = list.locator('[data-user-id]').last();
  await card.scrollIntoViewIfNeeded();
  const top = await topOf(card);
  await card.getByRole('button').click();
  await expect(async () => expect(await list.evaluate(columnsOf)).toBe(2)).toPass();
  await stands(card, top);
});

test('a double click opens who was under the pointer, and nobody after that', async ({ page, open }) => {
  const { list, panel } = await openScrolled(open);
  await scrollTo(list, 0);
  const card = list.locator('[aria-posinset="7"]');
  const name = (await card.getByRole('button').getAttribute('aria-label'))?.split(',')[0] ?? '';
  const { x = 0, y = 0 } = (await card.boundingBox()) ?? {};
  await page.mouse.click(x + 40, y + 20);
  await expect(async () => expect(await list.evaluate(columnsOf)).toBe(2)).toPass();
  // Somebody else has come there.
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await expect(list.locator('[aria-current]')).toHaveCount(1);
  await expect(panel).toHaveAccessibleName(name);
});

test('the heading that stays in sight is that of the people under it, also with other columns', async ({
  page,
  open,
}) => {
  const { app, list } = await openScrolled(open);
  await app.getByRole('combobox', { name: 'Group by' }).selectOption('Department');
  // Into the middle of a group: where its own heading stands, no other is shown.
  await scrollTo(list, 6200);
  for (const width of [800, 1280, 700, 1000]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(async () => {
      const { heading, first } = await list.evaluate(topOfGroup);
      expect(heading).not.toBe('');
      expect(first).toContain(heading);
    }).toPass();
  }
});

test('what is typed, filtered, sorted or grouped anew begins with its first person', async ({ open }) => {
  const { app, list } = await openScrolled(open);
  const scrollDown = () => list.evaluate((element) => element.parentElement?.scrollTo(0, 500));
  const scrolled = () => list.evaluate((element) => element.parentElement?.scrollTop);
  const change = [
    () => app.getByRole('searchbox', { name: 'Search members' }).fill('an'),
    () => app.getByRole('searchbox', { name: 'Search members' }).fill(''),
    () => app.getByRole('combobox', { name: 'Sort by' }).selectOption('Name'),
    () => app.getByRole('combobox', { name: 'Group by' }).selectOption('Department'),
    () => app.getByRole('button', { name: /^Online/ }).click(),
  ];
  for (const act of change) {
    // One after the other: each begins where the one before ended.
    // oxlint-disable-next-line no-await-in-loop
    await scrollDown();
    // oxlint-disable-next-line no-await-in-loop
    await expect.poll(scrolled).toBe(500);
    // oxlint-disable-next-line no-await-in-loop
    await act();
    // oxlint-disable-next-line no-await-in-loop
    await expect.poll(scrolled).toBe(0);
    // oxlint-disable-next-line no-await-in-loop
    await expect(list.locator('[aria-posinset="1"]')).toBeInViewport();
  }
});

/** The heading that stays in sight, and the first card under it. */
function topOfGroup(list: Element): { heading: string; first: string } {
  const pane = list.parentElement ?? list;
  const heading = [...pane.querySelectorAll('[aria-hidden="true"]')].find(
    (element) => getComputedStyle(element).position === 'sticky',
  );
  const { left, top } = pane.getBoundingClientRect();
  const card = [40, 80].map((down) => document.elementFromPoint(left + 60, top + down)?.closest('[data-user-id]'));
  const first = card.find(Boolean)?.querySelector('button')?.getAttribute('aria-label') ?? '';
  return { heading: heading?.textContent ?? '', first };
}

test('larger text has fewer columns, as has a window with less room', async ({ open, expected }) => {
  expected.push(/the server responded with a status of 404/);
  const app = await open('/?open=IM_SIDEBAR:chat40');
  const list = app.getByRole('list', { name: 'Members' });
  await expect(async () => expect(await list.evaluate(columnsOf)).toBe(4)).toPass();
  await app.locator('html').evaluate((html) => {
    html.style.fontSize = '200%';
  });
  await expect(async () => expect(await list.evaluate(columnsOf)).toBe(2)).toPass();
});

function columnsOf(list: Element): number {
  return Number(getComputedStyle(list).getPropertyValue('--columns'));
}
