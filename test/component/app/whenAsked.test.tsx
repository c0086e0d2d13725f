import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenAsked } from '#app/whenAsked.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What happens, in its order. */
function listen(starting: Promise<unknown>): string[] {
  const heard: string[] = [];
  whenAsked(starting).then(
    () => heard.push('asked'),
    () => heard.push('rejected'),
  );
  return heard;
}

test('what the start asks for has left before anything else is read', async () => {
  let leave: (() => void) | undefined;
  const starting = (async () => {
    // As coalesce.ts does with the reads of one turn.
    setTimeout(() => leave?.());
  })();
  const heard = listen(starting);
  leave = () => heard.push('left');
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual(['left', 'asked']);
});

test('a start that fails asks for nothing, and is waited for no longer', async () => {
  const heard = listen(Promise.reject(new Error('outside')));
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual(['asked']);
});

test('a portal that says nothing is waited for no longer than anybody would notice', async () => {
  const heard = listen(new Promise(() => undefined));
  await vi.advanceTimersByTimeAsync(49);
  expect(heard).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(heard).toEqual(['asked']);
});
