import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/launchOptions.ts';

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  globalSetup: './support/buildAndServe.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // A crowded machine may stall a browser; what fails three times is broken. Flaky ones are named in the report.
  retries: process.env['CI'] ? 2 : 0,
  reporter: [[process.env['CI'] ? 'line' : 'list'], ['./support/faultReporter.ts']],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    launchOptions: launchOptions(),
  },
});
