import { notifyManager, type Query, type QueryState } from '@tanstack/react-query';

type Mark = NonNullable<QueryState['fetchMeta']>;
type Before = Pick<QueryState, 'status' | 'error' | 'errorUpdatedAt' | 'errorUpdateCount'>;

/** What was known before, by the mark of a fetch that nobody asked for. A fetch that somebody asks for has none. */
const unasked = new WeakMap<Mark, Before>();

/** Reads again by itself. What is being read already stays whose it is. */
export function refreshUnasked(queries: readonly Query[]): void {
  notifyManager.batch(() => {
    for (const query of queries) {
      if (query.state.fetchStatus !== 'idle') continue;
      const mark: Mark = {};
      unasked.set(mark, query.state);
      // Whoever looks at it is told by its state.
      query.fetch(undefined, { meta: mark }).catch(() => undefined);
    }
  });
}

/**
 * Lets go of a refresh that was refused, as if it had not been: what is shown stays as it was, without words. Not where
 * somebody asked, and not where there is nothing to show.
 *
 * @param isOver Whether it would be asked no more.
 */
export function giveWay(query: Query, isOver: boolean): void {
  const { fetchMeta: mark, data } = query.state;
  const before = mark && unasked.get(mark);
  if (!before || data === undefined) return;
  if (isOver) {
    const { status, error, errorUpdatedAt, errorUpdateCount } = before;
    const none = { fetchFailureCount: 0, fetchFailureReason: null };
    query.setState({ status, error, errorUpdatedAt, errorUpdateCount, ...none });
    return;
  }
  // After everybody has heard of the refusal: whoever told the viewer of a pause takes it back.
  queueMicrotask(() => {
    if (query.state.fetchMeta === mark) void query.cancel({ revert: true });
  });
}
