import buildAndServe from '#test/support/buildAndServe.ts';
import { launch } from './browser.ts';
import { large } from './large.ts';
import { members } from './members.ts';
import { report } from './report.ts';
import { start } from './start/start.ts';

/*
 * `npm run bench`: how fast the application opens and answers, and how it bears thirty thousand people, beside other
 * ways of doing the same. Prints the tables and writes them to README.md beside this file. Never a test: it passes
 * whatever the clock says.
 *
 *   npm run bench                          all parts, some 15 minutes
 *   npm run bench -- large                 one part: start, members or large
 *   npm run bench -- start --runs 3        a quick look; figures worth keeping need 15
 */
const PARTS = {
  start: { title: 'Start and switch', run: () => start(runs) },
  members: { title: 'Members at any scale', run: () => members(browser) },
  large: { title: 'With 30,000 people', run: () => large(browser) },
} as const;

const words = process.argv.slice(2);
const at = words.indexOf('--runs');
const runs = at < 0 ? 15 : Number(words[at + 1]);
const chosen = words.filter((word) => word in PARTS);

const stop = await buildAndServe();
const browser = await launch();
try {
  for (const [name, { title, run }] of Object.entries(PARTS)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const text = await run();
    console.log(`\n${text}\n`);
    report(title, text, browser.version());
  }
} finally {
  await browser.close();
  await stop();
}
