import { defineConfig } from '@playwright/test';
import browserTests from './playwright.config.ts';

/** `npm run screenshots`: the pictures of the documentation, from the emulated portal. */
export default defineConfig(browserTests, {
  testDir: 'screenshots',
  testMatch: '**/*.shots.ts',
  reporter: 'list',
});
