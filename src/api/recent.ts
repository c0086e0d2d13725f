import { infiniteQueryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import type { Params, Portal } from '#portal/Portal.ts';
import type { Dialog } from './Dialog.ts';
import { recentItemSchema } from './dialogSchema.ts';
import { FRESH } from './people.ts';
import { parse, parseRows } from './parse.ts';

/** Entries a page; the offset steps by this and never by what came back (portal-contract 3.3). */
const LIMIT = 50;

export interface RecentPage {
  readonly dialogs: readonly Dialog[];
  readonly nextOffset: number | null;
}

const envelope = v.object({ items: v.unknown(), hasMore: v.fallback(v.optional(v.boolean(), false), false) });

export function recentParams(offset: number): Params {
  return { LIMIT, OFFSET: offset, SKIP_UNDISTRIBUTED_OPENLINES: 'Y', WITH_COUNTERS: 'N' };
}

function parseRecent(portal: Portal, value: unknown, offset: number): RecentPage {
  const { items, hasMore } = parse(envelope, value, 'im.recent.list');
  return {
    dialogs: parseRows(recentItemSchema(portal.origin), items, 'im.recent.list'),
    nextOffset: hasMore ? offset + LIMIT : null,
  };
}

/** The viewer's conversations, latest first. Pages overlap when messages come in: `dialogsOf` dedupes. */
export function recentQuery(portal: Portal) {
  return infiniteQueryOptions({
    queryKey: ['recent'],
    queryFn: async ({ pageParam }) =>
      parseRecent(portal, (await portal.read('im.recent.list', recentParams(pageParam))).result, pageParam),
    initialPageParam: 0,
    getNextPageParam: (page: RecentPage) => page.nextOffset,
    select: ({ pages }) => dialogsOf(pages),
    staleTime: FRESH,
  });
}

/** Each dialog once, in the order of its first appearance. */
function dialogsOf(pages: readonly RecentPage[]): readonly Dialog[] {
  return [
    ...new Map(
      pages
        .flatMap(({ dialogs }) => dialogs)
        .toReversed()
        .map((dialog) => [dialog.id, dialog]),
    ).values(),
  ].toReversed();
}
