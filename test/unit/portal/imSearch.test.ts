import { expect, test } from 'vitest';
import { askPortal, NOON, recordOf, rowsOf } from '#test/support/askPortal.ts';
import { createWorld } from '#test/portal/rest/world/createWorld.ts';

test('a found person shows the stored status, and the dates swapped', () => {
  const world = createWorld({ now: NOON });
  const found = recordOf(askPortal({ world })('im.search.user.list', { FIND: 'Stored Dnd' }));
  expect(found['59']).toMatchObject({ status: 'dnd', last_activity_date: false, mobile_last_date: expect.any(String) });
  for (const key of ['active', 'type', 'website', 'email', 'bot_data', 'desktop_last_date', 'avatar_hr']) {
    expect(found['59']).not.toHaveProperty(key);
  }
});

test('a found person without phones has no such key, and without birthday false', () => {
  const { 23: olivia } = recordOf(askPortal()('im.search.user.list', { FIND: 'hartmann' }));
  expect(olivia).toMatchObject({ birthday: false, status: null });
  expect(olivia).not.toHaveProperty('phones');
});

test('strangers from outside are removed after the page was cut', () => {
  const answer = askPortal()('im.search.user.list', { FIND: 'Extern' });
  expect(answer).toMatchObject({ result: [], total: 1 });
  expect(recordOf(askPortal()('im.search.user.list', { FIND: 'Sofia Rossi' }))).toHaveProperty('90');
});

test('a phrase that is too short is refused', () => {
  for (const [box, FIND] of [
    ['cloud', 'a'],
    ['cloud', ' '],
    ['cloud', undefined],
    ['box', '田中'],
  ] as const) {
    for (const method of ['im.search.user.list', 'im.search.chat.list']) {
      expect(() => askPortal({ box })(method, { FIND })).toThrow(
        expect.objectContaining({ status: 400, code: 'FIND_SHORT', message: 'Too short a search phrase.' }),
      );
    }
  }
  expect(recordOf(askPortal()('im.search.user.list', { FIND: '田中' }))).toHaveProperty('7');
});

test('open chats are found without being in them; collabs, channels and CoPilot never', () => {
  const titles = (FIND: string) => rowsOf(askPortal()('im.search.chat.list', { FIND })).map(({ name }) => name);
  expect(titles('lunch')).toEqual(['Lunch & run 🏃']);
  expect(titles('trade fair')).toEqual([]);
  expect(titles('product news')).toEqual([]);
  expect(titles('copilot')).toEqual(['Odd ones <i>out</i> &amp; in']);
  expect(titles('board only')).toEqual([]);
});

test('chats come newest first, ten at a time, with a next', () => {
  const answer = askPortal({ as: 1 })('im.search.chat.list', { FIND: 'audit' });
  const ids = rowsOf(answer).map(({ id }) => Number(id));
  expect(ids).toHaveLength(10);
  expect(ids).toEqual(ids.toSorted((a, b) => b - a));
  expect(answer.next).toBe(10);
});

test('a found chat is a dialog without its readers and managers', () => {
  const [chat] = rowsOf(askPortal()('im.search.chat.list', { FIND: 'roll-out' }));
  expect(chat).toMatchObject({ id: 10, role: 'manager', mute_list: [] });
  for (const key of ['readed_list', 'manager_list', 'last_message_views', 'dialog_id']) {
    expect(chat).not.toHaveProperty(key);
  }
});
