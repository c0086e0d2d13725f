import type { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { chatSearchQuery } from '#api/chatSearch.ts';
import { departmentsQuery } from '#api/departments.ts';
import { dialogQuery } from '#api/dialogQuery.ts';
import { membersQuery } from '#api/members.ts';
import { meQuery, userQuery } from '#api/people.ts';
import { storedStatusQuery, timeZoneQuery } from '#api/personDetails.ts';
import { prime } from '#api/prime.ts';
import { recentQuery } from '#api/recent.ts';
import { findMembersQuery } from '#api/search.ts';
import { statusMutation, statusQuery } from '#api/status.ts';
import { timerQuery } from '#api/timer.ts';
import { findQuestions } from '#members/findQuestions.ts';
import { settle } from '#plan/settle.ts';
import { coalesce } from '#portal/coalesce.ts';
import type { Part, Portal } from '#portal/Portal.ts';
import { PortalError } from '#portal/PortalError.ts';
import { createQueryClient } from '#app/queryClient.ts';
import { anyJson } from '#test/support/anyReply.ts';
import { apiPortal } from '#test/support/apiPortal.ts';
import { check, type Target } from './target.ts';

/** All that the application reads, and the writes that read back. */
const READS: readonly ((portal: Portal, client: QueryClient) => Promise<unknown>)[] = [
  (portal, client) => client.fetchQuery(meQuery(portal)),
  (portal, client) => client.fetchQuery(userQuery(portal, 7)),
  (portal, client) => client.fetchQuery(statusQuery(portal)),
  (portal, client) => client.fetchQuery(timerQuery(portal)),
  (portal, client) => client.fetchQuery(dialogQuery(portal, 'chat10')),
  (portal, client) => client.fetchQuery(departmentsQuery(portal, [1, 2, 3])),
  (portal, client) => client.fetchQuery(chatSearchQuery(portal, 'team')),
  (portal, client) => client.fetchQuery(findMembersQuery(portal, 'chat10', 'anna', findQuestions, false)),
  (portal, client) => client.fetchQuery(storedStatusQuery(portal, { id: 7, name: 'Anna' })),
  (portal, client) => client.fetchQuery(timeZoneQuery(portal, 7)),
  (portal, client) => client.fetchInfiniteQuery({ ...recentQuery(portal), pages: 2 }),
  (portal, client) => client.fetchInfiniteQuery({ ...membersQuery(portal, 'chat20'), pages: 3 }),
  (portal, client) => client.fetchInfiniteQuery(membersQuery(portal, '7')),
  (portal, client) => prime(portal, client, { view: 'workspace', dialogId: null }),
  (portal) => settle(portal),
  (portal, client) =>
    client.getMutationCache().build(client, statusMutation(portal, client)).execute({ status: 'dnd', plan: null }),
];

interface Mutation {
  /** Which field, at each depth, by its number. */
  readonly path: readonly number[];
  readonly kind: 'replace' | 'remove' | 'repeat' | 'wrap';
  readonly value: unknown;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  path: fc.array(fc.nat({ max: 40 }), { maxLength: 5 }),
  kind: fc.constantFrom('replace', 'replace', 'remove', 'repeat', 'wrap'),
  value: anyJson,
});

/** Whatever becomes of a reply on its way: an answer, or an error of ours. Never another exception, never for ever. */
export const restReplies: Target = {
  name: 'mutated REST replies against everything that reads them',
  property: fc.asyncProperty(
    fc.integer({ min: 0, max: READS.length - 1 }),
    fc.array(mutation, { minLength: 1, maxLength: 4 }),
    async (index, mutations) => {
      const { portal, client } = spoilt(mutations);
      try {
        await inTime(READS[index]?.(portal, client) ?? Promise.resolve());
      } catch (reason) {
        check(reason instanceof PortalError, `an error of ours: ${String(reason)}`);
      } finally {
        client.clear();
      }
    },
  ),
};

/** One for all runs, and without limits: a world takes longer to make than to ask. */
const { portal: sound } = apiPortal({ box: 'box' });

function spoilt(mutations: readonly Mutation[]): { portal: Portal; client: QueryClient } {
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } });
  const batch: Portal['batch'] = async (commands) => {
    const parts = await sound.batch(commands);
    const changed = Object.entries<Part>(parts).map(([key, part]): [string, Part] => {
      if (!part.ok) return [key, part];
      const result = mutations.reduce(mutate, part.answer.result);
      return [key, { ok: true, answer: { ...part.answer, result } }];
    });
    // The same keys come out that went in.
    return Object.fromEntries(changed) as typeof parts;
  };
  return { portal: { ...sound, batch, read: coalesce(batch) }, client };
}

function mutate(value: unknown, { path, kind, value: other }: Mutation): unknown {
  const [first, ...rest] = path;
  const isInner = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (first === undefined || !isInner) return kind === 'wrap' ? [value] : kind === 'remove' ? null : other;

  const entries = Object.entries(value);
  const at = first % entries.length;
  const changed = entries.flatMap(([key, inner], index): [string, unknown][] => {
    if (index !== at) return [[key, inner]];
    if (rest.length > 0) return [[key, mutate(inner, { path: rest, kind, value: other })]];
    if (kind === 'remove') return [];
    if (kind === 'repeat')
      return [
        [key, inner],
        [`${key}0`, inner],
      ];
    return [[key, kind === 'wrap' ? [inner] : other]];
  });
  return Array.isArray(value) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed);
}

/** @throws where nothing came for two seconds: something goes round for ever. */
async function inTime(work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no end within two seconds')), 2000);
  });
  try {
    await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}
