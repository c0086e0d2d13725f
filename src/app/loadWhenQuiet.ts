import type { QueryClient } from '@tanstack/react-query';
import { loadTheRest } from '#ui/later.tsx';
import { whenQuiet } from './whenQuiet.ts';

/**
 * Loads the rest of the app in a quiet moment. After a failure it goes on in the first quiet moment behind an answer
 * of the portal, which shows that the line is back.
 *
 * @returns Stops it.
 */
export function loadWhenQuiet(client: QueryClient): () => void {
  let isStopped = false;
  let stop = whenQuiet(client, load);

  async function load(): Promise<void> {
    const isThere = await loadTheRest();
    if (isThere || isStopped) return;
    stop = client.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'success') return;
      stop();
      stop = whenQuiet(client, load);
    });
  }

  return () => {
    isStopped = true;
    stop();
  };
}
