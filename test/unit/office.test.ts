import { describe, expect, test } from 'vitest';
import { simulate } from '#test/support/office.ts';
import { DAY, KEPT_OPEN, MONDAY } from '#test/support/offices.ts';

describe('five hundred people behind one address, who share two requests a second', () => {
  test('open the app twenty times a day each without a single refusal', () => {
    expect(simulate(DAY, 1)).toMatchObject({ openings: 10_000, refusals: 0 });
  });

  test.each([1, 2, 3])('all find their people within half a minute on Monday at nine, but a few (seed %i)', (seed) => {
    const { openings, failedOpenings, longestWait } = simulate(MONDAY, seed);
    expect(openings).toBe(500);
    // Those are told, and find them at the next beat.
    expect(failedOpenings).toBeLessThan(0.08 * openings);
    expect(longestWait).toBeLessThan(30_000);
  });

  test.each([1, 2, 3])('who all keep it open find a pace that the portal bears (seed %i)', (seed) => {
    const found = simulate(KEPT_OPEN, seed);
    // Five hundred at two a second: none can have more than one in 250 s.
    expect(found.lastPeriod).toBeGreaterThan(200_000);
    expect(found.lastPeriod).toBeLessThan(350_000);
    expect(found.refusalsInLastHour).toBeLessThan(0.1 * 7200);
    // Once a minute whatever the portal says, most of what they ask is refused.
    const stubborn = simulate({ ...KEPT_OPEN, isAdaptive: false }, seed);
    expect(found.refusals).toBeLessThan(stubborn.refusals / 50);
  });
});
