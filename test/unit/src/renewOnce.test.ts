import { afterEach, expect, test, vi } from 'vitest';
import { renewOnce } from '#portal/renewOnce.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('calls that are refused together or a moment later share one renewal', async () => {
  const renew = vi.fn<() => Promise<string>>(async () => 'token');
  const once = renewOnce(renew);
  await Promise.all([once(), once()]);
  await expect(once()).resolves.toBe('token');
  expect(renew).toHaveBeenCalledTimes(1);
});

test('the next token that expires is renewed again', async () => {
  vi.useFakeTimers();
  const renew = vi.fn<() => Promise<string>>(async () => 'token');
  const once = renewOnce(renew);
  await once();
  vi.advanceTimersByTime(31_000);
  await once();
  expect(renew).toHaveBeenCalledTimes(2);
});

test('a renewal that failed is tried again', async () => {
  const renew = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('late')).mockResolvedValue('token');
  const once = renewOnce(renew);
  await expect(once()).rejects.toThrow('late');
  await expect(once()).resolves.toBe('token');
});

test('a token is not held for as long as the clock was set back', async () => {
  vi.useFakeTimers();
  const renew = vi.fn<() => Promise<string>>(async () => 'token');
  const once = renewOnce(renew);
  await once();
  vi.setSystemTime(Date.now() - 7_200_000);
  vi.advanceTimersByTime(3_600_000);
  await once();
  expect(renew).toHaveBeenCalledTimes(2);
});
