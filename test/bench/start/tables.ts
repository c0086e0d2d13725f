import type { Condition, Run } from './visits.ts';
import { median, quotient, spread } from './statistics.ts';
import type { Timeline } from './timeline.ts';
import { type Way, WAYS } from './ways.ts';

export type Runs = Readonly<Record<Way, readonly Run[]>>;

interface Measure {
  title: string;
  of: (run: Run) => number | undefined;
  wanted: 'near the limit' | 'a frame' | 'nothing';
}

const MEASURES: readonly Measure[] = [
  { title: 'First visit: first card', of: ({ first }) => first.marks.firstCard, wanted: 'near the limit' },
  { title: 'First visit: all 300 cards', of: ({ first }) => first.marks.everybody, wanted: 'nothing' },
  { title: 'Next visit: first card', of: ({ next }) => next.marks.firstCard, wanted: 'near the limit' },
  { title: 'Same tab again: first card', of: ({ again }) => again.marks.firstCard, wanted: 'near the limit' },
  { title: 'Switch: click → painted', of: since('switched'), wanted: 'a frame' },
  { title: 'Switch: click → confirmed', of: since('confirmed'), wanted: 'nothing' },
];

const MILESTONES: readonly (readonly [keyof Timeline, string])[] = [
  ['document', 'document here'],
  ['files', 'scripts and styles here'],
  ['shaken', 'handshake answered'],
  ['asked', 'first request leaves'],
  ['answered', 'its answer here'],
  ['firstCard', 'first card painted'],
];

/** One condition: every measure a row, every way a column. */
export function comparison({ latency, slowdown }: Condition, runs: Runs): string {
  const isJudged = latency === 100 && slowdown === 1;
  const rows = MEASURES.map(({ title, of, wanted }) => {
    const [bare, documented, ours] = (['bare', 'documented', 'ours'] as const).map((way) =>
      runs[way].map(measured(of)),
    );
    const times = quotient(ours ?? [], bare ?? []).toFixed(2);
    return `| ${[title, ...[bare, documented, ours].map((values = []) => spread(values)), times, goal(wanted, isJudged)].join(' | ')} |`;
  });
  const heads = ['Milliseconds', ...Object.values(WAYS).map(({ title }) => title), '(c) : (a)', 'Wanted'];
  return `#### ${latency} ms round trip${slowdown > 1 ? `, processor ${slowdown} × slower` : ''}

| ${heads.join(' | ')} |
|${'---|'.repeat(heads.length)}
${rows.join('\n')}`;
}

/** Where the time goes until the first card: medians, in milliseconds since the navigation. */
export function milestones(runs: Runs): string {
  const line = (title: string, of: (run: Run) => Timeline, way: Way) => {
    const cells = MILESTONES.map(([name]) => {
      const middle = Math.round(median(runs[way].map(measured((run) => of(run)[name]))));
      // Where the first card did not wait for a request.
      return Number.isNaN(middle) ? 'later' : middle;
    });
    return `| ${[title, WAYS[way].title, ...cells].join(' | ')} |`;
  };
  return `| | | ${MILESTONES.map(([, title]) => title).join(' | ')} |
|${'---|'.repeat(MILESTONES.length + 2)}
${line('First visit', ({ first }) => first.timeline, 'bare')}
${line('', ({ first }) => first.timeline, 'ours')}
${line('Next visit', ({ next }) => next.timeline, 'bare')}
${line('', ({ next }) => next.timeline, 'ours')}
${line('Same tab again', ({ again }) => again.timeline, 'ours')}`;
}

function since(mark: 'switched' | 'confirmed') {
  return ({ next: { marks } }: Run) => (marks[mark] ?? Number.NaN) - (marks.click ?? Number.NaN);
}

function measured(of: Measure['of']): (run: Run) => number {
  return (run) => of(run) ?? Number.NaN;
}

function goal(wanted: Measure['wanted'], isJudged: boolean): string {
  if (wanted === 'a frame') return '≤ 16.7 ms';
  return wanted === 'near the limit' && isJudged ? '≤ 1.25 × (a)' : '';
}
