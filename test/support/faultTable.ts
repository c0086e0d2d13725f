import { concerns, type FaultRow, MATRIX, type Moment, MOMENTS, type ViewName, VIEWS } from '#test/e2e/faultMatrix.ts';

/** What stands for one view, one moment and one trouble. */
export type Cell = (view: ViewName, moment: Moment, row: FaultRow) => string;

const HEADINGS: Readonly<Record<Moment, string>> = {
  opening: 'Trouble while a view opens',
  shown: 'Trouble that meets what is shown',
};

/** View × moment × fault as Markdown: one table a moment, one row a fault. */
export function faultTable(cell: Cell): string {
  return MOMENTS.map((moment) => `## ${HEADINGS[moment]}\n\n${table(moment, cell)}`).join('\n\n');
}

function table(moment: Moment, cell: Cell): string {
  const lineOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = [
    lineOf(['Trouble', 'What is said', 'Ends', ...VIEWS]),
    `| --- | --- | --- |${' ---: |'.repeat(VIEWS.length)}`,
  ];
  const rows = MATRIX.map((row) => {
    const cells = VIEWS.map((view) => (concerns(row, view) ? cell(view, moment, row) : '–'));
    return lineOf([row.title, saidIn(row, moment), endOf(row)].concat(cells));
  });
  return head.concat(rows).join('\n');
}

function saidIn({ says, saysLater }: FaultRow, moment: Moment): string {
  if (says === null) return 'nothing: all is shown';
  return moment === 'shown' && saysLater !== undefined ? `${says} ${saysLater.replace('{time}', '14:05')}` : says;
}

function endOf({ says, ends }: FaultRow): string {
  if (says === null) return 'unnoticed';
  return ends === 'by itself' ? ends : `“${ends}”`;
}
