import type { QueryClient, QueryKey } from '@tanstack/react-query';
import * as v from 'valibot';
import { hoursText } from '#plan/Hours.ts';
import { HOURS, LAST, PLAN, planText } from '#plan/Plan.ts';
import type { Portal } from '#portal/Portal.ts';
import { PER_PAGE } from './memberPages.ts';
import { freshMembersQuery, membersQuery } from './members.ts';
import { meQuery } from './people.ts';
import { dialogId, person, whole } from './rememberedShapes.ts';
import { statusQuery } from './status.ts';
import { timerQuery } from './timer.ts';

const head = {
  /** Of this format: after an update, pages of two versions may be open. */
  v: v.literal(1),
  /** As of when it is true, in milliseconds by the clock of this machine: see `startSharing`. */
  at: whole,
};
const option = v.pipe(v.string(), v.maxLength(1000));

/**
 * What a frame tells the others of its viewer: what a refresh reads, and of people what a card shows. Contacts do not
 * pass, neither on their way in nor on their way out.
 */
export const newsSchema = v.variant('of', [
  v.object({ ...head, of: v.literal('me'), person }),
  v.object({ ...head, of: v.literal('status'), status: v.picklist(['online', 'dnd', 'away', 'break', 'none']) }),
  /** As `user.option` holds it. */
  v.object({ ...head, of: v.literal('timer'), options: v.object({ [PLAN]: option, [HOURS]: option, [LAST]: option }) }),
  v.object({
    ...head,
    of: v.literal('members'),
    dialogId,
    total: whole,
    /** The first page of all; else only people who are on some screen. */
    isPage: v.boolean(),
    // Never nobody, and nobody twice: the portal has not said that of a chat that somebody may see.
    users: v.pipe(
      v.array(person),
      v.minLength(1),
      v.maxLength(PER_PAGE),
      v.check((people) => new Set(people.map(({ id }) => id)).size === people.length),
      v.readonly(),
    ),
  }),
]);

export type News = v.InferOutput<typeof newsSchema>;

/** The key of what keeps the members of a dialog fresh. */
export function freshKey(portal: Portal, id: string) {
  return freshMembersQuery(portal, id, () => []).queryKey;
}

/** What there is to tell of a query, before the schema has dropped what is nobody's business; null for all others. */
export function newsOf(portal: Portal, client: QueryClient, [subject, which, more]: QueryKey): object | null {
  if (subject === 'status') return { of: 'status', status: client.getQueryData(statusQuery(portal).queryKey) };
  if (subject === 'timer') {
    const timer = client.getQueryData(timerQuery(portal).queryKey);
    if (!timer) return null;
    const last = typeof timer.last === 'string' ? timer.last : '';
    return { of: 'timer', options: { [PLAN]: planText(timer.plan), [HOURS]: hoursText(timer.hours), [LAST]: last } };
  }
  if (subject === 'people' && which === 'me') {
    return { of: 'me', person: client.getQueryData(meQuery(portal).queryKey) };
  }
  if (subject !== 'members' || typeof which !== 'string' || more === undefined) return null;
  const { pages = [] } = client.getQueryData(membersQuery(portal, which).queryKey) ?? {};
  const renewed = client.getQueryData(freshKey(portal, which));
  const users = pages.flatMap((page) => page.users);
  return {
    of: 'members',
    dialogId: which,
    total: pages.at(-1)?.total,
    isPage: !renewed,
    users: renewed ? users.filter(({ id }) => renewed.includes(id)) : users,
  };
}
