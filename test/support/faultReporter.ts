import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import type { FaultRow, Moment, ViewName } from '#test/e2e/faultMatrix.ts';
import { faultTable } from './faultTable.ts';

/** Prints the outcome of the fault matrix as a table, where it ran: a mark and the requests that the trouble cost. */
class FaultReporter implements Reporter {
  /** By view and moment, then by fault. */
  readonly #columns = new Map<string, Map<string, string>>();

  onTestEnd(test: TestCase, { annotations }: TestResult): void {
    if (!test.location.file.endsWith('/faults.test.ts')) return;
    const [column = ''] = test.title.split(':');
    this.#columns.set(column, new Map(annotations.map(({ type, description = '' }) => [type, description])));
  }

  onEnd(): void {
    if (this.#columns.size === 0) return;
    const outcome = (view: ViewName, moment: Moment, { title }: FaultRow) =>
      this.#columns.get(`${view}, ${moment}`)?.get(title) ?? 'not run';
    process.stdout.write(`\n${faultTable(outcome)}\n`);
  }
}

// Playwright takes reporters so.
// oxlint-disable-next-line import/no-default-export
export default FaultReporter;
