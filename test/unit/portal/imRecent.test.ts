import { expect, test } from 'vitest';
import { askPortal, recordOf } from '#test/support/askPortal.ts';

type Item = Record<string, unknown>;

function page(params: Record<string, unknown>, as = 1) {
  const answer = askPortal({ as })('im.recent.list', params);
  const result = recordOf(answer);
  return { ...answer, result, items: result['items'] as Item[] }; // The items of im.recent.list are objects.
}

test('next lags behind, the total is -1, and stepping by the limit misses nobody', () => {
  const first = page({ LIMIT: 50 });
  expect(first).toMatchObject({ total: -1, next: 49 });
  const ids = new Set<unknown>();
  let rows = 0;
  for (let offset = 0, more = true; more; offset += 50) {
    const { items, result } = page({ LIMIT: 50, OFFSET: offset });
    for (const { id } of items) ids.add(id);
    rows += items.length;
    more = result['hasMore'] === true;
  }
  expect(ids.size).toBeLessThan(rows);
  expect(ids).toContain('chat10');
  expect(ids).toContain('chat1249');
});

test('a page holds at most 200, and 50 where the limit makes no sense', () => {
  expect(page({ LIMIT: 500, SKIP_OPENLINES: 'Y' }).items.length).toBe(198);
  expect(page({ LIMIT: -1, SKIP_OPENLINES: 'Y' }).items.length).toBe(48);
});

test('the queue of the open lines is merged into every page', () => {
  const queued = (params: object) => page({ LIMIT: 20, ...params }).items.some(({ id }) => id === 'chat24');
  expect(queued({})).toBe(true);
  expect(queued({ OFFSET: 20 })).toBe(true);
  expect(queued({ SKIP_UNDISTRIBUTED_OPENLINES: 'Y' })).toBe(false);
});

test('pinned chats come first, then the latest', () => {
  expect(page({}, 5).items[0]).toMatchObject({ id: 'chat10', pinned: true });
});

test('a private item has a number for an id and only a little about its chat', () => {
  const anna = page({}, 5).items.find(({ id }) => id === 1);
  expect(anna).toMatchObject({ type: 'user', title: 'Anna Petrova' });
  expect(anna?.['chat']).toEqual({ text_field_enabled: true, background_id: null, mute_list: [] });
});

test('a chat item tells the own role in upper case, itself as manager, and the muted as a map', () => {
  const chat = (id: string) => page({}, 5).items.find((item) => item['id'] === id)?.['chat'];
  expect(chat('chat10')).toMatchObject({ role: 'MANAGER', manager_list: [5], mute_list: [] });
  expect(chat('chat40')).toMatchObject({ role: 'MEMBER', manager_list: [], mute_list: { 5: true } });
});

test('nobody is the author where the system wrote last', () => {
  expect(page({}, 5).items.find(({ id }) => id === 'chat27')).toMatchObject({ user: [] });
});

test('photos missing in the list are told by a path', () => {
  const texts = JSON.stringify(page({}, 5).items);
  expect(texts).toContain('"avatar_hr":"/bitrix/js/im/images/blank.gif"');
  expect(texts).not.toContain('https://portal.example/bitrix/js/im/images/blank.gif');
});

test('employees are proposed who were never talked to', () => {
  const proposed = page({}, 5).items.filter(({ chat_id: chatId }) => chatId === 0);
  expect(proposed.length).toBeGreaterThan(0);
  for (const item of proposed) {
    expect(item).toMatchObject({ options: { default_user_record: true }, message: { id: 0 } });
  }
  expect(page({ SKIP_DIALOG: 'Y' }, 5).items.every(({ type }) => type === 'chat')).toBe(true);
});

test('who was invited but never came is told as invited', () => {
  expect(page({}, 5).items.find(({ id }) => id === 23)).toMatchObject({ invited: { originator_id: 1 } });
});

test('skipping chats keeps channels and collabs', () => {
  const ids = page({ SKIP_CHAT: 'Y' }, 5).items.map(({ id }) => id);
  expect(ids).toContain('chat17');
  expect(ids).toContain('chat19');
  expect(ids).not.toContain('chat10');
});

test('counters can be left out, and the birthdays go with the unread', () => {
  expect(page({ WITH_COUNTERS: 'N' }, 5).items[0]).not.toHaveProperty('counter');
  expect(page({}, 5).result['birthdayList']).toHaveLength(1);
  expect(page({ UNREAD_ONLY: 'Y' }, 5).result).not.toHaveProperty('birthdayList');
});

test('a date cuts what is newer, an invalid one is ignored', () => {
  const dates = page({ LAST_MESSAGE_DATE: '2026-03-09T12:00:00+01:00', SKIP_OPENLINES: 'Y' }, 5).items;
  expect(dates.length).toBeGreaterThan(0);
  expect(dates.every((item) => String(item['date_update']) <= '2026-03-09T12:00:00+01:00')).toBe(true);
  expect(page({ LAST_MESSAGE_DATE: 'yesterday' }, 5).items).toEqual(page({}, 5).items);
});

test('the older method gives a plain list of the last 30 days', () => {
  const items = askPortal()('im.recent.get').result;
  expect(items).toContainEqual(expect.objectContaining({ id: 'chat10' }));
  expect(items).not.toContainEqual(expect.objectContaining({ id: 83 }));
});
