import type { BrowserContext, Frame, Page } from '@playwright/test';
import { appFrame } from '#test/bench/browser.ts';
import type { Marks } from '#test/bench/pages/probe.ts';
import { createServer } from '#test/portal/server/createServer.ts';
import type { Host } from './host.ts';
import { forget } from './profile.ts';
import { slowDown } from './slowDown.ts';
import { timeline, type Timeline } from './timeline.ts';
import { portalFor, type Way } from './ways.ts';

/** How far away the portal and the application's server are, and how slow the computer is. */
export interface Condition {
  /** Milliseconds of round trip. */
  latency: number;
  /** How many times slower the frame's processor is. */
  slowdown: number;
}

/** What the frames' probe noted in the three visits of one person. */
export interface Run {
  /** Nothing cached. */
  first: Visit;
  /** In another tab: files cached. The switch is pressed in it. */
  next: Visit;
  /** In the same tab once more: what the frame has kept for the session is there as well. */
  again: Visit;
}

interface Visit {
  marks: Marks;
  timeline: Timeline;
}

const CHAT = 'chat20';

/** One person's visits in a browser that has forgotten everything, at a portal of its own. */
export async function visits(
  context: BrowserContext,
  host: Host,
  way: Way,
  { latency, slowdown }: Condition,
): Promise<Run> {
  const portal = portalFor(way, host.url, latency);
  const server = await createServer({ portal, appUrl: host.url, pageDir: process.env['PORTAL_PAGE'] ?? '' });
  host.latency = latency;
  try {
    await forget(context);
    const first = await open(await newTab());
    await until(first, 'everybody');
    const tab = await newTab();
    const next = await open(tab);
    await press(next);
    await until(next, 'confirmed');
    const seen = { first: await read(first), next: await read(next) };
    // Only the application keeps anything: to the others it would be one more like the one before.
    if (way !== 'ours') return { ...seen, again: seen.next };
    await tab.getByRole('button', { name: 'Close Members' }).click();
    return { ...seen, again: await read(await open(tab)) };
  } finally {
    await server.close();
  }

  async function newTab(): Promise<Page> {
    const page = await context.newPage();
    if (slowdown > 1) await slowDown(page, slowdown);
    await page.goto(`${portal.origin}/online/?IM_DIALOG=${CHAT}`);
    return page;
  }
}

/** Opens the application from the chat's sidebar and waits for its first card. */
async function open(page: Page): Promise<Frame> {
  const button = page.getByRole('button', { name: 'Members', exact: true });
  await button.waitFor();
  // The portal's own page comes to rest first: what it does is not what is measured.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })));
  await button.click();
  const frame = await appFrame(page);
  await until(frame, 'firstCard');
  return frame;
}

/** As a finger does: it rests on the button before it presses, and lets go a while later. */
async function press(frame: Frame): Promise<void> {
  const button = frame.getByRole('switch', { name: 'Do not disturb' });
  await button.hover();
  // Moves are handed over with a frame: a click right behind one would always wait for a whole frame.
  await button.click({ delay: 50 });
}

// Asked twenty times a second: asking at each frame, as is usual, would make the frames that are measured.
async function until(frame: Frame, mark: keyof Marks): Promise<void> {
  await frame.waitForFunction((name) => window.marks?.[name] !== undefined, mark, { polling: 50, timeout: 60_000 });
}

async function read(frame: Frame): Promise<Visit> {
  const marks = await frame.evaluate(() => window.marks);
  return {
    marks,
    timeline: timeline(marks, await frame.evaluate(() => performance.getEntries().map((e) => e.toJSON()))),
  };
}
