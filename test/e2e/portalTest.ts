import { type ConsoleMessage, expect, type FrameLocator, type Page, test as base } from '@playwright/test';
import { createPortal } from '#test/portal/rest/createPortal.ts';
import type { EmulatedPortal, LogEntry } from '#test/portal/rest/EmulatedPortal.ts';
import { createServer } from '#test/portal/server/createServer.ts';
import { APP_FRAME } from '#test/support/appFrame.ts';
import { watchRequests } from './time.ts';

interface Fixtures {
  /** The emulated portal of this test alone: its clock, its people, its log. Runs on the machine's clock. */
  portal: EmulatedPortal;
  /**
   * Opens the portal's page at an address such as `/?open=LEFT_MENU&viewer=admin` and gives the app's frame:
   * the newest one, which is the top slider where several are open.
   */
  open: (address: string) => Promise<FrameLocator>;
  /** Console messages and page errors that this test brings about on purpose. All others fail it. */
  expected: RegExp[];
}

/** A browser test inside an emulated portal of its own. */
export const test = base.extend<Fixtures>({
  page: async ({ page }, use) => {
    watchRequests(page.context());
    await use(page);
  },
  portal: async ({ page }, use) => {
    const appUrl = fromEnvironment('APP_URL');
    const portal = createPortal({ appUrl, handlerHosts: ['localhost'] });
    const server = await createServer({ portal, appUrl, pageDir: fromEnvironment('PORTAL_PAGE') });
    await use(portal);
    await leave(page);
    await server.close();
  },
  open: async ({ page, portal }, use) => {
    await use(async (address) => {
      await page.goto(portal.origin + address);
      return appFrame(page);
    });
  },
  expected: async ({ page }, use) => {
    const expected: RegExp[] = [];
    const said: string[] = [];
    page.on('console', (message) => isTelling(message) && said.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
    await use(expected);
    expect(said.filter((line) => !expected.some((pattern) => pattern.test(line)))).toEqual([]);
  },
});

// Every test watches the console, also those that expect nothing of it.
test.beforeEach(({ expected }) => {
  expect(expected).toEqual([]);
});

export { expect };

/** What a page still loads, photos and parts for later, must not find its servers gone. */
export async function leave(page: Page): Promise<void> {
  if (!page.isClosed()) await page.goto('about:blank');
}

/** REST requests so far, preflights apart. */
export function restCalls(portal: EmulatedPortal): LogEntry[] {
  return portal.log.filter(({ kind }) => kind === 'rest');
}

/** The app's newest frame. */
export function appFrame(page: Page): FrameLocator {
  return page.frameLocator(`${APP_FRAME} >> nth=-1`);
}

function isTelling(message: ConsoleMessage): boolean {
  return message.type() !== 'debug' && message.type() !== 'info';
}

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is set by test/support/buildAndServe.ts`);
  return value;
}
