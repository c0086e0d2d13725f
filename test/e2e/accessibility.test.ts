import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './portalTest.ts';

const VIEWS = {
  'My status': '/?open=USER_PROFILE_MENU',
  Workspace: '/?open=LEFT_MENU',
  Members: '/?open=IM_SIDEBAR:chat10',
  Person: '/?open=USER_PROFILE_TOOLBAR:7',
  Odd: '/?open=IM_SIDEBAR:chat40',
  'No access': '/?open=IM_SIDEBAR:chat99',
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
      const { violations } = await new AxeBuilder({ page }).include(['iframe[name*="|"]', 'body']).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([]);
    });
  }
}
