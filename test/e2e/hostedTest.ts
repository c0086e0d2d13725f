import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSite, writeServed } from '#deploy/site.ts';
import { zip } from '#deploy/zip.ts';
import { createPortal } from '#test/portal/rest/createPortal.ts';
import type { EmulatedPortal } from '#test/portal/rest/EmulatedPortal.ts';
import { createServer } from '#test/portal/server/createServer.ts';
import { startStaticHost } from '#test/support/staticHost.ts';
import { unzip } from '#test/support/unzip.ts';
import { findServer, freePort, type ServerName, startServer, type WebServer } from '#test/support/webServers.ts';
import { leave, test } from './portalTest.ts';

interface Surroundings {
  /** Of the app's address. */
  path: string;
  start: (port: number, portals: string) => Promise<WebServer>;
  prepare?: (portal: EmulatedPortal) => void;
  /** Names of this machine, which the browser must be told. */
  appHost?: string;
  portalHost?: string;
  /** Free ones where not given. */
  ports?: { app: number; portal: number };
}

/** A fixture like that of `portalTest`, whose portal opens the app from another host. */
export function testIn({ path, start, prepare, appHost = 'localhost', portalHost = '127.0.0.1', ports }: Surroundings) {
  return test.extend<{ app: WebServer; hosting: { portal: EmulatedPortal; app: WebServer } }>({
    hosting: async ({ page }, use) => {
      const port = ports?.app ?? (await freePort());
      const appUrl = `http://${appHost}:${port}${path}`;
      const portal = createPortal({ appUrl, handlerHosts: ['localhost'] });
      const pageDir = process.env['PORTAL_PAGE'] ?? '';
      const server = await createServer({ portal, appUrl, pageDir, port: ports?.portal ?? 0 });
      portal.origin = portal.origin.replace('127.0.0.1', portalHost);
      const { close } = await start(port, portal.origin);
      prepare?.(portal);
      await use({ portal, app: { url: appUrl, close } });
      await leave(page);
      await close();
      await server.close();
    },
    portal: async ({ hosting }, use) => use(hosting.portal),
    app: async ({ hosting }, use) => use(hosting.app),
    launchOptions: [
      async ({ launchOptions }, use) => {
        const rules = [appHost, portalHost]
          .filter((host) => /[a-z]\./.test(host))
          .map((host) => `MAP ${host} 127.0.0.1`);
        const args = rules.length > 0 ? [`--host-resolver-rules=${rules.join(', ')}`] : [];
        await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...args] });
      },
      { scope: 'worker' },
    ],
  });
}

/** The app on a server of one's own, as deploy/ configures it. Skipped where that server is not installed. */
export function testBehind(name: ServerName) {
  const hosted = testIn({ path: '/', start: (port, portals) => serve(name, port, portals) });
  hosted.skip(!findServer(name), `${name} is not installed; see test/support/ensureServers.ts`);
  return hosted;
}

let served: Promise<string> | undefined;

async function serve(name: ServerName, port: number, portals: string): Promise<WebServer> {
  served ??= writeOnce();
  return startServer(name, { site: await served, port, portals });
}

/** Compressing takes seconds, so once a worker; goes with the built app when all tests are over. */
async function writeOnce(): Promise<string> {
  const site = join(appDir(), '..', `served-${process.pid}`);
  await writeServed(await readSite(appDir()), site);
  return site;
}

const FOLDER = '/app_local/4f1c/';

/**
 * The app as a static local application: out of the archive, in a folder, by GET. Without an `install.html` such an
 * application counts as installed from the start, with nothing bound (portal-contract 9.2).
 */
export const staticTest = testIn({
  path: `${FOLDER}index.html`,
  start: async (port) => startStaticHost(await archivedFiles(), FOLDER, port),
  prepare: (portal) => {
    portal.configure({ opening: 'get', viewer: 'admin' });
    const caller = { person: portal.viewer(), kind: 'app', scopes: new Set(['placement']) } as const;
    for (const placement of new Set(portal.bindings.map((binding) => binding.placement))) {
      portal.call(caller, 'placement.unbind', { PLACEMENT: placement });
    }
  },
});

/**
 * A self-hosted portal over http, with a port and names of its own, which the app was told: nothing there is a secure
 * context to the browser (portal-contract 12).
 */
export const boxHosting = {
  path: '/roll-call/index.html',
  appHost: 'apps.example.com',
  portalHost: 'portal.example',
  start: async (port: number) => {
    const files = await archivedFiles();
    for (const [name, data] of files) {
      if (name.endsWith('.html')) {
        files.set(name, Buffer.from(data.toString('utf8').replace('content="127.0.0.1"', 'content="portal.example"')));
      }
    }
    return startStaticHost(files, '/roll-call/', port, ['GET', 'POST']);
  },
} satisfies Surroundings;

/** What `npm run pack` would put into the archive, taken out of it again. */
async function archivedFiles(): Promise<Map<string, Buffer>> {
  return unzip(zip(await readSite(appDir())));
}

/** A file of the built app. */
export function builtFile(name: string): Promise<string> {
  return readFile(join(appDir(), name), 'utf8');
}

function appDir(): string {
  const folder = process.env['APP_DIR'];
  if (!folder) throw new Error('APP_DIR is set by test/support/buildAndServe.ts');
  return folder;
}
