import type { Browser } from '@playwright/test';
import { createPortal } from '#test/portal/rest/createPortal.ts';
import { createServer } from '#test/portal/server/createServer.ts';
import { ours, type Felt } from './ours.ts';
import { callList, idsThenPeople, oneByOne, type Taken } from './ways.ts';

const CHATS = [
  [10, 12],
  [21, 1000],
  [22, 30_000],
] as const;
const LATENCY = 100;
const SECRET = 'bench';

type Portal = ReturnType<typeof createPortal>;

/** Four ways to learn who is in a chat, side by side, and what the app feels like with thirty thousand people. */
export async function members(browser: Browser): Promise<string> {
  const rows: string[] = [];
  let felt: Felt | undefined;
  for (const [chat, count] of CHATS) {
    const ways: readonly (readonly [string, (portal: Portal) => Promise<Taken>])[] = [
      ['(a) `im.user.get` each', (portal) => oneByOne(portal, chat)],
      ['(b) ids, then `im.user.list.get`', (portal) => idsThenPeople(portal, chat)],
      ["(c) the SDK's `callList`", (portal) => callList(portal, chat, SECRET)],
      [
        '(d) Roll Call',
        async (portal) => {
          const result = await ours(browser, portal, chat, count);
          felt = result.felt;
          return result.taken;
        },
      ],
    ];
    for (const [name, way] of ways) {
      const line = row(count, name, await alone(way));
      console.log(line);
      rows.push(line);
    }
  }
  return `### Who is in this chat

At ${LATENCY} ms round trip. Time counts from the first request. (a) to (c) are requests alone, without a page; (d) is the application in the browser, drawing included, which leaves a second between requests in the background so that the office's shared limit stays free.

| Members | Way | Requests | Bytes | First card | Everybody | |
|---|---|---|---|---|---|---|
${rows.join('\n')}

### With 30,000 people

| What | Measured | Wanted |
|---|---|---|
${felt ? measured(felt).join('\n') : ''}`;
}

/** Each way has a portal to itself: nobody else has used up its limits. */
async function alone(way: (portal: Portal) => Promise<Taken>): Promise<Taken> {
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

function measured(felt: Felt): string[] {
  const { keys, scroll } = felt;
  const at = (part: number) => (keys[Math.min(keys.length - 1, Math.floor(keys.length * part))] ?? 0).toFixed(1);
  const longest = scroll.long.toSorted((a, b) => b - a);
  return [
    `| Requests at the first cards | ${felt.requestsAtFirst} | ≤ 2 |`,
    `| DOM nodes at the first cards | ${number(felt.nodesAtFirst)} | ≤ 2,500 |`,
    `| Processor time of the main thread from keystroke to painted result, p50 / p95 / most of ${keys.length} | ${at(0.5)} / ${at(0.95)} / ${at(1)} ms | p95 ≤ 16 ms |`,
    `| Tasks over 50 ms while scrolling ${number(scroll.height)} px in ${scroll.frames} frames | ${longest.length === 0 ? 'none' : `${longest.length}, the longest ${longest[0]} ms`} | none |`,
    `| Processor time a frame while scrolling, mean | ${felt.perFrame.toFixed(1)} ms | |`,
    `| JavaScript heap with everybody loaded | ${(felt.heap / 1e6).toFixed(1)} MB | ≤ 80 MB |`,
  ];
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}

function kilobytes(bytes: number): string {
  return `${number(Math.round(bytes / 1000))} kB`;
}

function seconds(ms: number): string {
  return Number.isNaN(ms) ? '–' : `${number(Math.round(ms / 10) / 100)} s`;
}
