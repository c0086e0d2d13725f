import { type Office, simulate } from '#test/support/office.ts';
import { DAY, KEPT_OPEN, MONDAY } from '#test/support/offices.ts';

/** Different mornings of the same office; what is printed is their mean, and of waits the longest. */
const SEEDS = [1, 2, 3, 4, 5];

const ROWS: readonly (readonly [title: string, office: Office])[] = [
  ['A day: 20 openings each in 8 h, 3 min each', DAY],
  ['Monday at nine: all open it within 10 min, 3 min each', MONDAY],
  ['All keep it on screen for 4 h', KEPT_OPEN],
];

const HEAD = ['Five hundred people', 'Refresh', 'Openings', 'Requests', 'Refused (503)', 'Openings refused at first'];
const MORE = ['Openings that ended in words', 'Longest wait', 'Refused in the last hour', 'Refresh in the last hour'];

function row([title, office]: (typeof ROWS)[number], isAdaptive: boolean): string {
  const reports = SEEDS.map((seed) => simulate({ ...office, isAdaptive }, seed));
  const mean = (name: Exclude<keyof (typeof reports)[number], 'longestWait'>) =>
    Math.round(reports.reduce((sum, report) => sum + report[name], 0) / reports.length);
  const wait = Math.max(...reports.map(({ longestWait }) => longestWait)) / 1000;
  const period = mean('lastPeriod') / 1000;
  const cells = [
    title,
    isAdaptive ? 'as coded' : 'every minute',
    mean('openings'),
    mean('requests'),
    mean('refusals'),
    mean('delayedOpenings'),
    mean('failedOpenings'),
    `${wait.toFixed(0)} s`,
    mean('refusalsInLastHour'),
    `every ${period.toFixed(0)} s`,
  ];
  return `| ${cells.join(' | ')} |`;
}

const head = [...HEAD, ...MORE];
const rows = ROWS.flatMap((each) => [row(each, false), row(each, true)]);
process.stdout.write(`| ${head.join(' | ')} |\n|${'---|'.repeat(head.length)}\n${rows.join('\n')}\n`);
