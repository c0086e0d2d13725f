import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { embedders, frameMessages, thrown } from './frames.ts';
import { restReplies } from './replies.ts';
import type { Target } from './target.ts';

/** `npm run fuzz [seconds]`: seconds for each target. */
const SECONDS = Number(process.argv[2] ?? 15);

const FILE = fileURLToPath(new URL('seeds.json', import.meta.url));

/** What failed once, by target, is tried first ever after. */
type Seeds = Record<string, { seed: number; path: string }[]>;

/**
 * Throws anything at the borders of the application and of the emulated portal for a bounded time. What fails is
 * printed and kept in `seeds.json`; the exit code tells.
 */
async function fuzz(targets: readonly Target[]): Promise<boolean> {
  // Written by this file alone.
  const seeds = JSON.parse(await readFile(FILE, 'utf8')) as Seeds;
  let isSound = true;
  for (const { name, property } of targets) {
    const kept = seeds[name] ?? [];
    for (const known of kept) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, to be told apart
      const { failed } = await fc.check(property, { ...known, numRuns: 1, endOnFailure: true });
      if (failed) say(`${name}: seed ${known.seed} fails again`);
      isSound &&= !failed;
    }
    // oxlint-disable-next-line no-await-in-loop
    const run = await fc.check(property, {
      numRuns: Number.MAX_SAFE_INTEGER,
      interruptAfterTimeLimit: SECONDS * 1000,
      markInterruptAsFailure: false,
    });
    say(`${name}: ${run.numRuns} runs, seed ${run.seed}`);
    if (!run.failed) continue;
    isSound = false;
    say(fc.defaultReportMessage(run) ?? '');
    seeds[name] = [...kept, { seed: run.seed, path: run.counterexamplePath ?? '' }];
    // oxlint-disable-next-line no-await-in-loop
    await writeFile(FILE, `${JSON.stringify(seeds, null, 2)}\n`);
  }
  return isSound;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (!(await fuzz([frameMessages, embedders, thrown, restReplies]))) process.exitCode = 1;
