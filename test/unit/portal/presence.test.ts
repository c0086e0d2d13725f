import { expect, test } from 'vitest';
import { absentUntil } from '#test/portal/rest/world/absence.ts';
import { createWorld } from '#test/portal/rest/world/createWorld.ts';
import type { World } from '#test/portal/rest/types.ts';
import { NOON } from '#test/support/askPortal.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function somebody(world: World, id: number) {
  const person = world.person(id);
  if (!person) throw new RangeError(`nobody has the id ${id}`);
  return person;
}

const absence = (world: World, id: number) => absentUntil(somebody(world, id), world.clock.now(), world.serverOffset);

test('who keeps the portal open was active within the last four minutes, whenever one looks', () => {
  const world = createWorld({ now: NOON });
  for (let step = 0; step < 60; step += 1) {
    world.clock.advance(37_000);
    const ago = world.clock.now() - (world.lastActivity(somebody(world, 1)) ?? 0);
    expect(ago).toBeGreaterThanOrEqual(0);
    expect(ago).toBeLessThanOrEqual(240_000);
  }
});

test('the last activity of who keeps the portal open moves in steps, not with every look', () => {
  const world = createWorld({ now: NOON });
  const seen = new Set<number | null>();
  for (let second = 0; second < 960; second += 10) {
    seen.add(world.lastActivity(somebody(world, 1)));
    world.clock.advance(10_000);
  }
  expect(seen.size).toBeGreaterThanOrEqual(4);
  expect(seen.size).toBeLessThanOrEqual(5);
});

test('people come and go as the clock moves', () => {
  const world = createWorld({ now: NOON });
  const online = () => world.people.filter((person) => world.isOnline(person)).map(({ id }) => id);
  const before = online();
  world.clock.advance(2 * HOUR);
  const after = online();
  expect(after.some((id) => !before.includes(id))).toBe(true);
  expect(before.some((id) => !after.includes(id))).toBe(true);
});

test('who closed the portal counts as online for 24 minutes more', () => {
  const world = createWorld({ now: NOON });
  const carlos = somebody(world, 12);
  expect(world.lastActivity(carlos)).toBe(NOON - 14 * MINUTE);
  world.clock.advance(10 * MINUTE);
  expect(world.isOnline(carlos)).toBe(true);
  world.clock.advance(1);
  expect(world.isOnline(carlos)).toBe(false);
});

test('no activity is recorded of bots, clients, guests and those who never logged in', () => {
  const world = createWorld({ now: NOON });
  for (const id of [23, 70, 75, 79, 80]) expect(world.lastActivity(somebody(world, id))).toBeNull();
});

test('a leave tells midnight after its last day, in the time of the server', () => {
  const world = createWorld({ now: NOON });
  expect(absence(world, 7)).toBe(Date.parse('2026-03-20T00:00:00+01:00'));
});

test('a leave ends with its last day and not a moment before', () => {
  const world = createWorld({ now: NOON });
  const midnight = Date.parse('2026-03-11T00:00:00+01:00');
  expect(absence(world, 31)).toBe(midnight);
  world.clock.set(midnight - 1);
  expect(absence(world, 31)).toBe(midnight);
  world.clock.set(midnight);
  expect(absence(world, 31)).toBeNull();
});

test('a leave does not show before its first day', () => {
  const world = createWorld({ now: NOON });
  expect(absence(world, 32)).not.toBeNull();
  expect(absence(world, 33)).toBeNull();
  world.clock.set(Date.parse('2026-03-11T00:00:00+01:00'));
  expect(absence(world, 33)).toBe(Date.parse('2026-03-19T00:00:00+01:00'));
});

test('business trips and leaves that are over do not show', () => {
  const world = createWorld({ now: NOON });
  expect(absence(world, 34)).toBeNull();
  expect(absence(world, 37)).toBeNull();
});

test('maternity and unpaid leave show', () => {
  const world = createWorld({ now: NOON });
  expect(absence(world, 35)).not.toBeNull();
  expect(absence(world, 36)).not.toBeNull();
});
