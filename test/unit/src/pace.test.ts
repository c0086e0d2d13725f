import { expect, test } from 'vitest';
import { pagesAtOnce, pauseAfter } from '#api/pace.ts';

test('a quick portal is asked for many pages at once, a slow one for few', () => {
  expect(pagesAtOnce({ duration: 0, operating: 0 })).toBe(10);
  expect(pagesAtOnce({ duration: 1, operating: 0 })).toBe(5);
  expect(pagesAtOnce({ duration: 30, operating: 0 })).toBe(1);
});

test('after the first two never more than a request a second, and less where the method has worked much', () => {
  expect(pauseAfter({ duration: 0.9, operating: 0 }, 1)).toBe(100);
  expect(pauseAfter({ duration: 0, operating: 0 }, 2)).toBe(1000);
  expect(pauseAfter({ duration: 4, operating: 0 }, 1)).toBe(3000);
  expect(pauseAfter({ duration: 0, operating: 250 }, 1)).toBe(10_000);
  expect(pauseAfter({ duration: 0, operating: 450 }, 2)).toBe(60_000);
  expect(pagesAtOnce({ duration: 0, operating: 250 })).toBe(1);
});

test('a request that began late in its second is not taken for a slow one', () => {
  // Portals of 2026 tell the start in whole seconds: this one took 60 ms.
  const cost = { duration: 1.03, operating: 0 };

  expect(pauseAfter(cost, 1)).toBe(100);
  expect(pauseAfter(cost, 2)).toBe(1000);
});
