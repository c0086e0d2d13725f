import { expect, test } from 'vitest';
import { localTime } from '#members/localTime.ts';

const WINTER = Date.parse('2026-01-15T12:00:00Z');
const SUMMER = Date.parse('2026-07-15T12:00:00Z');

test('a clock elsewhere tells its time and how far ahead it is', () => {
  expect(localTime('Asia/Tokyo', WINTER, 'en-GB', 'Europe/Berlin')).toEqual({ time: '21:00', ahead: 480 });
  expect(localTime('America/New_York', WINTER, 'en-GB', 'Europe/Berlin')).toEqual({ time: '07:00', ahead: -360 });
  expect(localTime('Asia/Kolkata', WINTER, 'en-GB', 'Europe/London')).toEqual({ time: '17:30', ahead: 330 });
});

test('daylight saving counts at the moment it is', () => {
  expect(localTime('Asia/Tokyo', SUMMER, 'en-GB', 'Europe/Berlin')?.ahead).toBe(420);
});

test('a zone that nobody knows is no time', () => {
  expect(localTime('Middle/Earth', WINTER, 'en-GB')).toBeNull();
});
