import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { APP_FRAME } from '#test/support/appFrame.ts';
import { expect, test } from './portalTest.ts';
import { settled, TOURS, type Guide } from './tours.ts';
import { wordsIn } from './wordsIn.ts';

/** WCAG 2.2 AA, and what axe's authors recommend besides. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Views at rest, and on the way there. */
const STATES = {
  Person: '/?open=USER_PROFILE_TOOLBAR:1',
  'Odd people': '/?open=IM_SIDEBAR:chat40',
  'Thirty thousand': '/?open=IM_SIDEBAR:chat22',
  'No access': '/?open=IM_SIDEBAR:chat99',
  'Nobody there': '/?open=IM_SIDEBAR:chat13',
  Installer: '/?open=DEFAULT&viewer=admin&installed=false',
};

const TROUBLE = {
  'Workspace without permission': '/?open=LEFT_MENU&fault=no-scope-im',
  'Person without permission': '/?open=USER_PROFILE_TOOLBAR:7&fault=no-scope-im',
  'Slowed down': '/?open=LEFT_MENU&fault=busy-storm',
  'Workspace loading': '/?open=LEFT_MENU&fault=hang',
  'My status loading': '/?open=USER_PROFILE_MENU&fault=hang',
  'Person loading': '/?open=USER_PROFILE_TOOLBAR:1&fault=hang',
  'Installer loading': '/?open=DEFAULT&viewer=admin&installed=false&fault=hang',
};

for (const [language, name] of [
  ['en', 'in light and dark'],
  ['ar', 'in Arabic'],
] as const) {
  for (const { view, address, width, tours } of TOURS) {
    test(`axe finds nothing in any state of ${view}, ${name}`, async ({ page, open }) => {
      test.slow();
      await page.setViewportSize({ width, height: 800 });
      const app = await open(`${address}&language=${language}`);
      const look = async (state: string) =>
        expect.soft(await found(page, { isDarkToo: language === 'en' }), state).toEqual([]);
      const guide: Guide = { page, app, t: await wordsIn(language), look };
      await settled(guide);
      await look('at rest');
      for (const tour of tours) await tour(guide);
    });
  }
}

for (const [state, address] of Object.entries(STATES)) {
  test(`axe finds nothing in: ${state}`, async ({ page, open, expected }) => {
    // Somebody's photo is gone; the browser reports it.
    expected.push(/404/);
    for (const language of ['en', 'ar'] as const) {
      await settled({ page, app: await open(`${address}&language=${language}`) });
      expect.soft(await found(page, { isDarkToo: language === 'en' }), language).toEqual([]);
    }
  });
}

test('axe finds nothing with thirty thousand people loaded, nor in their groups', async ({ page, open }) => {
  test.slow();
  await page.clock.install();
  const app = await open('/?open=IM_SIDEBAR:chat22');
  await app.getByRole('button', { name: 'Load everyone' }).click({ timeout: 20_000 });
  // A second between requests, which nobody needs to wait for.
  await expect(async () => {
    await page.clock.runFor(1500);
    await expect(app.getByText(/ of 30,000 online$/)).toBeVisible({ timeout: 50 });
  }).toPass({ intervals: [50], timeout: 90_000 });
  expect.soft(await found(page), 'in one list').toEqual([]);
  const list = app.getByRole('list', { name: 'Members' });
  for (const group of ['Role', 'Department']) {
    await app.getByRole('combobox', { name: 'Group by' }).selectOption(group);
    await expect(list.getByRole('heading').first()).toBeVisible();
    expect.soft(await found(page), group).toEqual([]);
  }
});

for (const [state, address] of Object.entries(TROUBLE)) {
  test(`axe finds nothing in: ${state}`, async ({ page, open, expected }) => {
    expected.push(/the server responded with a status of/);
    for (const language of ['en', 'ar'] as const) {
      const t = await wordsIn(language);
      const app = await open(`${address}&language=${language}`);
      await expect(app.getByRole('heading').first()).toBeAttached();
      if (state === 'Slowed down') await expect(app.getByText(t('error.busy')).first()).toBeVisible();
      expect.soft(await found(page, { isDarkToo: language === 'en' }), language).toEqual([]);
    }
  });
}

for (const language of ['en', 'ar'] as const) {
  test(`axe finds nothing in what is old, nor in what cannot go on (${language})`, async ({
    page,
    portal,
    open,
    expected,
  }) => {
    expected.push(/the server responded with a status of/);
    const t = await wordsIn(language);
    await page.clock.install();
    const app = await open(`/?open=IM_SIDEBAR:chat10&language=${language}`);
    await settled({ page, app });
    const look = async (state: string) =>
      expect.soft(await found(page, { isDarkToo: language === 'en' }), state).toEqual([]);
    for (const [fault, title] of [
      ['internal-error', 'error.unexpected'],
      ['overload', 'error.overload'],
    ] as const) {
      portal.configure({ faults: [fault] });
      // A beat, and the attempts behind it: each waits for the answer to the one before.
      await expect(async () => {
        await page.clock.runFor(10_000);
        await expect(app.getByText(t(title)).first()).toBeVisible({ timeout: 500 });
      }).toPass({ timeout: 40_000 });
      await look(fault);
    }
  });
}

test('axe finds nothing in a refusal and its remedy', async ({ page, portal, open, expected }) => {
  expected.push(/the server responded with a status of/);
  const app = await open('/?open=USER_PROFILE_MENU');
  await expect(app.getByRole('switch')).not.toBeChecked();
  portal.configure({ faults: ['internal-error'] });
  await app.getByRole('switch').click();
  await expect(app.getByRole('alert')).toBeVisible();
  expect(await found(page)).toEqual([]);
});

for (const [locale, name] of [
  ['en-GB', 'in English'],
  ['ar', 'in Arabic'],
] as const) {
  test.describe(name, () => {
    test.use({ locale });

    test(`axe finds nothing outside a portal, ${name}`, async ({ page }) => {
      await page.goto(process.env['APP_URL'] ?? '');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
      expect(await found(page, { where: 'html' })).toEqual([]);
    });
  });
}

interface Where {
  where?: string | [frame: string, inside: string];
  isDarkToo?: boolean;
}

/** What axe finds, usually in the app's frame; of the dark theme only what colours can break. */
async function found(page: Page, { where = [APP_FRAME, 'html'], isDarkToo = true }: Where = {}): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const { violations } = await new AxeBuilder({ page }).include(where).withTags(TAGS).analyze();
  if (isDarkToo) {
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await new AxeBuilder({ page }).include(where).withRules(['color-contrast']).analyze();
    violations.push(...dark.violations);
  }
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
