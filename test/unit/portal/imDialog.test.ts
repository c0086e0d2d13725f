import { expect, test } from 'vitest';
import { createWorld } from '#test/portal/rest/world/createWorld.ts';
import { askPortal, NOON, recordOf, rowsOf } from '#test/support/askPortal.ts';

type Ask = ReturnType<typeof askPortal>;
const idsIn = (answer: ReturnType<Ask>) => rowsOf(answer).map(({ id }) => Number(id));

function byLastId(ask: Ask, dialog: string, LIMIT: number): number[] {
  const ids: number[] = [];
  for (;;) {
    const page = idsIn(ask('im.dialog.users.list', { DIALOG_ID: dialog, LIMIT, LAST_ID: ids.at(-1) ?? 0 }));
    if (page.length === 0) return ids;
    ids.push(...page);
  }
}

function byOffset(ask: Ask, dialog: string, LIMIT: number): number[] {
  const ids: number[] = [];
  let offset = 0;
  for (;;) {
    const answer = ask('im.dialog.users.list', { DIALOG_ID: dialog, LIMIT, OFFSET: offset });
    ids.push(...idsIn(answer));
    if (answer.next === undefined || answer.next <= offset) return ids;
    offset = answer.next;
  }
}

test('thirty thousand members are there to the end in both modes', () => {
  const ask = askPortal();
  const ascending = byLastId(ask, 'chat22', 200);
  expect(ascending).toHaveLength(30_000);
  expect(ascending).toEqual(ascending.toSorted((a, b) => a - b));
  const joined = byOffset(ask, 'chat22', 200);
  expect(new Set(joined)).toEqual(new Set(ascending));
  expect(joined).not.toEqual(ascending);
});

test('by joining there are a total and a next, by id neither', () => {
  const ask = askPortal();
  expect(ask('im.dialog.users.list', { DIALOG_ID: 'chat20' })).toMatchObject({ total: 300, next: 50 });
  const byId = ask('im.dialog.users.list', { DIALOG_ID: 'chat20', LAST_ID: 0 });
  expect(byId.total).toBeUndefined();
  expect(byId.next).toBeUndefined();
});

test('a page holds at most 200, and 50 where the limit makes no sense', () => {
  const ask = askPortal();
  const count = (LIMIT: unknown) => idsIn(ask('im.dialog.users.list', { DIALOG_ID: 'chat21', LIMIT })).length;
  expect([count(1_000), count('x'), count(-3), count('7')]).toEqual([200, 50, 50, 7]);
});

test('an external chat gives short pages, and an empty one whose next is its own offset', () => {
  const ask = askPortal();
  const page = (OFFSET: number) => ask('im.dialog.users.list', { DIALOG_ID: 'chat14', OFFSET });
  expect(page(0)).toMatchObject({ total: 160, next: 30 });
  expect(idsIn(page(0))).toHaveLength(30);
  expect(page(30)).toMatchObject({ result: [], total: 160, next: 30 });
});

test('an old box does not know LAST_ID and sends the same page again', () => {
  const ask = askPortal({ box: 'oldBox' });
  const first = ask('im.dialog.users.list', { DIALOG_ID: 'chat20', LAST_ID: 0 });
  const second = ask('im.dialog.users.list', { DIALOG_ID: 'chat20', LAST_ID: 5_000 });
  expect(second).toEqual(first);
  expect(first.total).toBe(300);
});

test('who left the company is in the list of ids but not among the members', () => {
  const ask = askPortal();
  expect(ask('im.chat.user.list', { CHAT_ID: 13 }).result).toEqual([82, 83, 84]);
  expect(ask('im.dialog.users.list', { DIALOG_ID: 'chat13' })).toMatchObject({ result: [], total: 0 });
});

test('external accounts can be left out, and single kinds kept', () => {
  const ask = askPortal();
  const kinds = (params: object) =>
    new Set(
      rowsOf(ask('im.dialog.users.list', { DIALOG_ID: 'chat40', LIMIT: 200, ...params })).map((row) => row['type']),
    );
  expect(kinds({})).toContain('guest');
  expect(kinds({ SKIP_EXTERNAL: 'Y' })).toEqual(new Set(['user', 'extranet', 'collaber']));
  expect(kinds({ SKIP_EXTERNAL_EXCEPT_TYPES: 'bot,email' })).toContain('bot');
});

test('the general chat lists its people but not their ids alone', () => {
  const ask = askPortal();
  expect(idsIn(ask('im.dialog.users.list', { DIALOG_ID: 'chat2' }))).toHaveLength(50);
  expect(() => ask('im.chat.user.list', { CHAT_ID: 2 })).toThrow(
    expect.objectContaining({ status: 403, code: 'ACCESS_ERROR', message: 'Action unavailable' }),
  );
});

test('a chat of others is closed, and its ids are an empty list', () => {
  const ask = askPortal();
  for (const method of ['im.dialog.get', 'im.dialog.users.list']) {
    expect(() => ask(method, { DIALOG_ID: 'chat99' })).toThrow(
      expect.objectContaining({ status: 403, code: 'ACCESS_ERROR' }),
    );
  }
  expect(ask('im.chat.user.list', { CHAT_ID: 99 }).result).toEqual([]);
});

test('a malformed dialog id counts as none', () => {
  const ask = askPortal();
  for (const DIALOG_ID of ['', 'room5', 'chat', '0', undefined, '5x']) {
    expect(() => ask('im.dialog.get', { DIALOG_ID })).toThrow(
      expect.objectContaining({ status: 400, code: 'DIALOG_ID_EMPTY' }),
    );
  }
  expect(recordOf(ask('im.dialog.get', { DIALOG_ID: 'CHAT10' }))['id']).toBe(10);
  expect(recordOf(ask('im.dialog.get', { DIALOG_ID: 'sg12' }))['name']).toBe('Supplier onboarding');
});

test('a dialog tells the own role in lower case, all managers, and a row for every other member', () => {
  const dialog = recordOf(askPortal()('im.dialog.get', { DIALOG_ID: 'chat10' }));
  expect(dialog).toMatchObject({
    role: 'manager',
    manager_list: [1, 5],
    user_counter: 12,
    dialog_id: 'chat10',
    extranet: true,
  });
  expect(dialog['readed_list']).toHaveLength(11);
});

test('an open chat may be looked into by who is not in it, as a guest', () => {
  expect(recordOf(askPortal()('im.dialog.get', { DIALOG_ID: 'chat16' }))['role']).toBe('guest');
  expect(() => askPortal({ as: 90 })('im.dialog.get', { DIALOG_ID: 'chat16' })).toThrow(
    expect.objectContaining({ code: 'ACCESS_ERROR' }),
  );
});

test("asking about a person's dialog makes the private chat", () => {
  const world = createWorld({ now: NOON });
  expect(world.privateChat(5, 24, false)).toBeUndefined();
  expect(recordOf(askPortal({ world })('im.dialog.get', { DIALOG_ID: '24' }))).toMatchObject({ dialog_id: '24' });
  expect(world.privateChat(5, 24, false)).toBeDefined();
});

test('a chat is found by what it belongs to, by anybody', () => {
  const ask = askPortal();
  expect(ask('im.chat.get', { ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|1663' }).result).toEqual({ ID: 29 });
  expect(ask('im.chat.get', { ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|1' }).result).toBeNull();
});
