import type { Browser } from '@playwright/test';
import { alone, number } from './members.ts';
import { type Felt, feel } from './ours.ts';

/** What the app feels like with thirty thousand people loaded. */
export async function large(browser: Browser): Promise<string> {
  const felt = await alone((portal) => feel(browser, portal, 22, 30_000));
  return `A key counts until the frame is drawn that shows what it finds. Photos of those found come 0.2 s after the last key, and are in none.

| What | Measured | Wanted |
|---|---|---|
${measured(felt).join('\n')}`;
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
