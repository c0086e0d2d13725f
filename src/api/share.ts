import type { Query, QueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import type { Portal } from '#portal/Portal.ts';
import { newsOf, newsSchema } from './news.ts';
import { meQuery } from './people.ts';
import { type Shelf, takeOver } from './takeOver.ts';

/** Nothing was read later than now; the clocks of two processes may differ a little. Milliseconds. */
const AHEAD = 1000;

/**
 * Frames of one viewer tell each other what they have read, and so find it fresh at their own next beat: whichever
 * beats first pays for all. Nobody asks for another, and nobody waits for one.
 *
 * A read counts as of when it was asked for, a write as of when it was confirmed, so that a read that was under way
 * while another frame wrote undoes nothing. By this machine's clock, which all its frames share to the millisecond: the
 * server's tells whole seconds.
 *
 * @returns Stops it.
 */
export function startSharing(portal: Portal, client: QueryClient): () => void {
  const cache = client.getQueryCache();
  const asked = new WeakMap<Query, number>();
  const trueAt = new WeakMap<Query, number>();
  let channel: BroadcastChannel | null = null;
  let isTaking = false;

  function onMessage({ data }: MessageEvent<unknown>): void {
    const heard = v.safeParse(newsSchema, data);
    if (!heard.success || heard.output.at > Date.now() + AHEAD) return;
    isTaking = true;
    try {
      takeOver(portal, shelfAt(heard.output.at), heard.output);
    } finally {
      isTaking = false;
    }
  }

  /** @param at As of when the news are true. */
  function shelfAt(at: number): Shelf {
    return {
      client,
      updatedAt: Math.min(at, Date.now()),
      isOlder(queryKey) {
        const query = cache.find({ queryKey, exact: true });
        if (!query) return false;
        const { data, dataUpdatedAt, fetchStatus } = query.state;
        // Whoever shows it waits for its first answer.
        const isAwaited = data === undefined && fetchStatus !== 'idle';
        return !isAwaited && (trueAt.get(query) ?? dataUpdatedAt) < at;
      },
      onChange(queryKey) {
        const query = cache.find({ queryKey, exact: true });
        if (!query) return;
        trueAt.set(query, at);
        // What was asked before would bring back what was true before.
        if ((asked.get(query) ?? Infinity) < at) void query.cancel({ revert: true });
      },
    };
  }

  /** As soon as the viewer is known by the portal's word, not from an earlier visit. */
  function join(): void {
    const me = client.getQueryData(meQuery(portal).queryKey);
    if (!me || me.isRemembered) return;
    try {
      // No frame of another portal or another viewer is on it.
      channel = new BroadcastChannel(`roll-call news ${portal.origin} ${me.id}`);
      channel.addEventListener('message', onMessage);
    } catch {
      // A frame may be denied channels: then it reads for itself.
    }
  }

  function tell(news: object, at: number): void {
    const { success, output } = v.safeParse(newsSchema, { ...news, v: 1, at });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none: this origin alone hears it
    if (success) channel?.postMessage(output);
  }

  const unsubscribe = cache.subscribe(({ type, query, ...event }) => {
    const action = type === 'updated' && 'action' in event ? event.action : undefined;
    if (action?.type === 'fetch') asked.set(query, Date.now());
    if (action?.type !== 'success' || isTaking) return;
    if (!channel) join();
    const news = newsOf(portal, client, query.queryKey);
    const at = action.manual ? Date.now() : asked.get(query);
    if (!news || at === undefined) return;
    trueAt.set(query, at);
    tell(news, at);
  });
  join();
  return () => {
    unsubscribe();
    channel?.close();
  };
}
