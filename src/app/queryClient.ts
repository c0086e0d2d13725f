import { QueryClient } from '@tanstack/react-query';
import { retry, retryDelay } from '#api/retry.ts';

/** The only store of server data. Re-reading is the heartbeat's; retrying is decided by kind of error. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry, retryDelay, refetchOnWindowFocus: false, gcTime: 600_000 },
      mutations: { retry: false },
    },
  });
}
