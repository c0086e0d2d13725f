import { type Browser, type CDPSession, chromium, type Frame, type Page } from '@playwright/test';
import { APP_FRAME } from '#test/support/appFrame.ts';
import { launchOptions } from '#test/support/launchOptions.ts';

/** Chromium as the browser tests use it. */
export async function launch(): Promise<Browser> {
  return chromium.launch(launchOptions());
}

/** The app's frame, once the portal's page has made it. */
export async function appFrame(page: Page): Promise<Frame> {
  // The hidden worker of the status timer has a frame of its own.
  const element = await page.waitForSelector(APP_FRAME);
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the app has no frame');
  return frame;
}

/** The app runs in a process of its own, as it is of another site: its main thread and heap are its alone. */
export async function inspect(page: Page, frame: Frame): Promise<CDPSession> {
  const session = await page.context().newCDPSession(frame);
  // Its own processor time, whatever else the machine does.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** Milliseconds of processor time that the main thread has worked. */
export async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** What the app does once with everybody, an index of names above all, is over: the main thread does next to nothing. */
export async function rested(session: CDPSession): Promise<void> {
  let before = await worked(session);
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one look after the other is the point
    await new Promise((resolve) => setTimeout(resolve, 500));
    // oxlint-disable-next-line no-await-in-loop -- as above
    const now = await worked(session);
    if (now - before < 25) return;
    before = now;
  }
}

/** Bytes of JavaScript heap after a collection. */
export async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Elements and texts in the page. */
export function countNodes(): number {
  const walker = document.createTreeWalker(document);
  let count = 1;
  while (walker.nextNode()) count += 1;
  return count;
}

/** Ends when what was asked for is painted and nothing is left to do. */
export async function painted(): Promise<void> {
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)));
  });
}

/**
 * Scrolls a list from its start to its end in steps of a frame each.
 *
 * @returns The longest tasks of more than 50 ms, in ms, and how many frames it took.
 */
export async function scrollThrough(frames: number): Promise<{ long: number[]; frames: number; height: number }> {
  const list = document.querySelector('[role="list"][aria-label="Members"]');
  let scroller = list?.parentElement;
  while (scroller && getComputedStyle(scroller).overflowY !== 'auto') scroller = scroller.parentElement;
  if (!scroller) throw new Error('nothing scrolls');
  const pane = scroller;
  const long: number[] = [];
  const observer = new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) long.push(Math.round(duration));
  });
  observer.observe({ type: 'longtask' });
  for (let step = 1; step <= frames; step += 1) {
    pane.scrollTop = ((pane.scrollHeight - pane.clientHeight) * step) / frames;
    // oxlint-disable-next-line no-await-in-loop -- a frame each
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  observer.disconnect();
  return { long, frames, height: pane.scrollHeight };
}
