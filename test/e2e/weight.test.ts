import { brotliCompressSync } from 'node:zlib';
import { builtFile } from './hostedTest.ts';
import { expect, test } from './portalTest.ts';

/** Files of the app that were asked for, as they lie in the build. */
function appFiles(urls: readonly string[]): string[] {
  const own = new URL(process.env['APP_URL'] ?? '').origin;
  const paths = urls.filter((url) => url.startsWith(`${own}/assets/`)).map((url) => new URL(url).pathname.slice(1));
  return [...new Set(paths)];
}

/** Bytes: brotli, English. The build of the tests speaks two languages more and admits another portal: 0.4 kB. */
const FIRST = 115_500;

/** They work behind what is shown, and nobody waits for them. */
const IN_BACKGROUND = /worker-|later\/(?:KeptFocus|Remembering|Waiting|remember)-/;

const isBeside = (path: string) => path.startsWith('assets/later/');

const nameOf = (path: string) => path.replace(/-[\w-]{6}\./, '.');

async function weightOf(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map(async (path) => brotliCompressSync(await builtFile(path)).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** What a frame asks for, in English, and for how many bytes by brotli. */
const OPENINGS = {
  LEFT_MENU: { beside: ['RecentChats.css', 'RecentChats.js', 'textSearch.js'], most: 3600 },
  USER_PROFILE_MENU: { beside: ['RecentChats.css', 'RecentChats.js', 'textSearch.js'], most: 3600 },
  'IM_SIDEBAR:chat10': { beside: [], most: 0 },
} as const;

for (const [placement, { beside, most }] of Object.entries(OPENINGS)) {
  const chats = most > 0 ? `, and its chats ${most / 1000} kB beside them` : '';
  test(`the first cards of ${placement} need four scripts and two styles of at most ${FIRST / 1000} kB${chats}`, async ({
    page,
    portal,
    open,
  }) => {
    // An answer that takes its time parts what comes before the cards from what comes after.
    portal.configure({ latency: 1500 });
    const urls: string[] = [];
    page.on('request', (request) => urls.push(request.url()));
    const app = await open(`/?open=${placement}`);
    await expect(app.getByText('Loading…').first()).toBeAttached();
    const before = appFiles(urls).filter((path) => !IN_BACKGROUND.test(path));
    await expect(app.getByRole('main').getByRole('listitem').first()).toBeVisible();

    const [others, first] = [before.filter(isBeside), before.filter((path) => !isBeside(path))];
    expect(first.map(nameOf).toSorted()).toEqual([
      'assets/index.css',
      'assets/index.js',
      'assets/mount.css',
      'assets/mount.js',
      'assets/rolldown-runtime.js',
      'assets/timers.js',
    ]);
    expect(await weightOf(first)).toBeLessThan(FIRST);
    expect(others.map(nameOf).toSorted()).toEqual(beside.map((name) => `assets/later/${name}`));
    expect(await weightOf(others)).toBeLessThanOrEqual(most);
  });
}

test('what comes later is there before anybody asks for it', async ({ page, open }) => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  const app = await open('/?open=LEFT_MENU');
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem').first()).toBeVisible();
  const names = () => appFiles(urls).join(' ');
  for (const part of [
    'searching',
    'MenuList',
    'ListFoot',
    'PersonDetails',
    'ExportDialog',
    'StatusDialogs',
    'VirtualRows',
    'Remembering',
  ]) {
    await expect.poll(names).toContain(`later/${part}`);
  }
});

test('details that cannot be loaded say so in words, and come once the line is back', async ({
  page,
  open,
  expected,
}) => {
  expected.push(/Failed to load resource|ERR_INTERNET_DISCONNECTED/);
  // In a browser that is never idle, nothing is loaded ahead.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  const app = await open('/?open=IM_SIDEBAR:chat10');
  const card = app.getByRole('list', { name: 'Members' }).getByRole('button').first();
  await expect(card).toBeVisible();
  await page.context().setOffline(true);
  await card.click();
  await expect(app.getByText('This part did not load.')).toBeVisible();
  await page.context().setOffline(false);
  await app.getByRole('button', { name: 'Try again' }).last().click();
  await expect(app.getByText('This part did not load.')).toBeHidden();
});
