import { brotliCompressSync } from 'node:zlib';
import { builtFile } from './hostedTest.ts';
import { expect, test } from './portalTest.ts';

/** Files of the app that were asked for, as they lie in the build. */
function appFiles(urls: readonly string[]): string[] {
  const own = new URL(process.env['APP_URL'] ?? '').origin;
  const paths = urls.filter((url) => url.startsWith(`${own}/assets/`)).map((url) => new URL(url).pathname.slice(1));
  return [...new Set(paths)];
}

const isBeside = (path: string) => path.startsWith('assets/later/');

test('the first cards in English need four scripts and two styles of at most 124 kB', async ({
  page,
  portal,
  open,
}) => {
  // An answer that takes its time parts what comes before the cards from what comes after.
  portal.configure({ latency: 1500 });
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  const app = await open('/?open=LEFT_MENU');
  await expect(app.getByText('Loading…').first()).toBeAttached();
  const before = appFiles(urls).filter((path) => !/worker-/.test(path));
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem').first()).toBeVisible();

  const names = before.map((path) => path.replace(/-[\w-]{8}\./, '.'));
  const [beside, needed] = [names.filter(isBeside), names.filter((name) => !isBeside(name))];
  // They work behind what is shown, and nobody waits for them.
  expect(['assets/later/KeptFocus.js', 'assets/later/remember.js']).toEqual(expect.arrayContaining(beside));
  expect(needed.toSorted()).toEqual([
    'assets/index.css',
    'assets/index.js',
    'assets/mount.css',
    'assets/mount.js',
    'assets/rolldown-runtime.js',
    'assets/timers.js',
  ]);
  const files = before.filter((path) => !isBeside(path));
  const sizes = await Promise.all(files.map(async (path) => brotliCompressSync(await builtFile(path)).length));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(124_000);
});

test('what comes later is there before anybody asks for it', async ({ page, open }) => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  const app = await open('/?open=LEFT_MENU');
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem').first()).toBeVisible();
  const names = () => appFiles(urls).join(' ');
  for (const part of ['PersonDetails', 'ExportDialog', 'StatusDialogs', 'VirtualRows', 'Remembering']) {
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
