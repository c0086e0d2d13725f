import { expect, test } from 'vitest';
import { createFormat } from '#i18n/format.ts';
import { languageOf } from '#i18n/languages.ts';

const noon = Date.UTC(2026, 2, 4, 12, 0);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const english = createFormat(languageOf('en').locale, 'UTC');

test.each([
  [0, '1 second ago'],
  [-5000, '1 second ago'],
  [20_000, '20 seconds ago'],
  [59_999, '59 seconds ago'],
  [12 * MINUTE, '12 minutes ago'],
  [59 * MINUTE + 59_000, '59 minutes ago'],
  [3 * 60 * MINUTE, '3 hours ago'],
  [5 * DAY, '5 days ago'],
])('%i ms before now is %s', (age, words) => {
  expect(english.ago(noon - age, noon)).toBe(words);
});

test('a moment is shown in the reader’s zone', () => {
  expect(createFormat('en-GB', 'Asia/Tokyo').time(noon)).toBe('21:00');
  expect(createFormat('en-GB', 'Asia/Kolkata').time(noon)).toBe('17:30');
});

test('the year is said only where it is another one', () => {
  expect(english.date(Date.UTC(2026, 0, 1), noon)).toBe('1 January');
  expect(english.date(Date.UTC(2025, 11, 31), noon)).toBe('31 December 2025');
});

test('today and yesterday are calendar days of the reader, not 24 hours', () => {
  const beforeMidnight = Date.UTC(2026, 2, 3, 23, 59);
  const afterMidnight = Date.UTC(2026, 2, 4, 0, 1);
  expect(english.daysBefore(beforeMidnight, afterMidnight)).toBe(1);
  expect(createFormat('en-GB', 'Asia/Tokyo').daysBefore(beforeMidnight, afterMidnight)).toBe(0);
  expect(english.daysBefore(noon + DAY, noon)).toBe(-1);
});

test('the day on which clocks change is one day', () => {
  const berlin = createFormat('de', 'Europe/Berlin');
  expect(berlin.daysBefore(Date.parse('2026-03-28T12:00+01:00'), Date.parse('2026-03-30T00:30+02:00'))).toBe(2);
});

test('Arabic uses the digits and Thai the calendar of the portal around', () => {
  expect(createFormat(languageOf('ar').locale, 'UTC').number(12)).toBe('12');
  expect(createFormat(languageOf('th').locale, 'UTC').date(0, noon)).toContain('1970');
});

test('durations are minutes, or hours that come out even', () => {
  expect([30, 60, 90, 120].map((minutes) => english.duration(minutes))).toEqual([
    '30 minutes',
    '1 hour',
    '90 minutes',
    '2 hours',
  ]);
});

test('names are sorted as people do', () => {
  const { compare } = createFormat('de');
  expect(['Zoe', 'Ärger', 'Chat 10', 'anna', 'Chat 9'].toSorted(compare)).toEqual([
    'anna',
    'Ärger',
    'Chat 9',
    'Chat 10',
    'Zoe',
  ]);
});
