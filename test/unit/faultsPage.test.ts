import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { faultsPage } from '#test/support/faultsPage.ts';

test('docs/faults.md says what the fault matrix says (npm run faults writes it)', async () => {
  expect(await readFile('docs/faults.md', 'utf8')).toBe(faultsPage());
});
