import { act, render, renderHook } from '@testing-library/react';
import { memo } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { usePacedPages } from '#members/usePacedPages.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A list of which more is wanted, and how often it was asked for; the last answer came just now. */
function paced(pause: number) {
  const load = vi.fn<() => void>();
  const start = Date.now();
  const hook = renderHook((now: { isWanted?: boolean; isBusy?: boolean; since?: number; pause?: number }) =>
    usePacedPages({ isWanted: true, isBusy: false, since: start, pause, load, ...now }),
  );
  const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
  return { ...hook, load, start, wait };
}

test('where no pause is wanted, the next page is asked for at once', async () => {
  const { load, wait } = paced(0);
  await wait(0);
  expect(load).toHaveBeenCalledTimes(1);
});

test('the next page is asked for a second after the last answer, whatever was answered', async () => {
  const { load, rerender, start, wait } = paced(1000);
  await wait(900);
  // Departments were asked for, and came.
  rerender({ isBusy: true });
  await wait(500);
  rerender({ since: start + 1400 });
  await wait(999);
  expect(load).not.toHaveBeenCalled();
  await wait(1);
  expect(load).toHaveBeenCalledTimes(1);
});

test('an answer that is known a moment before its cost is followed no sooner', async () => {
  const { load, rerender, wait } = paced(0);
  rerender({ pause: 1000 });
  await wait(999);
  expect(load).not.toHaveBeenCalled();
  await wait(1);
  expect(load).toHaveBeenCalledTimes(1);
});

test('who comes to the end long after the last answer waits for nothing', async () => {
  const { load, rerender, wait } = paced(1000);
  rerender({ isWanted: false });
  await wait(5000);
  rerender({ isWanted: true });
  await wait(0);
  expect(load).toHaveBeenCalledTimes(1);
});

test('while the page is hidden nobody is asked for, and a page that shows again goes on', async () => {
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  const { load, wait } = paced(1000);
  await wait(60_000);
  expect(load).not.toHaveBeenCalled();
  visibility.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  await wait(0);
  expect(load).toHaveBeenCalledTimes(1);
});

test('a clock that is set back makes nobody wait for longer than the pause', async () => {
  const { load, rerender, start, wait } = paced(1000);
  rerender({ isWanted: false });
  vi.setSystemTime(start - 3_600_000);
  rerender({ isWanted: true });
  await wait(1000);
  expect(load).toHaveBeenCalledTimes(1);
});

test('a list that is drawn only when something changes learns how long to wait now', async () => {
  const load = vi.fn<() => void>();
  const start = Date.now();
  const List = memo(function List({ isBusy, pause }: { isBusy: boolean; pause: number }) {
    usePacedPages({ isWanted: true, isBusy, since: start, pause, load });
    return null;
  });
  const { rerender } = render(<List isBusy pause={0} />);
  rerender(<List isBusy={false} pause={10_000} />);
  await act(() => vi.advanceTimersByTimeAsync(9000));
  expect(load).not.toHaveBeenCalled();
  await act(() => vi.advanceTimersByTimeAsync(1000));
  expect(load).toHaveBeenCalledTimes(1);
});
