import { createServer as createNetServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build, createServer as createViteServer, preview } from 'vite';
import { pseudoLanguages } from '#test/pseudo/pseudoLanguages.ts';
import { createPortal } from '#test/portal/rest/createPortal.ts';
import { createBridge } from '#test/portal/server/bridge.ts';
import { buildPage } from '#test/portal/server/buildPage.ts';
import { createServer } from '#test/portal/server/createServer.ts';

/*
 * `npm start`: an emulated portal at 127.0.0.1, and the application in it from localhost, which to a browser is
 * another site, as in real life. `--preview` serves the built application instead of the development server.
 * PORT, APP_PORT, B24_WEBHOOK: see README.md beside this file.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));

// The application admits the emulated portal only because of this, so a production build never does.
process.env['VITE_PORTAL_HOSTS'] ??= '127.0.0.1';

try {
  await start();
} catch (error) {
  console.error(`\n  ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

async function start(): Promise<void> {
  const port = portFrom('PORT', 8100);
  const appPort = portFrom('APP_PORT', 5173);
  const appUrl = `http://localhost:${appPort}/`;
  const webhook = process.env['B24_WEBHOOK'];
  const bridge = webhook ? createBridge(webhook) : undefined;
  const portal = createPortal({ appUrl, handlerHosts: ['localhost'] });
  const pageDir = `${root}/.cache/portal-page-${port}`;

  // Both ports are taken before anything is built: a mistake shows at once.
  const server = await createServer({ portal, pageDir, appUrl, port, bridge });
  const app = await serveApp(appPort).catch((error: Error) => {
    throw new Error(`Roll Call cannot be served (APP_PORT sets its port): ${error.message}`);
  });
  await buildPage(pageDir);

  console.log(`
  The portal   ${server.url}/
  Roll Call    ${appUrl}  (opens inside the portal)
${bridge ? `  REST         ${bridge.info.host}, a real portal: what you change is changed there\n` : ''}
  Open the portal in a browser. "Emulator" at its lower left sets who you are and what goes wrong.
  Ctrl-C stops both.
`);

  const stop = async () => {
    await Promise.all([server.close(), app.close()]);
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
}

function serveApp(port: number) {
  return process.argv.includes('--preview') ? serveBuilt(port) : serveSources(port);
}

async function serveSources(port: number) {
  const server = await createViteServer({
    root,
    server: { port, strictPort: true },
    plugins: [pseudoLanguages()],
    logLevel: 'warn',
  });
  await server.listen();
  return server;
}

/** A directory for each port: `dist` is for real portals, and a second preview must not build over the first. */
async function serveBuilt(port: number) {
  await mustBeFree(port);
  const output = { outDir: `.cache/app-${port}`, emptyOutDir: true };
  await build({ root, build: output, plugins: [pseudoLanguages()], logLevel: 'warn' });
  return preview({ root, build: output, preview: { port, strictPort: true }, logLevel: 'warn' });
}

/** Rejects when the port is taken, as the server itself would after the build. */
async function mustBeFree(port: number): Promise<void> {
  const probe = createNetServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', () => reject(new Error(`Port ${port} is already in use`)));
    probe.listen(port, 'localhost', resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}

function portFrom(name: string, usual: number): number {
  const value = Number(process.env[name] ?? usual);
  if (Number.isInteger(value) && value >= 0 && value < 65_536) return value;
  throw new Error(`${name} must be a port number, not "${process.env[name]}".`);
}
