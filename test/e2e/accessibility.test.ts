import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './portalTest.ts';

const VIEWS = {
  'My status': '/?open=USER_PROFILE_MENU',
  Workspace: '/?open=LEFT_MENU',
  Members: '/?open=IM_SIDEBAR:chat10',
  Person: '/?open=USER_PROFILE_TOOLBAR:7',
  Odd: '/?open=IM_SIDEBAR:chat40',
  'Thirty thousand': '/?open=IM_SIDEBAR:chat22',
  'No access': '/?open=IM_SIDEBAR:chat99',
  'Nobody there': '/?open=IM_SIDEBAR:chat13',
  Failed: '/?open=LEFT_MENU&fault=no-scope-im',
  Installer: '/?open=DEFAULT&viewer=admin&installed=false',
};

for (const scheme of ['light', 'dark'] as const) {
  for (const [view, address] of Object.entries(VIEWS)) {
    test(`axe finds nothing in ${view}, ${scheme}`, async ({ page, open, expected }) => {
      await page.emulateMedia({ colorScheme: scheme });
      // Somebody's photo is gone; the browser reports it.
      if (view === 'Odd') expected.push(/404/);
      const app = await open(address);
      await expect(app.getByRole('heading').first()).toBeAttached();
      await expect(app.locator('[aria-busy="true"]')).toHaveCount(0);
      expect(await found(new AxeBuilder({ page }).include(['iframe[name*="|"]', 'body']))).toEqual([]);
    });
  }

  test(`axe finds nothing outside a portal, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(process.env['APP_URL'] ?? '');
    await expect(page.getByRole('heading', { name: 'Open Roll Call inside Bitrix24' })).toBeVisible();
    expect(await found(new AxeBuilder({ page }))).toEqual([]);
  });
}

async function found(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
