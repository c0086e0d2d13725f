import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hoursText, parseHours, quietAt } from '#plan/Hours.ts';
import { type Known, nextMoment, nextStep } from '#plan/nextStep.ts';
import { parsePlan, planText } from '#plan/Plan.ts';
import { anyJson } from '#test/support/anyReply.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-03-01T00:00:00+01:00');

// Over both changes of summer time.
const moment = fc.integer({ min: START, max: START + 300 * DAY });
const back = fc.constantFrom('online' as const, 'away' as const, 'break' as const);
const plan = fc.record({ until: moment, back, nonce: fc.stringMatching(/^[a-z0-9]{1,32}$/) });
const minute = fc.integer({ min: 0, max: 1439 });
const hours = fc.record({
  days: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
  from: minute,
  to: minute,
  done: fc.oneof(fc.constant(0), moment),
});
const known: fc.Arbitrary<Known> = fc.record({
  status: fc.constantFrom<unknown[]>('online', 'dnd', 'away', 'break', false, 'hostile'),
  plan: fc.option(plan),
  hours: fc.option(hours),
});

function after({ status, plan: kept, hours: worked }: Known, step: NonNullable<ReturnType<typeof nextStep>>): Known {
  return {
    status: step.status ?? status,
    plan: step.plan === undefined ? kept : step.plan,
    hours: step.hours ?? worked,
  };
}

test('whoever comes second finds nothing left to do', () => {
  fc.assert(
    fc.property(known, moment, (before, now) => {
      const step = nextStep(before, now);
      expect(step && nextStep(after(before, step), now)).toBeNull();
    }),
  );
});

test('no plan outlives its end, and none stands beside a status that is not do not disturb', () => {
  fc.assert(
    fc.property(known, moment, (before, now) => {
      const step = nextStep(before, now);
      const { status, plan: left } = step ? after(before, step) : before;
      expect(left === null || (status === 'dnd' && left.until > now)).toBe(true);
    }),
  );
});

test('a status that somebody else has set is never written over by a plan that ended', () => {
  fc.assert(
    fc.property(known, moment, ({ status, plan: stored }, now) => {
      const written = nextStep({ status, plan: stored, hours: null }, now)?.status;
      expect(status === 'dnd' || written === undefined).toBe(true);
    }),
  );
});

test('until the next moment nothing is to be done; at it, something is or time goes on', () => {
  fc.assert(
    fc.property(known, moment, (before, now) => {
      const step = nextStep(before, now);
      const settled = step ? after(before, step) : before;
      const next = nextMoment(settled, now);
      expect(next).toBeGreaterThan(now);
      if (next < Infinity) {
        expect(nextStep(settled, next - 1)).toBeNull();
        expect(nextStep(settled, next)).not.toBeNull();
      }
    }),
  );
});

test('a quiet time ends after now, begins before it ends, and is followed by another', () => {
  fc.assert(
    fc.property(hours, moment, (worked, now) => {
      const quiet = quietAt(worked, now);
      if (!quiet) return;
      expect(quiet.until).toBeGreaterThan(now);
      expect(quiet.until).toBeGreaterThan(quiet.from);
      expect(quietAt(worked, quiet.until)?.from ?? Infinity).toBeGreaterThanOrEqual(quiet.until);
    }),
  );
});

test('plans and hours come back from what is stored as they were', () => {
  fc.assert(
    fc.property(plan, hours, (aPlan, someHours) => {
      expect(parsePlan(planText(aPlan), START)).toEqual(aPlan);
      expect(parseHours(hoursText(someHours))).toEqual(someHours);
    }),
  );
});

test('whatever else is stored is no plan and no hours, and harms nobody', () => {
  const stored = fc.oneof(
    anyJson,
    anyJson.map((value) => JSON.stringify(value)),
    fc.string(),
  );
  fc.assert(
    fc.property(stored, moment, (text, now) => {
      const [aPlan, someHours] = [parsePlan(text, now), parseHours(text)];
      expect(aPlan === null || Number.isFinite(aPlan.until)).toBe(true);
      expect(someHours === null || someHours.days.length > 0).toBe(true);
    }),
  );
});
