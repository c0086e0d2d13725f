import { expect, test } from 'vitest';
import { createLimits } from '#test/portal/rest/limits.ts';
import { createClock } from '#test/portal/rest/world/clock.ts';
import { NOON, openRest } from './openRest.ts';

test('the 51st request at once is one too many, and half a second lets another one in', () => {
  const { call, portal } = openRest();
  for (let count = 0; count < 50; count += 1) expect(call('server.time').status).toBe(200);
  expect(call('server.time')).toEqual({
    status: 503,
    body: { error: 'QUERY_LIMIT_EXCEEDED', error_description: 'Too many requests' },
  });
  portal.world.clock.advance(500);
  expect(call('server.time').status).toBe(200);
  expect(call('server.time').status).toBe(503);
});

test('each address has a bucket of its own', () => {
  const limits = createLimits(createClock(NOON));
  for (let count = 0; count < 50; count += 1) limits.admit('office');
  expect(limits.admit('office')).toBe(false);
  expect(limits.admit('home')).toBe(true);
});

test('a batch of fifty is one request', () => {
  const { batch, call } = openRest();
  batch(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`c${index}`, 'server.time'])));
  for (let count = 0; count < 49; count += 1) expect(call('server.time').status).toBe(200);
  expect(call('server.time').status).toBe(503);
});

test('a self-hosted portal limits nothing', () => {
  const { call } = openRest({ box: 'box' });
  for (let count = 0; count < 60; count += 1) expect(call('server.time').status).toBe(200);
});

test('a method that worked for eight minutes of ten rests until its oldest minute has passed', () => {
  const clock = createClock(NOON);
  const limits = createLimits(clock);
  limits.charge('im.dialog.users.list', 300);
  clock.advance(60_000);
  limits.charge('im.dialog.users.list', 200);
  expect(limits.isBlocked('im.dialog.users.list')).toBe(true);
  expect(limits.isBlocked('im.user.get')).toBe(false);
  expect(limits.operating('im.dialog.users.list')).toEqual({ operating: 500, operating_reset_at: NOON / 1000 + 600 });
  clock.set(NOON + 599_000);
  expect(limits.isBlocked('im.dialog.users.list')).toBe(true);
  clock.set(NOON + 600_000);
  expect(limits.isBlocked('im.dialog.users.list')).toBe(false);
  expect(limits.operating('im.dialog.users.list').operating).toBe(200);
});

test('work of less than a tenth of a second is not counted', () => {
  const limits = createLimits(createClock(NOON));
  limits.charge('im.user.get', 0.09);
  expect(limits.operating('im.user.get').operating).toBe(0);
});
