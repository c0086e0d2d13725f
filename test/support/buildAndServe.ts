import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { pseudoLanguages } from '#test/pseudo/pseudoLanguages.ts';
import { buildPage } from '#test/portal/server/buildPage.ts';

/**
 * Before all browser tests: builds the app as it is shipped, but admitting the emulated portal and its pseudo-languages,
 * and serves it on a free port; builds the portal's page. Tests learn of both by `APP_URL` and `PORTAL_PAGE`.
 */
export default async function buildAndServe(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'roll-call-'));
  process.env['VITE_PORTAL_HOSTS'] = '127.0.0.1';
  const app = { outDir: join(folder, 'app'), emptyOutDir: true };
  await build({ logLevel: 'warn', build: app, plugins: [pseudoLanguages()] });
  await buildPage(join(folder, 'page'));
  const server = await preview({ logLevel: 'warn', build: app, preview: { port: 0, strictPort: true } });
  process.env['APP_DIR'] = join(folder, 'app');
  process.env['APP_URL'] = server.resolvedUrls?.local[0];
  process.env['PORTAL_PAGE'] = join(folder, 'page');
  return async () => {
    await server.close();
    await rm(folder, { recursive: true });
  };
}
