import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSite, writeServed } from '#deploy/site.ts';
import { zip } from '#deploy/zip.ts';
import { createPortal } from '#test/portal/rest/createPortal.ts';
import type { EmulatedPortal } from '#test/portal/rest/EmulatedPortal.ts';
import { createServer } from '#test/portal/server/createServer.ts';
import { startStaticHost } from '#test/support/staticHost.ts';
import { unzip } from '#test/support/unzip.ts';
import { findServer, freePort, type ServerName, startServer, type WebServer } from '#test/support/webServers.ts';
import { test } from './portalTest.ts';

type Start = (port: number, portals: string) => Promise<WebServer>;

/** A fixture like that of `portalTest`, whose portal opens the app from another host. */
function behind(path: string, start: Start, prepare: (portal: EmulatedPortal) => void) {
  return test.extend<{ app: WebServer; hosting: { portal: EmulatedPortal; app: WebServer } }>({
    hosting: async ({ page: _page }, use) => {
      const port = await freePort();
      const appUrl = `http://localhost:${port}${path}`;
      const portal = createPortal({ appUrl, handlerHosts: ['localhost'] });
      const server = await createServer({ portal, appUrl, pageDir: process.env['PORTAL_PAGE'] ?? '' });
      const app = await start(port, portal.origin);
      prepare(portal);
      await use({ portal, app });
      await app.close();
      await server.close();
    },
    portal: async ({ hosting }, use) => use(hosting.portal),
    app: async ({ hosting }, use) => use(hosting.app),
  });
}

/** The app on a server of one's own, as deploy/ configures it. Skipped where that server is not installed. */
export function testBehind(name: ServerName) {
  const hosted = behind(
    '/',
    (port, portals) => serve(name, port, portals),
    () => undefined,
  );
  hosted.skip(!findServer(name), `${name} is not installed; see test/support/ensureServers.ts`);
  return hosted;
}

async function serve(name: ServerName, port: number, portals: string): Promise<WebServer> {
  const site = await mkdtemp(join(tmpdir(), 'roll-call-site-'));
  await writeServed(await readSite(appDir()), site);
  const server = await startServer(name, { site, port, portals });
  return { ...server, close: () => server.close().then(() => rm(site, { recursive: true })) };
}

const FOLDER = '/app_local/4f1c/';

/**
 * The app as a static local application: out of the archive, in a folder, by GET. Without an `install.html` such an
 * application counts as installed from the start, with nothing bound (portal-contract 9.2).
 */
export const staticTest = behind(
  `${FOLDER}index.html`,
  async (port) => startStaticHost(unzip(zip(await readSite(appDir()))), FOLDER, port),
  (portal) => {
    portal.configure({ opening: 'get', viewer: 'admin' });
    const caller = { person: portal.viewer(), kind: 'app', scopes: new Set(['placement']) } as const;
    for (const placement of new Set(portal.bindings.map((binding) => binding.placement))) {
      portal.call(caller, 'placement.unbind', { PLACEMENT: placement });
    }
  },
);

/** A file of the built app. */
export function builtFile(name: string): Promise<string> {
  return readFile(join(appDir(), name), 'utf8');
}

function appDir(): string {
  const folder = process.env['APP_DIR'];
  if (!folder) throw new Error('APP_DIR is set by test/support/buildAndServe.ts');
  return folder;
}
