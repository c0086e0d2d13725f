import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPages } from './buildPages.ts';
import { startHost } from './host.ts';
import { openProfile } from './profile.ts';
import { comparison, milestones } from './tables.ts';
import { type Condition, type Run, visits } from './visits.ts';
import type { Way } from './ways.ts';

const CONDITIONS: readonly Condition[] = [
  ...[0, 50, 100, 300].map((latency) => ({ latency, slowdown: 1 })),
  { latency: 100, slowdown: 4 },
];

/** How soon one sees who is in a chat, and how soon the switch answers: beside the least that it can take. */
export async function start(runs: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'roll-call-bench-'));
  await buildPages(folder);
  const host = await startHost([folder, process.env['APP_DIR'] ?? '']);
  const context = await openProfile(join(folder, 'profile'));
  await context.addInitScript({ path: join(folder, 'probe.js') });
  const tables: string[] = [];
  let stations = '';
  try {
    for (const condition of CONDITIONS) {
      const taken: Record<Way, Run[]> = { bare: [], documented: [], ours: [] };
      for (let run = 0; run < runs; run += 1) {
        // By turns: whatever else the machine does falls on all of them.
        for (const way of ['bare', 'documented', 'ours'] as const) {
          taken[way].push(await visits(context, host, way, condition));
        }
      }
      tables.push(comparison(condition, taken));
      console.log(`${tables.at(-1)}\n`);
      if (condition.latency === 100 && condition.slowdown === 1) stations = milestones(taken);
    }
  } finally {
    await context.close();
    await host.close();
    await rm(folder, { recursive: true });
  }
  return `${explained(runs)}

${tables.join('\n\n')}

### Where the time goes

At 100 ms round trip, medians of ${runs}, milliseconds since the frame began to navigate.

${stations}`;
}

function explained(runs: number): string {
  return `A chat of 300, opened from its sidebar. Median (least–most) of ${runs} runs, taken by turns in a browser that has forgotten everything before each; (c) : (a) is the median of the quotients of each turn.

(a) is a page of forty lines without a framework: it shakes hands, sends one batch for everybody and prints the names. (b) is React and the SDK as its documentation shows them: JSON, one call after the other, no batch, members first. (c) is the application with its background worker. Sources of (a) and (b): \`pages/\`.

The round trip is added to everything the frame asks for: its document, scripts, styles, REST requests and their preflights, which only (b) has. Opening a connection costs nothing here. A first visit finds nothing cached; the next one, in another tab, finds the scripts and styles cached and asks for the document alone, as everybody does who opens the application a second time; "same tab again" finds what the frame kept for the session as well, and since (a) and (b) keep nothing, their next visit stands there once more. Time runs from the navigation of the frame (\`performance.timeOrigin\`) until the first card's words are on screen (Element Timing), and for the others until the frame that shows them is drawn. "All cards": everybody is listed, or said to be known ("of 300 online"); (c) draws only the rows on screen.`;
}
