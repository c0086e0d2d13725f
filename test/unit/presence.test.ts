import { describe, expect, test } from 'vitest';
import { hasBirthday, isOnline, JUST_NOW, ONLINE_WINDOW, presence } from '#presence/presence.ts';

const NOW = Date.parse('2026-03-02T13:58:01+01:00');
const person = { active: true, kind: 'employee', lastActivity: NOW, absentUntil: null };

describe('a person', () => {
  test('active five minutes ago is online, a moment longer is only recent', () => {
    expect(presence({ ...person, lastActivity: NOW - JUST_NOW }, NOW)).toEqual({ kind: 'online' });
    const at = NOW - JUST_NOW - 1;
    expect(presence({ ...person, lastActivity: at }, NOW)).toEqual({ kind: 'recent', at });
  });

  test('is recent within the portal’s own window of 24 minutes and seen after it', () => {
    const edge = NOW - ONLINE_WINDOW;
    expect(presence({ ...person, lastActivity: edge }, NOW)).toEqual({ kind: 'recent', at: edge });
    expect(presence({ ...person, lastActivity: edge - 1 }, NOW)).toEqual({ kind: 'seen', at: edge - 1 });
  });

  test('whose activity the server dates in the future is online, not lost', () => {
    expect(presence({ ...person, lastActivity: NOW + 60_000 }, NOW).kind).toBe('online');
  });

  test('who was read some minutes ago is online if active just before that, as silence since is nobody’s', () => {
    const lastActivity = NOW - 10 * 60_000;
    const readAt = lastActivity + JUST_NOW;
    expect(presence({ ...person, lastActivity, readAt }, NOW).kind).toBe('online');
    expect(presence({ ...person, lastActivity, readAt: readAt + 1 }, NOW).kind).toBe('recent');
  });

  test('who was read longer ago than anybody counts as online is judged by now', () => {
    const readAt = NOW - ONLINE_WINDOW - 1;
    expect(presence({ ...person, lastActivity: readAt, readAt }, NOW).kind).toBe('seen');
  });

  test('without any recorded activity is never called offline', () => {
    expect(presence({ ...person, lastActivity: null }, NOW)).toEqual({ kind: 'never' });
  });

  test('on leave through 14 March is said to be so on the 14th and no longer on the 15th', () => {
    const absentUntil = Date.parse('2026-03-15T00:00:00+01:00');
    const state = presence({ ...person, absentUntil }, NOW);
    expect(state).toMatchObject({ kind: 'leave', activity: { kind: 'online' } });
    if (state.kind !== 'leave') return;
    expect(new Date(state.through).toISOString().slice(0, 10)).toBe('2026-03-14');
    expect(presence({ ...person, absentUntil }, absentUntil).kind).not.toBe('leave');
  });

  test('on leave and active at the same time still counts as online', () => {
    const absentUntil = NOW + 86_400_000;
    expect(isOnline(presence({ ...person, absentUntil }, NOW))).toBe(true);
    expect(isOnline(presence({ ...person, absentUntil, lastActivity: null }, NOW))).toBe(false);
  });

  test('who is a bot or was dismissed is neither online nor away', () => {
    expect(presence({ ...person, kind: 'bot' }, NOW)).toEqual({ kind: 'bot' });
    expect(presence({ ...person, active: false, absentUntil: NOW + 1 }, NOW)).toEqual({ kind: 'dismissed' });
  });
});

test('a birthday is day before month', () => {
  const march2 = new Date(2026, 2, 2, 12).getTime();
  expect(hasBirthday('02-03', march2)).toBe(true);
  expect(hasBirthday('03-02', march2)).toBe(false);
  expect(hasBirthday('', march2)).toBe(false);
});
