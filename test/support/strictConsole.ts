import { afterEach, beforeEach, expect, vi } from 'vitest';

const said: string[] = [];

beforeEach(() => {
  said.length = 0;
  for (const level of ['error', 'warn', 'log', 'info', 'debug'] as const) {
    vi.spyOn(console, level).mockImplementation((...parts: unknown[]) => {
      said.push(`${level}: ${parts.map(String).join(' ')}`);
    });
  }
});

// A message nobody expected is a defect of its own: the test that caused it fails.
afterEach(() => {
  vi.restoreAllMocks();
  expect(said, 'unexpected console messages').toEqual([]);
});
