import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createPortal } from '#test/portal/rest/createPortal.ts';
import { createServer } from '#test/portal/server/createServer.ts';
import buildAndServe from '#test/support/buildAndServe.ts';
import { launch } from './browser.ts';
import { ours, type Felt } from './ours.ts';
import { callList, idsThenPeople, oneByOne, type Taken } from './ways.ts';

/*
 * `npm run bench`: four ways to learn who is in a chat, side by side, at a round trip of 100 ms; and what the app feels
 * like with thirty thousand people. Prints the tables and writes them to README.md beside this file. Never a test: it
 * passes whatever the clock says.
 */
const CHATS = [
  [10, 12],
  [21, 1000],
  [22, 30_000],
] as const;
const LATENCY = 100;
const SECRET = 'bench';

const stop = await buildAndServe();
const browser = await launch();
const rows: string[] = [];
let felt: Felt | undefined;

try {
  for (const [chat, members] of CHATS) {
    console.log(`${members} members`);
    const ways: readonly (readonly [string, (portal: Portal) => Promise<Taken>])[] = [
      ['(a) `im.user.get` each', (portal) => oneByOne(portal, chat)],
      ['(b) ids, then `im.user.list.get`', (portal) => idsThenPeople(portal, chat)],
      ["(c) the SDK's `callList`", (portal) => callList(portal, chat, SECRET)],
      [
        '(d) Roll Call',
        async (portal) => {
          const result = await ours(browser, portal, chat, members);
          felt = result.felt;
          return result.taken;
        },
      ],
    ];
    for (const [name, way] of ways) rows.push(row(members, name, await alone(way)));
  }
} finally {
  await browser.close();
  await stop();
}
report();

type Portal = ReturnType<typeof createPortal>;

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

function row(members: number, name: string, { requests, bytes, first, all, remark }: Taken): string {
  const cells = [number(members), name, number(requests), kilobytes(bytes), seconds(first), seconds(all), remark];
  const line = `| ${cells.join(' | ')} |`;
  console.log(line);
  return line;
}

function report(): void {
  if (!felt) return;
  const { keys, scroll } = felt;
  const at = (part: number) => (keys[Math.min(keys.length - 1, Math.floor(keys.length * part))] ?? 0).toFixed(1);
  const longest = scroll.long.toSorted((a, b) => b - a);
  const measured = [
    `| Requests at the first cards | ${felt.requestsAtFirst} | ≤ 2 |`,
    `| DOM nodes at the first cards | ${number(felt.nodesAtFirst)} | ≤ 2,500 |`,
    `| Processor time of the main thread from keystroke to painted result, p50 / p95 / most of ${keys.length} | ${at(0.5)} / ${at(0.95)} / ${at(1)} ms | p95 ≤ 16 ms |`,
    `| Tasks over 50 ms while scrolling ${number(scroll.height)} px in ${scroll.frames} frames | ${longest.length === 0 ? 'none' : `${longest.length}, the longest ${longest[0]} ms`} | none |`,
    `| Processor time a frame while scrolling, mean | ${felt.perFrame.toFixed(1)} ms | |`,
    `| JavaScript heap with everybody loaded | ${(felt.heap / 1e6).toFixed(1)} MB | ≤ 80 MB |`,
  ];
  const version = browser.version();
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.version}, Chromium ${version}, headless, load ${loadavg()[0]?.toFixed(1) ?? 'unknown'} at the end`;
  const text = `# Benchmark

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)} (${commit()}). Machine: ${machine}. The application as built, inside the emulated portal, at ${LATENCY} ms round trip. Never a test: figures depend on the machine and on what else it does.

## Who is in this chat

Time counts from the first request. (a) to (c) are requests alone, without a page; (d) is the application in the browser, drawing included, which leaves a second between requests in the background so that the office's shared limit stays free.

| Members | Way | Requests | Bytes | First card | Everybody | |
|---|---|---|---|---|---|---|
${rows.join('\n')}

## With 30,000 people

| What | Measured | Wanted |
|---|---|---|
${measured.join('\n')}
`;
  writeFileSync(fileURLToPath(new URL('README.md', import.meta.url)), text);
  console.log(measured.join('\n'));
}

function commit(): string {
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
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
