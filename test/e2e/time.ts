import { type BrowserContext, expect, type Page, type Request } from '@playwright/test';

/** How much time passes at once. The SDK gives up an answer after ten seconds, most of the app's own waits are longer. */
const STEP = 5000;

/** What the pages of a browser have asked the portal and not been answered yet. */
const underWay = new WeakMap<BrowserContext, Set<Request>>();

/** To be called before the first page asks for anything. */
export function watchRequests(context: BrowserContext): void {
  const requests = new Set<Request>();
  underWay.set(context, requests);
  context.on('request', (request) => request.url().includes('/rest/') && requests.add(request));
  context.on('requestfinished', (request) => requests.delete(request));
  context.on('requestfailed', (request) => requests.delete(request));
}

/** Until nothing is under way, nor what an answer has led to. */
export async function answered(context: BrowserContext): Promise<void> {
  expect(await rests(context, { quiet: 100, patience: 10_000 }), 'all is answered').toBe(true);
}

/**
 * Whether nothing was under way for some time, within a longer time; both in milliseconds that really pass. There is
 * nothing to see of a request that does not come, so this can only wait for one.
 */
export async function rests(
  context: BrowserContext,
  { quiet, patience }: { quiet: number; patience: number },
): Promise<boolean> {
  const requests = underWay.get(context);
  if (!requests) throw new Error('nobody watches the requests of this browser');
  const began = performance.now();
  let restsSince = began;
  for (let now = began; now - began < patience; now = performance.now()) {
    if (requests.size > 0) restsSince = now;
    else if (now - restsSince >= quiet) return true;
    // oxlint-disable-next-line no-await-in-loop -- one look after the other
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}

/**
 * Lets time pass in all frames of a page: timers fire as they would. Step by step, for time must not run ahead of the
 * answers on the wire, which would be given up as late; one that never comes holds up each step by a second.
 */
export async function letPass(page: Page, milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= STEP) {
    // oxlint-disable-next-line no-await-in-loop -- one step after the other is the point
    await page.clock.runFor(Math.min(left, STEP));
    // oxlint-disable-next-line no-await-in-loop
    await rests(page.context(), { quiet: 50, patience: 1000 });
  }
}
