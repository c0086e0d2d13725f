import http from 'node:http';
import { extname } from 'node:path';
import type { WebServer } from './webServers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/**
 * Where Bitrix24 puts the files of a static application: in some folder, for GET alone (portal-contract 8.1, trap 33).
 *
 * @param folder `/app_local/1a2b/`
 * @param methods What it answers; with POST it is any server that was set up for Bitrix24.
 */
export async function startStaticHost(
  files: ReadonlyMap<string, Buffer>,
  folder: string,
  port: number,
  methods: readonly string[] = ['GET'],
): Promise<WebServer> {
  const server = http.createServer(({ method, url }, response) => {
    const { pathname } = new URL(url ?? '', 'http://host');
    const name = pathname.startsWith(folder) ? pathname.slice(folder.length) || 'index.html' : '';
    const file = files.get(name);
    if (!methods.includes(method ?? '')) response.writeHead(405).end();
    else if (!file) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' }).end(file);
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${port}${folder}index.html`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
