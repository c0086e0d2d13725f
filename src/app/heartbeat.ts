import type { Query, QueryClient } from '@tanstack/react-query';
import { PortalError, type PortalErrorKind } from '#portal/PortalError.ts';

/** Presence moves with a grain of minutes, and an office shares two requests a second (portal-contract 10.4). */
const MINUTE = 60_000;

/** Coming back sooner than this finds what is shown fresh enough. */
const SETTLED = 10_000;

/** Troubles that end without anybody's doing. */
const PASSING: ReadonlySet<PortalErrorKind> = new Set(['busy', 'resting', 'offline']);

/**
 * Re-reads what is on screen, and what failed to get there for a reason that passes: once a minute while the page is
 * visible, at once when the viewer comes back to it, never while it is hidden. All queries beat together, so that
 * they leave as one request.
 *
 * @returns Stops it.
 */
export function startHeartbeat(client: QueryClient): () => void {
  // Frames opened together must not ask together for ever.
  const interval = MINUTE + Math.round(Math.random() * 12_000);
  let last = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function schedule() {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') timer = setTimeout(beat, Math.max(0, last + interval - Date.now()));
  }

  function beat() {
    last = Date.now();
    void client.refetchQueries({ type: 'active', predicate: (query) => isLive(query) || isWaiting(query) });
    schedule();
  }

  function onReturn() {
    if (document.visibilityState === 'visible' && Date.now() - last > SETTLED) beat();
    else schedule();
  }

  document.addEventListener('visibilitychange', onReturn);
  window.addEventListener('focus', onReturn);
  schedule();
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onReturn);
    window.removeEventListener('focus', onReturn);
  };
}

function isLive({ meta }: Query): boolean {
  return meta?.['live'] === true;
}

// A list that has some pages shows them: reading it again would walk through them all.
function isWaiting({ state: { data, error } }: Query): boolean {
  return data === undefined && error instanceof PortalError && PASSING.has(error.kind);
}
