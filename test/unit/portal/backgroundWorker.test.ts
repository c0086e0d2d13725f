import { expect, test } from 'vitest';
import { openRest } from './openRest.ts';

const SLOW = 5001;

const worker = { placement: 'PAGE_BACKGROUND_WORKER' };

function administrator() {
  return openRest({ viewer: 'admin' });
}

test('the eleventh slow load of a day takes the worker away, and tells whom to tell', () => {
  const { portal, call } = administrator();
  for (let load = 1; load <= 10; load += 1) expect(portal.workerLoaded(SLOW)).toBeUndefined();
  expect(call('placement.get').body['result']).toContainEqual(expect.objectContaining(worker));

  expect(portal.workerLoaded(SLOW)).toMatchObject({
    ...worker,
    options: { errorHandlerUrl: expect.stringContaining('worker.html?error=1') },
  });
  expect(call('placement.get').body['result']).not.toContainEqual(expect.objectContaining(worker));
  expect(portal.workerLoaded(SLOW)).toBeUndefined();
});

test('a load within five seconds counts for nothing', () => {
  const { portal } = administrator();
  for (let load = 1; load <= 50; load += 1) expect(portal.workerLoaded(5000)).toBeUndefined();
});

test('each day counts from nothing', () => {
  const { portal } = administrator();
  for (let load = 1; load <= 10; load += 1) portal.workerLoaded(SLOW);
  portal.world.clock.advance(86_400_000);
  expect(portal.workerLoaded(SLOW)).toBeUndefined();
});

test('an old box offers no background worker', () => {
  const { call } = openRest({ viewer: 'admin', box: 'oldBox' });
  expect(call('placement.list').body['result']).not.toContain('PAGE_BACKGROUND_WORKER');
});
