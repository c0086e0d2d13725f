import type { Query, QueryClient } from '@tanstack/react-query';
import { FIRST_PERIOD, faster, slower, spreadOf, withJitter } from '#api/period.ts';
import { isFinal } from '#api/retry.ts';
import type { Portal } from '#portal/Portal.ts';
import type { PortalErrorKind } from '#portal/PortalError.ts';
import { giveWay, refreshUnasked } from './yielding.ts';

/** Coming back sooner than this finds what is shown fresh enough. */
const SETTLED = 10_000;

/** What the portal says when it has too much to do. */
const BUSY: ReadonlySet<PortalErrorKind> = new Set(['busy', 'resting']);

/** What a beat reads: what is alive on screen, and what failed to get there. */
const DUE = { type: 'active', predicate: (query: Query) => isLive(query) || isMissing(query) } as const;

/**
 * Re-reads what is on screen, and what failed to get there: once a minute while the page is visible, at once when the
 * viewer comes back to it or the network does, never while it is hidden. After a refusal of everything only a page or
 * a network that comes back asks once more. All queries beat together, so that they leave as one request.
 *
 * What another frame has read and told (`startSharing`) counts as read: then the beat waits until that is due again. Of
 * several frames the one that has read goes on reading, as the others leave it some seconds; if it stops, one of them
 * goes on.
 *
 * Where the portal has too much to do the beats come slower, and one that is refused is let go: it must not stand in the
 * way of those who wait for their first people. What is shown then says how old it is.
 *
 * @returns Stops it.
 */
export function startHeartbeat(portal: Pick<Portal, 'operating'>, client: QueryClient): () => void {
  let period = FIRST_PERIOD;
  let isTold = false;
  let interval = nextInterval();
  let isBusy = false;
  let last = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function schedule() {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') timer = setTimeout(onTime, Math.max(0, last + interval - Date.now()));
  }

  function nextInterval(): number {
    return withJitter(period, Math.random()) + (isTold ? spreadOf(period) : 0);
  }

  function onTime() {
    if (isRefused(client)) {
      last = Date.now();
      schedule();
      return;
    }
    const since = readSince(client);
    // The answer to a beat of its own is no news.
    if (since > last + SETTLED) {
      last = since;
      interval = nextInterval();
      schedule();
      return;
    }
    const due = client
      .getQueryCache()
      .findAll(DUE)
      .filter((query) => isMissing(query) || isOlderThan(period - SETTLED, query));
    beat();
    refreshUnasked(due);
  }

  function beat() {
    last = Date.now();
    isTold = false;
    if (!isBusy) period = faster(period, portal.operating());
    isBusy = false;
    interval = nextInterval();
    schedule();
  }

  function onReturn() {
    const read = Math.max(last, readSince(client));
    if (document.visibilityState === 'visible' && Date.now() - read > SETTLED) {
      period = FIRST_PERIOD;
      beat();
      void client.refetchQueries(DUE);
    } else schedule();
  }

  // Where the portal has just raised its alert, closing that gives the focus back: asking would raise the next.
  function onFocus() {
    if (!isRefused(client)) onReturn();
  }

  /** All of a beat are refused together. */
  function slowDown() {
    if (isBusy) return;
    isBusy = true;
    period = slower(period);
    interval = nextInterval();
    schedule();
  }

  const unsubscribe = client.getQueryCache().subscribe(({ type, query, ...event }) => {
    const action = type === 'updated' && 'action' in event ? event.action : undefined;
    // Of two that have just read at once, both go on: next time one of them will be first.
    if (action?.type === 'success' && action.manual && isLive(query)) isTold ||= Date.now() - last > SETTLED;
    // What will be asked again has failed, what will not ends with an error.
    if (action?.type !== 'failed' && action?.type !== 'error') return;
    if (!BUSY.has(action.error.kind)) return;
    slowDown();
    giveWay(query, action.type === 'error');
  });
  document.addEventListener('visibilitychange', onReturn);
  window.addEventListener('focus', onFocus);
  window.addEventListener('online', onReturn);
  schedule();
  return () => {
    clearTimeout(timer);
    unsubscribe();
    document.removeEventListener('visibilitychange', onReturn);
    window.removeEventListener('focus', onFocus);
    window.removeEventListener('online', onReturn);
  };
}

function isLive({ meta }: Query): boolean {
  return meta?.['live'] === true;
}

// A list that has some pages shows them: reading it again would walk through them all.
function isMissing({ state: { data, error } }: Query): boolean {
  return data === undefined && error !== null;
}

/** Somebody else may have read it lately. What was read in the future was so by a clock that has been set back. */
function isOlderThan(age: number, { state }: Query): boolean {
  return Math.abs(Date.now() - state.dataUpdatedAt) >= age;
}

/** When the oldest of what is on screen was read, by this frame or another. */
function readSince(client: QueryClient): number {
  const due = client.getQueryCache().findAll(DUE);
  return Math.min(Date.now(), ...due.map(({ state }) => state.dataUpdatedAt));
}

function isRefused(client: QueryClient): boolean {
  return client
    .getQueryCache()
    .findAll({ type: 'active' })
    .some(({ state }) => state.error && isFinal(state.error));
}
