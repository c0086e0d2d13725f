import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Hours, quietAt } from '#plan/Hours.ts';
import { type Known, nextMoment, nextStep } from '#plan/nextStep.ts';
import type { Plan } from '#plan/Plan.ts';

process.env['TZ'] = 'Europe/Berlin';

const NOON = Date.parse('2026-03-02T12:00:00+01:00');
const HOUR = 3_600_000;
const plan: Plan = { until: NOON + HOUR, back: 'away', nonce: 'a1' };
const workdays: Hours = { days: [1, 2, 3, 4, 5], from: 540, to: 1080, done: 0 };

function apply(known: Known, now: number): Known {
  return { ...known, ...nextStep(known, now) };
}

describe('a plan', () => {
  test('is left alone before its time', () => {
    expect(nextStep({ status: 'dnd', plan, hours: null }, NOON)).toBeNull();
  });

  test('gives back the status before it when its time has come', () => {
    expect(nextStep({ status: 'dnd', plan, hours: null }, plan.until)).toEqual({ plan: null, status: 'away' });
  });

  test.each(['online', 'away', 'break', false])(
    'is dropped when the status is %s by now, which is respected',
    (status) => {
      expect(nextStep({ status, plan, hours: null }, plan.until)).toEqual({ plan: null });
      expect(nextStep({ status, plan, hours: null }, NOON)).toEqual({ plan: null });
    },
  );
});

describe('working hours', () => {
  const evening = Date.parse('2026-03-02T18:00:00+01:00');
  const morning = Date.parse('2026-03-03T09:00:00+01:00');

  test('begin do not disturb at their end, until they begin again', () => {
    expect(nextStep({ status: 'break', plan: null, hours: workdays }, evening)).toEqual({
      status: 'dnd',
      plan: { until: morning, back: 'break', nonce: expect.any(String) },
      hours: { ...workdays, done: evening },
    });
  });

  test('leave the day alone', () => {
    expect(nextStep({ status: 'online', plan: null, hours: workdays }, NOON)).toBeNull();
  });

  test('respect who turned it off in the evening until the next one', () => {
    const begun = apply({ status: 'online', plan: null, hours: workdays }, evening);
    const off: Known = { ...begun, status: 'online', plan: null };
    expect(nextStep(off, evening + HOUR)).toBeNull();
    expect(nextMoment(off, evening + HOUR)).toBe(evening + 24 * HOUR);
    expect(nextStep(off, evening + 24 * HOUR)).toMatchObject({ status: 'dnd' });
  });

  test('leave do not disturb without an end as it is', () => {
    expect(nextStep({ status: 'dnd', plan: null, hours: workdays }, evening)).toEqual({
      hours: { ...workdays, done: evening },
    });
  });

  test('prolong a plan that would end in the quiet time, and shorten none that ends later', () => {
    const soon = { ...plan, until: evening + HOUR };
    expect(nextStep({ status: 'dnd', plan: soon, hours: workdays }, evening)).toMatchObject({
      plan: { until: morning, back: 'away' },
    });
    const late = { ...plan, until: morning + HOUR };
    expect(nextStep({ status: 'dnd', plan: late, hours: workdays }, evening)).not.toHaveProperty('plan');
  });

  test('catch up with the evening that has begun, not with those before', () => {
    const sunday = Date.parse('2026-03-08T12:00:00+01:00');
    expect(nextStep({ status: 'online', plan: null, hours: workdays }, sunday)).toMatchObject({
      plan: { until: Date.parse('2026-03-09T09:00:00+01:00') },
      hours: { done: Date.parse('2026-03-06T18:00:00+01:00') },
    });
  });

  test('a border stays at its hour in the night that summer time begins', () => {
    const hours = { ...workdays, days: [0, 1, 2, 3, 4, 5, 6] };
    expect(quietAt(hours, Date.parse('2026-03-28T20:00:00+01:00'))).toEqual({
      from: Date.parse('2026-03-28T18:00:00+01:00'),
      until: Date.parse('2026-03-29T09:00:00+02:00'),
    });
  });

  test('may go over midnight', () => {
    const night = { ...workdays, from: 22 * 60, to: 6 * 60 };
    expect(quietAt(night, NOON)).toEqual({
      from: Date.parse('2026-02-28T06:00:00+01:00'),
      until: Date.parse('2026-03-02T22:00:00+01:00'),
    });
  });

  test('that never end leave nothing quiet', () => {
    const always = { ...workdays, days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 0 };
    expect(quietAt(always, NOON)).toBeNull();
    expect(nextMoment({ plan: null, hours: always }, NOON)).toBe(Infinity);
  });
});

describe('whatever is known', () => {
  const plans = fc.option(
    fc.record({
      until: fc.integer({ min: NOON - 100 * HOUR, max: NOON + 100 * HOUR }),
      back: fc.constantFrom('online' as const, 'away' as const, 'break' as const),
      nonce: fc.constant('n'),
    }),
  );
  const hours = fc.option(
    fc.record({
      days: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
      from: fc.integer({ min: 0, max: 1439 }),
      to: fc.integer({ min: 0, max: 1439 }),
      done: fc.constantFrom(0, NOON - 30 * HOUR, NOON),
    }),
  );
  const known = fc.record({ status: fc.constantFrom('online', 'dnd', 'away', 'break', false), plan: plans, hours });
  const moment = fc.integer({ min: NOON - 400 * HOUR, max: NOON + 4000 * HOUR });

  test('who comes second has nothing left to do', () => {
    fc.assert(
      fc.property(known, moment, (before, now) => {
        expect(nextStep(apply(before, now), now)).toBeNull();
      }),
    );
  });

  test('no plan outlives its time', () => {
    fc.assert(
      fc.property(known, moment, (before, now) => {
        const after = apply(before, now);
        expect(after.plan === null || (after.plan.until > now && after.status === 'dnd')).toBe(true);
      }),
    );
  });

  test('the next moment lies ahead, and nothing is due before it', () => {
    fc.assert(
      fc.property(known, moment, fc.double({ min: 0, max: 0.999, noNaN: true }), (before, now, part) => {
        const after = apply(before, now);
        const next = nextMoment(after, now);
        expect(next).toBeGreaterThan(now);
        if (next === Infinity) return;
        expect(nextStep(after, now + Math.floor((next - now) * part))).toBeNull();
        expect(nextStep(after, next)).not.toBeNull();
      }),
    );
  });
});
