import { useQueryClient } from '@tanstack/react-query';

/**
 * Asks again for all that failed on this page, in one request: what failed together has one cause, and nobody should
 * have to press several buttons. A page of a longer list that failed to follow is left to its own button.
 */
export function useAskAgain(): () => void {
  const client = useQueryClient();
  return () =>
    void client.refetchQueries({
      type: 'active',
      predicate: ({ state, meta }) => state.error !== null && (state.data === undefined || meta?.['live'] === true),
    });
}
