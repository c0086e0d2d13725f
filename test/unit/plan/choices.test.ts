import { expect, test } from 'vitest';
import { choicesAt, endOf } from '#plan/choices.ts';

process.env['TZ'] = 'Europe/Berlin';

const NOON = Date.parse('2026-03-02T12:00:00+01:00');

test('minutes are minutes from now', () => {
  expect(endOf('30', NOON)).toBe(NOON + 30 * 60_000);
  expect(endOf('120', NOON)).toBe(NOON + 120 * 60_000);
});

test('two hours in the night that summer time begins are two hours', () => {
  const before = Date.parse('2026-03-29T01:30:00+01:00');
  expect(endOf('120', before)).toBe(Date.parse('2026-03-29T04:30:00+02:00'));
});

test.each([
  ['begins', '2026-03-28T22:00:00+01:00', '2026-03-29T09:00:00+02:00'],
  ['ends', '2026-10-24T22:00:00+02:00', '2026-10-25T09:00:00+01:00'],
])('tomorrow nine is nine on the clock when summer time %s', (_, now, end) => {
  expect(endOf('tomorrow', Date.parse(now))).toBe(Date.parse(end));
});

test('tomorrow may be another month', () => {
  const end = Date.parse('2027-01-01T09:00:00+01:00');
  expect(endOf('tomorrow', Date.parse('2026-12-31T23:59:00+01:00'))).toBe(end);
});

test('the evening is offered until it has come', () => {
  expect(choicesAt(Date.parse('2026-03-02T17:59:00+01:00'), null)).toContain('evening');
  expect(choicesAt(Date.parse('2026-03-02T18:00:00+01:00'), null)).not.toContain('evening');
});

test('the choice made last comes first, the others stay in order', () => {
  expect(choicesAt(NOON, '120')).toEqual(['120', '30', '60', 'evening', 'tomorrow', 'off']);
  expect(choicesAt(NOON, { hostile: true })[0]).toBe('30');
});

test('until it is turned off has no end', () => {
  expect(endOf('off', NOON)).toBeNull();
});
