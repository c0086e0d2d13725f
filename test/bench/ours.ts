import type { Browser, Frame, Page } from '@playwright/test';
import type { EmulatedPortal } from '#test/portal/rest/EmulatedPortal.ts';
import { appFrame, countNodes, heap, inspect, painted, rested, scrollThrough, worked } from './browser.ts';
import { SIGNS, tellKeys, typeTraced } from './keystrokes.ts';
import { counter, type Taken } from './ways.ts';

/** What only our own way can be asked. */
export interface Felt {
  requestsAtFirst: number;
  nodesAtFirst: number;
  /** Milliseconds of processor time on the main thread for each keystroke, sorted. */
  keys: number[];
  scroll: { long: number[]; frames: number; height: number };
  /** Milliseconds of processor time a frame while scrolling. */
  perFrame: number;
  heap: number;
}

/**
 * What is typed, a key at a time, in a page that nothing was typed into before: names of several scripts, wrong layouts,
 * positions, places, numbers, nobody. Of fewer keys, the p95 would be one of three.
 */
const TYPED =
  `mohammed, иванов, okafor ch, bdfyjd, analyst haifa, zzzz, 49 30, anna schmidt, petrova, silva jo, buyer gdansk,
ольга, antonio, recruiter, kowalska, jaipur, yusuf, support eng, gjkbyf, goncalves`.split(/,\s/);

const CARDS = 'bench: first cards';

/** Marks the moment at which the first card is there. To be run in a page before its own scripts. */
function markCards(cards: string): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-user-id]')) return;
    observer.disconnect();
    performance.mark(cards);
  });
  observer.observe(document, { subtree: true, childList: true });
}

/** REST requests that had left at a mark: those for what comes next leave with the cards. */
function requestsBefore(mark: string): number {
  const at = performance.getEntriesByName(mark)[0]?.startTime ?? 0;
  const requests = performance.getEntriesByType('resource').filter(({ name }) => /rest\//.test(name));
  return requests.filter(({ startTime }) => startTime <= at).length;
}

interface Opened {
  page: Page;
  frame: Frame;
  taken: Taken;
  nodesAtFirst: number;
}

/** (d) The built app in Chromium, until everybody is loaded. */
export async function ours(browser: Browser, portal: EmulatedPortal, chat: number, members: number): Promise<Taken> {
  const { page, taken } = await loadAll(browser, portal, chat, members);
  await page.close();
  return taken;
}

/** What it is like to use the app once everybody is loaded. */
export async function feel(browser: Browser, portal: EmulatedPortal, chat: number, members: number): Promise<Felt> {
  const { page, frame, nodesAtFirst } = await loadAll(browser, portal, chat, members);
  const requestsAtFirst = await frame.evaluate(requestsBefore, CARDS);
  const session = await inspect(page, frame);
  await rested(session);
  await frame.evaluate(tellKeys, SIGNS);
  const keys = await typeAll(browser, page, frame);
  const atRest = await worked(session);
  const scroll = await frame.evaluate(scrollThrough, 600);
  const perFrame = ((await worked(session)) - atRest) / scroll.frames;
  const used = await heap(session);
  await page.close();
  return { requestsAtFirst, nodesAtFirst, keys: keys.toSorted((a, b) => a - b), scroll, perFrame, heap: used };
}

async function loadAll(browser: Browser, portal: EmulatedPortal, chat: number, members: number): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const count = counter(portal);
  await page.addInitScript(markCards, CARDS);
  await page.goto(`${portal.origin}/?open=IM_SIDEBAR:chat${chat}`);
  const frame = await appFrame(page);
  await frame.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /rest\//.test(name)));
  const asked = count.read().at;
  await frame.waitForSelector('[data-user-id]');
  const first = count.read();
  const nodesAtFirst = await frame.evaluate(countNodes);

  if (members > 2000) await loadEveryone(page, frame);
  // What tells how far it is comes behind the first cards, so its absence says nothing yet.
  await frame.getByText(`of ${members.toLocaleString('en')} online`).waitFor({ timeout: 300_000 });
  const all = count.read();
  count.stop();
  const taken = { requests: all.requests, bytes: all.bytes, first: first.at - asked, all: all.at - asked, remark: '' };
  return { page, frame, taken, nodesAtFirst };
}

async function loadEveryone(page: Page, frame: Frame): Promise<void> {
  // It is there once the first two thousand have come by themselves.
  await frame.getByRole('button', { name: 'Load everyone' }).click({ timeout: 60_000 });
  await page.mouse.move(0, 0);
}

async function typeAll(browser: Browser, page: Page, frame: Frame): Promise<number[]> {
  const search = frame.getByRole('searchbox', { name: 'Search members' });
  const spent: number[] = [];
  await search.focus();
  for (const text of TYPED) {
    for (const key of await typeTraced(browser, page, text)) spent.push(key.spent);
    await search.fill('');
    // The search is empty and its list drawn: what was left to do is done.
    await frame.evaluate(painted);
  }
  return spent;
}
