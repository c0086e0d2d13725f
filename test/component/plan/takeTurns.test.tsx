import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeTurns } from '#plan/takeTurns.ts';

const MINUTE = 60_000;
const NOON = Date.parse('2026-03-02T12:00:00+01:00');

/** A frame that has something to do at a moment of its own choice, and lets others go a second before it. */
function frameDue(due: number) {
  let at = due;
  const act = vi.fn<() => Promise<void>>(() => {
    at = Infinity;
    return Promise.resolve();
  });
  const turns = takeTurns({ turn: 1000, left: () => at - Date.now(), act, isFinal: () => false });
  stops.push(turns.stop);
  turns.schedule();
  return { ...turns, act, setDue: (moment: number) => void (at = moment) };
}

const stops: (() => void)[] = [];

beforeEach(() => void vi.useFakeTimers({ now: NOON }));
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.useRealTimers();
});

test('what is due is done in its turn, once', async () => {
  const { act } = frameDue(NOON + 10 * MINUTE);
  await vi.advanceTimersByTimeAsync(10 * MINUTE + 999);
  expect(act).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(act).toHaveBeenCalledOnce();
});

test('a window that comes back says so more than once, and its turn is kept all the same', async () => {
  const { act } = frameDue(NOON + 10 * MINUTE);
  // Timers slept with the computer.
  vi.setSystemTime(NOON + 20 * MINUTE);
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(1);
  window.dispatchEvent(new Event('focus'));
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(900);
  expect(act).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(act).toHaveBeenCalledOnce();
});

test('whom another frame forestalls looks ten seconds later whether anything is left', async () => {
  const [forestalled, needless] = [frameDue(NOON + MINUTE), frameDue(NOON + MINUTE)];
  await vi.advanceTimersByTimeAsync(MINUTE + 500);
  for (const { heed } of [forestalled, needless]) heed({ kind: 'busy' });
  await vi.advanceTimersByTimeAsync(9000);
  expect(forestalled.act).not.toHaveBeenCalled();
  needless.setDue(Infinity);
  await vi.advanceTimersByTimeAsync(2100);
  expect(forestalled.act).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(needless.act).not.toHaveBeenCalled();
});

test('a clock that was set back while the computer slept is asked about once, where something waits', async () => {
  const waiting = frameDue(NOON + 10 * MINUTE);
  const idle = frameDue(Infinity);
  // By the portal's clock there is half an hour left.
  waiting.act.mockImplementation(() => {
    waiting.setDue(Date.now() + 30 * MINUTE);
    return Promise.resolve();
  });
  vi.setSystemTime(NOON - 60 * MINUTE);
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(20 * MINUTE);
  expect(waiting.act).toHaveBeenCalledOnce();
  expect(idle.act).not.toHaveBeenCalled();
});

test('a clock that was set back while nothing waited is asked about once something does', async () => {
  const { act, setDue, heed, schedule } = frameDue(Infinity);
  vi.setSystemTime(NOON - 60 * MINUTE);
  heed({ kind: 'ping' });
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(act).not.toHaveBeenCalled();
  setDue(NOON);
  schedule();
  await vi.advanceTimersByTimeAsync(1100);
  expect(act).toHaveBeenCalledOnce();
});

test('where what waited is gone, a clock that was set back asks for nothing', async () => {
  const { act, setDue, heed } = frameDue(NOON + 10 * MINUTE);
  vi.setSystemTime(NOON - 60 * MINUTE);
  heed({ kind: 'busy' });
  setDue(Infinity);
  heed({ kind: 'changed', was: '', plan: '', hours: '', now: NOON });
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(act).not.toHaveBeenCalled();
});

test('who has been stopped does nothing more, also where it was in the midst of it', async () => {
  const waiting = frameDue(NOON + MINUTE);
  waiting.stop();
  const acting = frameDue(NOON);
  acting.act.mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 5000)));
  await vi.advanceTimersByTimeAsync(2000);
  expect(acting.isActing()).toBe(true);
  acting.stop();
  vi.setSystemTime(NOON + 5 * MINUTE);
  window.dispatchEvent(new Event('focus'));
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(waiting.act).not.toHaveBeenCalled();
  expect(acting.act).toHaveBeenCalledOnce();
});
