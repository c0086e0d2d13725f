import { notifyManager, QueryClient } from '@tanstack/react-query';
import { retry, retryDelay } from '#api/retry.ts';

/** The only store of server data. Re-reading is the heartbeat's; retrying is decided by kind of error. */
export function createQueryClient(): QueryClient {
  // A press is drawn within its own event, or it might miss the next frame; what an answer brings waits a turn, as
  // Query usually does, so that one answer is drawn once.
  notifyManager.setScheduler((draw) => (globalThis.event ? queueMicrotask(draw) : setTimeout(draw)));
  return new QueryClient({
    defaultOptions: {
      // 'always': a browser that believes itself offline gets an error with words, not a skeleton for ever.
      queries: { retry, retryDelay, refetchOnWindowFocus: false, networkMode: 'always', gcTime: 600_000 },
      mutations: { retry: false },
    },
  });
}
