import { expect, test } from 'vitest';
import { median, quotient, spread } from '#test/bench/start/statistics.ts';

test('one slow run moves neither the median nor the quotient', () => {
  expect(median([3, 1, 900])).toBe(3);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(quotient([12, 24, 900], [10, 20, 10])).toBeCloseTo(1.2);
});

test('a spread names median, least and most, with a decimal where a tenth matters', () => {
  expect(spread([312.4, 298, 1401.2])).toBe('312 (298–1,401)');
  expect(spread([9.04, 8, 10])).toBe('9.0 (8.0–10.0)');
  expect(spread([])).toBe('–');
});
