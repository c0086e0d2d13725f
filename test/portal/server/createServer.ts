import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EmulatedPortal } from '#test/portal/rest/EmulatedPortal.ts';
import { applyQuery } from './applyQuery.ts';
import type { Bridge } from './bridge.ts';
import { emulatorRoutes } from './emulatorRoutes.ts';
import { eventStream } from './eventStream.ts';
import { notFound, sendFile, sendImage } from './files.ts';
import { parseObject, readBody } from './requestBody.ts';
import { restRoute } from './restRoute.ts';

export interface ServerOptions {
  portal: EmulatedPortal;
  /** Where `buildPage` has put the portal's page. */
  pageDir: string;
  /** Where the application is served. */
  appUrl: string;
  /** 0 takes any free one. */
  port?: number;
  bridge?: Bridge | undefined;
}

export interface PortalServer {
  /** `http://127.0.0.1:8100` */
  readonly url: string;
  close(): Promise<void>;
}

type Route = (url: URL, request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Serves a portal: REST, its page, its images and the emulator's own controls. Rejects when the port is taken. */
export async function createServer(options: ServerOptions): Promise<PortalServer> {
  const { portal, bridge, port = 0 } = options;
  const route = createRoute(options);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Behind the bridge is somebody's real portal: a page that renamed itself to this address must not get at it.
    if (bridge && !isOwnHost(request.headers.host)) response.writeHead(403).end();
    else await route(new URL(`http://portal${request.url}`), request, response);
  }

  const server = http.createServer((request, response) => {
    serve(request, response).catch((error: unknown) => fail(response, error));
  });
  await listen(server, port);
  // Listening on TCP, the address is an object.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  portal.origin = url;
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function createRoute({ portal, pageDir, appUrl, bridge }: ServerOptions): Route {
  const emulator = emulatorRoutes(portal, appUrl, bridge?.info);
  return (url, request, response) => {
    const path = url.pathname;
    if (path.startsWith('/rest/')) return restRoute(portal, bridge, request, response);
    if (path === '/emulator/log') return eventStream(portal, response);
    if (path.startsWith('/emulator/')) return controls(emulator, url, request, response);
    if (path.startsWith('/emulator-page/')) return sendFile(response, pageDir, path.slice('/emulator-page/'.length));
    if (path.startsWith('/upload/') || path.startsWith('/bitrix/')) return sendImage(response, path);
    if (request.method !== 'GET' || !request.headers.accept?.includes('text/html')) return notFound(response);
    const problems = applyQuery(portal, url.searchParams);
    if (problems.length === 0) return sendFile(response, pageDir, 'index.html');
    response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' }).end(problems.join('\n'));
  };
}

/** The page's own JSON routes. A body must say that it is JSON, which no foreign page can do without asking first. */
async function controls(
  emulator: ReturnType<typeof emulatorRoutes>,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET' } = request;
  const text = await readBody(request);
  if (method !== 'GET' && !/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    response.writeHead(415).end();
    return;
  }
  const reply = emulator({ method, path: url.pathname, query: url.searchParams, body: parseObject(text) });
  if (!reply) return notFound(response);
  response.writeHead(reply.status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(reply.body));
}

function listen(server: http.Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken: set PORT to another one.`) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

function isOwnHost(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '');
}

/** A defect of the emulation: said on the terminal, and no secret of anybody. */
function fail(response: ServerResponse, error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end('The emulated portal failed; see its terminal.');
}
