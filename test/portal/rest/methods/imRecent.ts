import type { Answer, Call, Chat, Method, Params } from '#test/portal/rest/types.ts';
import { isOutsider } from './imAccess.ts';
import { unreadOf } from './imChatObject.ts';
import { dateOf, isYes, limitOf, offsetOf } from './imParams.ts';
import { proposal, type RecentItem, recentItem } from './imRecentItem.ts';
import { COST_OF_PERSON } from './imUser.ts';
import { userObject } from './userObject.ts';

const DAY = 86_400_000;
/** How many employees are proposed to who has not talked to everybody. */
const PROPOSED = 4;
/** The proposed came with the portal's first day: long before any message. */
const PROPOSED_AT = Date.UTC(2024, 0, 15, 8);

/** One row of the table behind the list, before it is made into an item or dropped. */
interface Row {
  isPinned: boolean;
  at: number;
  item: () => RecentItem | undefined;
}

/** im.recent.*: portal-contract 3.3. */
export const imRecentMethods: Readonly<Record<string, Method>> = {
  'im.recent.list': { scope: 'im', run: list },
  'im.recent.get': { scope: 'im', run: changes },
};

function list(call: Call): Answer {
  const { params } = call;
  const before = dateOf(params['LAST_MESSAGE_DATE'] ?? params['DATE_LAST_ACTIVITY']);
  const limit = limitOf(params, 50, 200);
  const offset = before === undefined ? offsetOf(params) : 0;
  const table = [...chatRows(call), ...proposedRows(call)].filter(({ at }) => before === undefined || at <= before);
  const page = table.toSorted(byPinAndDate).slice(offset, offset + limit);
  // Rows are dropped after the page is cut, and the queue of the open lines is merged into every page:
  // hence the wrong `next` and the duplicates that a caller must cope with.
  const items = [...itemsOf(page), ...queuedLines(call)].map((item) => counted(item, params));
  const hasMore = page.length === limit;
  return {
    result: {
      items,
      hasMorePages: hasMore,
      hasMore,
      copilot: null,
      messagesAutoDeleteConfigs: [],
      ...(before === undefined && !isYes(params, 'UNREAD_ONLY') ? { birthdayList: birthdays(call) } : {}),
    },
    total: -1,
    ...(hasMore ? { next: offset + items.length } : {}),
    cost: items.length * COST_OF_PERSON,
  };
}

/** im.recent.get: a plain list of what changed, of the last 30 days or since a date at most 7 days back. */
function changes(call: Call): Answer {
  const now = call.world.clock.now();
  const since = dateOf(call.params['LAST_SYNC_DATE'] ?? call.params['LAST_UPDATE']);
  const from = since === undefined ? now - 30 * DAY : Math.max(since, now - 7 * DAY);
  const rows = chatRows(call).filter(({ at }) => at >= from);
  const items = [...itemsOf(rows.toSorted(byPinAndDate)), ...queuedLines(call)];
  return { result: items, cost: items.length * COST_OF_PERSON };
}

/** The rows as items, less those that turn out to lead nowhere. */
function itemsOf(rows: readonly Row[]): RecentItem[] {
  return rows.map(({ item }) => item()).filter((item) => item !== undefined);
}

function chatRows(call: Call): Row[] {
  const me = call.caller.person.id;
  return [...call.world.chats.values()].flatMap((chat) => {
    const last = chat.messages.at(-1);
    if (!last || !chat.members.has(me) || !isAsked(call, chat)) return [];
    return { isPinned: chat.pinnedBy.has(me), at: last.at, item: () => recentItem(call, chat) };
  });
}

function isAsked(call: Call, chat: Chat): boolean {
  const { params } = call;
  const type = chat.messageType;
  if (isYes(params, 'UNREAD_ONLY') && unreadOf(call, chat) === 0) return false;
  if (isYes(params, 'ONLY_COPILOT')) return type === 'A';
  if (isYes(params, 'ONLY_OPENLINES')) return type === 'L';
  if (isYes(params, 'ONLY_CHANNEL')) return type === 'N' || type === 'J';
  if (isYes(params, 'SKIP_OPENLINES') && type === 'L') return false;
  if (isYes(params, 'SKIP_DIALOG') && type === 'P') return false;
  // Channels and collabs stay.
  return !isYes(params, 'SKIP_CHAT') || (type !== 'C' && type !== 'O');
}

function proposedRows(call: Call): Row[] {
  const { params, caller, world } = call;
  const others = ['SKIP_DIALOG', 'UNREAD_ONLY', 'ONLY_COPILOT', 'ONLY_CHANNEL', 'ONLY_OPENLINES'];
  if (isOutsider(caller.person) || others.some((name) => isYes(params, name))) return [];
  const me = caller.person.id;
  const strangers = world.people.filter(
    ({ id, kind, active }) => kind === 'employee' && active && id !== me && !world.privateChat(me, id, false),
  );
  return strangers.slice(0, PROPOSED).map((person, index) => {
    const at = PROPOSED_AT - index * DAY;
    return { isPinned: false, at, item: () => proposal(call, person, at) };
  });
}

/** Open-line chats that nobody has taken yet, for who works in the open lines. */
function queuedLines(call: Call): RecentItem[] {
  const { params, caller, world } = call;
  const refusals = ['SKIP_OPENLINES', 'SKIP_UNDISTRIBUTED_OPENLINES', 'ONLY_COPILOT'];
  if (refusals.some((name) => isYes(params, name))) return [];
  const lines = [...world.chats.values()].filter(({ messageType }) => messageType === 'L');
  if (!lines.some(({ members }) => members.has(caller.person.id))) return [];
  return lines
    .filter(({ owner }) => owner === 0)
    .map((chat) => recentItem(call, chat))
    .filter((item) => item !== undefined);
}

function counted(item: RecentItem, params: Params): RecentItem {
  if (params['WITH_COUNTERS'] !== 'N') return item;
  const { counter: _, ...rest } = item;
  return rest;
}

function birthdays(call: Call): unknown[] {
  const today = new Date(call.world.clock.now() + call.world.serverOffset * 60_000).toISOString().slice(5, 10);
  return call.world.people
    .filter(({ birthday, kind, active }) => kind === 'employee' && active && birthday.slice(5) === today)
    .map((person) => userObject(call, person, 'recent'));
}

function byPinAndDate(a: Row, b: Row): number {
  return Number(b.isPinned) - Number(a.isPinned) || b.at - a.at;
}
