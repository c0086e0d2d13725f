import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hoursText, parseHours } from '#plan/Hours.ts';
import { parsePlan, type Plan, planText } from '#plan/Plan.ts';

const NOW = Date.parse('2026-03-02T12:00:00+01:00');
const plan: Plan = { until: NOW + 1000, back: 'break', nonce: 'a1' };

test('what was written is what is read', () => {
  expect(parsePlan(planText(plan), NOW)).toEqual(plan);
  const hours = { days: [1, 5], from: 540, to: 1080, done: NOW };
  expect(parseHours(hoursText(hours))).toEqual(hours);
});

test('one plan has one text, in whatever order it was put together: frames that compared two would ask for ever', () => {
  expect(planText({ nonce: 'a1', back: 'break', until: NOW + 1000 })).toBe(planText(plan));
  const hours = { days: [1, 5], from: 540, to: 1080, done: NOW };
  expect(hoursText({ done: NOW, to: 1080, from: 540, days: [1, 5] })).toBe(hoursText(hours));
});

test('no plan and no working hours are written as nothing', () => {
  expect(planText(null)).toBe('');
  expect(hoursText(null)).toBe('');
});

test.each([
  ['broken', '{"v":1,"until":17'],
  ['of an older version', JSON.stringify({ v: 0, ...plan })],
  ['never ending', JSON.stringify({ v: 1, ...plan, until: 9e15 })],
  ['without a number', JSON.stringify({ v: 1, ...plan, until: '1772449081000' })],
  ['with a hostile nonce', JSON.stringify({ v: 1, ...plan, nonce: '<b>' })],
  ['a list', '[1]'],
  ['huge', `"${'x'.repeat(100_000)}"`],
  ['no text at all', { v: 1, ...plan }],
  ['missing', undefined],
])('an option that is %s is no plan', (_, text) => {
  expect(parsePlan(text, NOW)).toBeNull();
});

test('a status that nobody can go back to becomes online', () => {
  expect(parsePlan(JSON.stringify({ v: 1, ...plan, back: 'dnd' }), NOW)?.back).toBe('online');
});

test.each([
  ['no day', { days: [] }],
  ['days of no week', { days: [7, 'Monday'] }],
  ['a time of no day', { from: 1440 }],
  ['half a minute', { to: 0.5 }],
  ['another version', { v: 2 }],
])('working hours with %s are none', (_, wrong) => {
  expect(parseHours(JSON.stringify({ v: 1, days: [1], from: 540, to: 1080, done: 0, ...wrong }))).toBeNull();
});

test('no text makes reading fail', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.json()), (text) => {
      expect(() => [parsePlan(text, NOW), parseHours(text)]).not.toThrow();
    }),
  );
});
