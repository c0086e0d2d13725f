import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test as base } from './portalTest.ts';

/**
 * A browser test in a profile where frames of another site may keep something and hear each other, as in browsers that
 * people use every day. The contexts of all other tests are private windows, in which Chromium denies both.
 */
export const test = base.extend({
  context: async ({ playwright, launchOptions, locale, timezoneId, viewport }, use, testInfo) => {
    const profile = testInfo.outputPath('profile');
    await mkdir(path.join(profile, 'Default'), { recursive: true });
    await writeFile(
      path.join(profile, 'Default', 'Preferences'),
      JSON.stringify({ profile: { cookie_controls_mode: 0, block_third_party_cookies: false } }),
    );
    const context = await playwright.chromium.launchPersistentContext(profile, {
      ...launchOptions,
      ...(locale === undefined ? {} : { locale }),
      ...(timezoneId === undefined ? {} : { timezoneId }),
      viewport,
    });
    await use(context);
    await context.close();
  },
});

export { expect };
