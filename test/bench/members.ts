import type { Browser } from '@playwright/test';
import { createPortal } from '#test/portal/rest/createPortal.ts';
import { createServer } from '#test/portal/server/createServer.ts';
import { ours } from './ours.ts';
import { callList, idsThenPeople, oneByOne, type Taken } from './ways.ts';

const CHATS = [
  [10, 12],
  [21, 1000],
  [22, 30_000],
] as const;
const LATENCY = 100;
const SECRET = 'bench';

type Portal = ReturnType<typeof createPortal>;

/** Four ways to learn who is in a chat, side by side. */
export async function members(browser: Browser): Promise<string> {
  const rows: string[] = [];
  for (const [chat, count] of CHATS) {
    const ways: readonly (readonly [string, (portal: Portal) => Promise<Taken>])[] = [
      ['(a) `im.user.get` each', (portal) => oneByOne(portal, chat)],
      ['(b) ids, then `im.user.list.get`', (portal) => idsThenPeople(portal, chat)],
      ["(c) the SDK's `callList`", (portal) => callList(portal, chat, SECRET)],
      ['(d) Roll Call', (portal) => ours(browser, portal, chat, count)],
    ];
    for (const [name, way] of ways) {
      const line = row(count, name, await alone(way));
      console.log(line);
      rows.push(line);
    }
  }
  return `At ${LATENCY} ms round trip. Time counts from the first request. (a) to (c) are requests alone, without a page; (d) is the application in the browser, drawing included, which leaves a second behind its second request and each that follows, so that the office's shared limit stays free.

| Members | Way | Requests | Bytes | First card | Everybody | |
|---|---|---|---|---|---|---|
${rows.join('\n')}`;
}

/** Each way has a portal to itself: nobody else has used up its limits. */
export async function alone<Result>(way: (portal: Portal) => Promise<Result>): Promise<Result> {
  const appUrl = process.env['APP_URL'] ?? '';
  const portal = createPortal({
    appUrl,
    handlerHosts: ['localhost'],
    webhooks: [{ user: 1, secret: SECRET }],
    settings: { latency: LATENCY, viewer: 'admin' },
  });
  const server = await createServer({ portal, appUrl, pageDir: process.env['PORTAL_PAGE'] ?? '' });
  try {
    return await way(portal);
  } finally {
    await server.close();
  }
}

function row(count: number, name: string, { requests, bytes, first, all, remark }: Taken): string {
  const cells = [number(count), name, number(requests), kilobytes(bytes), seconds(first), seconds(all), remark];
  return `| ${cells.join(' | ')} |`;
}

export function number(value: number): string {
  return value.toLocaleString('en-GB');
}

function kilobytes(bytes: number): string {
  return `${number(Math.round(bytes / 1000))} kB`;
}

function seconds(ms: number): string {
  return Number.isNaN(ms) ? '–' : `${number(Math.round(ms / 10) / 100)} s`;
}
