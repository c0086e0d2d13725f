import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Serves built pages as a web server on the internet would, a round trip away. */
export interface Host {
  /** `http://localhost:…/` */
  readonly url: string;
  /** Milliseconds that every file takes. */
  latency: number;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Compresses, caches and forbids as `deploy/nginx.conf.template` does. Later folders stand over earlier ones. */
export async function startHost(folders: readonly string[]): Promise<Host> {
  const files = new Map((await Promise.all(folders.map(readFolder))).flat());
  const server = http.createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://host');
    const body = files.get(pathname === '/' ? '/index.html' : pathname);
    setTimeout(() => {
      if (!body) response.writeHead(404).end();
      else response.writeHead(200, headers(pathname)).end(body);
    }, host.latency);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const host: Host = {
    // Listening on TCP, the address is an object.
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    latency: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return host;
}

async function readFolder(folder: string): Promise<[string, Buffer][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path.slice(folder.length), brotliCompressSync(await readFile(path))] as [string, Buffer];
      }),
  );
}

function headers(pathname: string): http.OutgoingHttpHeaders {
  return {
    'Content-Type': TYPES[extname(pathname) || '.html'],
    'Content-Encoding': 'br',
    'Cache-Control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src http: data:; connect-src http:",
  };
}
