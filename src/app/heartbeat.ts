import type { Query, QueryClient } from '@tanstack/react-query';
import { FIRST_PERIOD, faster, slower, withJitter } from '#api/period.ts';
import type { Portal } from '#portal/Portal.ts';
import { PortalError, type PortalErrorKind } from '#portal/PortalError.ts';

/** Coming back sooner than this finds what is shown fresh enough. */
const SETTLED = 10_000;

/** Troubles that end without anybody's doing. */
const PASSING: ReadonlySet<PortalErrorKind> = new Set(['busy', 'resting', 'offline']);

/** Of those, what the portal says when it has too much to do. */
const BUSY: ReadonlySet<PortalErrorKind> = new Set(['busy', 'resting']);

/**
 * Re-reads what is on screen, and what failed to get there for a reason that passes: once a minute while the page is
 * visible, at once when the viewer comes back to it, never while it is hidden. All queries beat together, so that
 * they leave as one request.
 *
 * Where the portal has too much to do the beats come slower, and one that is refused is let go: it must not stand in the
 * way of those who wait for their first people. What is shown then says how old it is.
 *
 * @returns Stops it.
 */
export function startHeartbeat(portal: Pick<Portal, 'operating'>, client: QueryClient): () => void {
  let period = FIRST_PERIOD;
  let interval = withJitter(period, Math.random());
  let isBusy = false;
  let last = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Hashes of what is asked for by itself now. */
  let yielding: ReadonlySet<string> = new Set();

  function schedule() {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') timer = setTimeout(onTime, Math.max(0, last + interval - Date.now()));
  }

  function onTime() {
    const all = client.getQueryCache().findAll({ type: 'active', predicate: isLive });
    yielding = new Set(all.map(({ queryHash }) => queryHash));
    beat();
  }

  function beat() {
    last = Date.now();
    if (!isBusy) period = faster(period, portal.operating());
    isBusy = false;
    interval = withJitter(period, Math.random());
    void client.refetchQueries({ type: 'active', predicate: (query) => isLive(query) || isWaiting(query) });
    schedule();
  }

  function onReturn() {
    if (document.visibilityState === 'visible' && Date.now() - last > SETTLED) {
      yielding = new Set();
      period = FIRST_PERIOD;
      beat();
    } else schedule();
  }

  /** All of a beat are refused together. */
  function slowDown() {
    if (isBusy) return;
    isBusy = true;
    period = slower(period);
    interval = withJitter(period, Math.random());
    schedule();
  }

  const unsubscribe = client.getQueryCache().subscribe(({ type, query, ...event }) => {
    const action = type === 'updated' && 'action' in event ? event.action : undefined;
    if (action?.type !== 'failed' || !BUSY.has(action.error.kind)) return;
    slowDown();
    if (!yielding.has(query.queryHash) || query.state.data === undefined) return;
    // After everybody has heard of the refusal: whoever told the viewer of a pause takes it back.
    queueMicrotask(() => void query.cancel({ revert: true }));
  });
  document.addEventListener('visibilitychange', onReturn);
  window.addEventListener('focus', onReturn);
  schedule();
  return () => {
    clearTimeout(timer);
    unsubscribe();
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
