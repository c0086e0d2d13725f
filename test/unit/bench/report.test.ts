import { expect, test } from 'vitest';
import { withPart } from '#test/bench/report.ts';

const DOCUMENT =
  '# Benchmark\n\nOld words.\n\n## Start\n\nold start\n\n### Detail\n\n1 ms\n\n## Members\n\nold members\n';

test('a part that was run takes the place of its former tables, and the others keep theirs', () => {
  const document = withPart(DOCUMENT, 'Start', 'new start\n');
  expect(document).toMatch(/## Start\n\nnew start\n\n## Members\n\nold members\n$/);
  expect(document).not.toContain('1 ms');
});

test('a part that was never run before comes last', () => {
  expect(withPart(DOCUMENT, 'Office', 'new')).toMatch(/old members\n\n## Office\n\nnew\n$/);
});

test('writing the same part twice changes nothing', () => {
  const once = withPart(DOCUMENT, 'Members', 'new');
  expect(withPart(once, 'Members', 'new')).toBe(once);
});
