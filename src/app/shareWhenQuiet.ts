import type { QueryClient } from '@tanstack/react-query';
import type { Portal } from '#portal/Portal.ts';
import { whenQuiet } from './whenQuiet.ts';

/**
 * Shares what is read with other frames of the viewer (`startSharing`), from the first quiet moment on: it is no part of
 * the first cards.
 *
 * @returns Stops it.
 */
export function shareWhenQuiet(portal: Portal, client: QueryClient): () => void {
  let isStopped = false;
  let stop = whenQuiet(client, () => void start());

  async function start(): Promise<void> {
    try {
      const { startSharing } = await import('#api/share.ts');
      if (!isStopped) stop = startSharing(portal, client);
    } catch {
      // It did not come: this frame reads for itself.
    }
  }

  return () => {
    isStopped = true;
    stop();
  };
}
