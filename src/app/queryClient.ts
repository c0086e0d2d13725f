import { QueryClient } from '@tanstack/react-query';
import { retry, retryDelay } from '#api/retry.ts';

/** The only store of server data. Re-reading is the heartbeat's; retrying is decided by kind of error. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // 'always': a browser that believes itself offline gets an error with words, not a skeleton for ever.
      queries: { retry, retryDelay, refetchOnWindowFocus: false, networkMode: 'always', gcTime: 600_000 },
      mutations: { retry: false },
    },
  });
}
