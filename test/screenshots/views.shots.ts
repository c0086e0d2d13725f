import { expect, test } from '#test/e2e/portalTest.ts';
import { picture } from './picture.ts';

/** A Monday noon in Berlin, so that a picture changes only when the app does. */
const NOON = Date.parse('2026-03-02T12:00:00+01:00');

const VIEWS = {
  workspace: 'LEFT_MENU',
  'my-status': 'USER_PROFILE_MENU',
  members: 'IM_SIDEBAR:chat10',
  person: 'USER_PROFILE_TOOLBAR:8',
};

/** Narrow: what is left for the app beside the left menu is a sidebar of 320 px. */
const WIDTHS = { wide: 1280, narrow: 408 };

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [view, placement] of Object.entries(VIEWS)) {
  for (const language of ['en', 'de', 'ar']) {
    for (const theme of ['light', 'dark'] as const) {
      for (const [size, width] of Object.entries(WIDTHS)) {
        test(`${view} ${language} ${theme} ${size}`, async ({ page, portal, open }) => {
          portal.world.clock.set(NOON);
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme: theme });
          await page.clock.setFixedTime(NOON);
          const app = await open(`/?open=${placement}&language=${language}&theme=${theme}&chrome=none`);
          await expect(app.getByRole('switch')).toBeVisible();
          await expect(app.locator('[aria-busy="true"]')).toHaveCount(0);
          await page.waitForLoadState('networkidle');
          await picture(page, `docs/screenshots/${view}-${language}-${theme}-${size}.png`);
        });
      }
    }
  }
}
