import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ServerResponse } from 'node:http';
import { photo } from '#test/portal/photos/photo.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What `avatar_hr` shows for people without a photo (portal-contract 1.3): one transparent pixel. */
const BLANK_GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** Images keep their address only as long as they stay the same. */
const FOR_A_DAY = 'max-age=86400';

/** Sends a file of the built page; 404 for what is not there or lies outside of it. */
export async function sendFile(response: ServerResponse, directory: string, name: string): Promise<void> {
  const file = path.resolve(directory, `./${name}`);
  const content = file.startsWith(path.resolve(directory) + path.sep)
    ? await readFile(file).catch(() => undefined)
    : undefined;
  if (content) send(response, TYPES[path.extname(file)] ?? 'application/octet-stream', content);
  else notFound(response);
}

/** The portal's images: generated portraits, the blank picture, and 404 for a broken photo. */
export function sendImage(response: ServerResponse, pathname: string): void {
  const id = /^\/upload\/photos\/(\d+)\.png$/.exec(pathname)?.[1];
  if (id !== undefined) send(response, 'image/png', photo(Number(id)), FOR_A_DAY);
  else if (pathname === '/bitrix/js/im/images/blank.gif') send(response, 'image/gif', BLANK_GIF, FOR_A_DAY);
  else notFound(response);
}

export function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
}

function send(response: ServerResponse, type: string, content: string | Buffer, kept = 'no-cache'): void {
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': kept }).end(content);
}
