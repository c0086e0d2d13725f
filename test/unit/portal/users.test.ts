import { expect, test } from 'vitest';
import { askPortal, recordOf, rowsOf } from '#test/support/askPortal.ts';

test('at most 50 departments come back, and nothing tells of the others', () => {
  const ids = Array.from({ length: 60 }, (_, index) => 200 + index);
  const answer = askPortal()('im.department.get', { ID: JSON.stringify(ids) });
  expect(rowsOf(answer)).toHaveLength(50);
  expect(answer.next).toBeUndefined();
});

test('a department tells its path child first, and 0 where nobody heads it', () => {
  expect(askPortal()('im.department.get', { ID: [10, 12_345] }).result).toEqual([
    { id: 10, name: 'Quality', full_name: 'Quality / Engineering / Northwind Works', manager_user_id: 0 },
  ]);
});

test('partners and bots learn nothing about departments', () => {
  for (const as of [90, 96, 70]) {
    expect(() => askPortal({ as })('im.department.get', { ID: [1] })).toThrow(
      expect.objectContaining({ status: 403, code: 'ACCESS_ERROR' }),
    );
  }
});

test('managers and employees are listed by department', () => {
  const ask = askPortal();
  expect(ask('im.department.managers.get', { ID: [8, 10] }).result).toEqual({ 8: [5] });
  expect(ask('im.department.employees.get', { ID: [8] }).result).toEqual({ 8: [5, 23, 24, 25] });
  expect(ask('im.department.managers.get', { ID: [10] }).result).toEqual([]);
  expect(() => ask('im.department.managers.get')).toThrow(expect.objectContaining({ code: 'ID_EMPTY' }));
  expect(() => ask('im.department.managers.get', { ID: '8,9' })).toThrow(
    expect.objectContaining({ code: 'INVALID_FORMAT' }),
  );
});

test('colleagues are those of the own departments', () => {
  expect(askPortal()('im.department.colleagues.list')).toMatchObject({ result: [23, 24, 25], total: 3 });
  expect(askPortal()('im.department.colleagues.list', { LIMIT: 2 })).toMatchObject({ result: [23, 24], next: 2 });
});

test('departments of the structure have ids as text, the root no parent', () => {
  expect(askPortal()('department.get', { UF_HEAD: 1 }).result).toEqual([
    { ID: '1', NAME: 'Northwind Works', SORT: 500, UF_HEAD: '1' },
  ]);
  expect(askPortal()('department.get')).toMatchObject({ total: 74, next: 50 });
});

test('user.get gives ids as text and spoils its dates', () => {
  const [anna] = rowsOf(askPortal()('user.get', { ID: '1' }));
  expect(anna).toMatchObject({ ID: '1', ACTIVE: true, IS_ONLINE: 'Y', LAST_ACTIVITY_DATE: {}, UF_DEPARTMENT: [1] });
});

test('user.current writes its date without a zone', () => {
  expect(recordOf(askPortal()('user.current'))['LAST_ACTIVITY_DATE']).toMatch(/^2026-03-10 \d\d:\d\d:\d\d$/);
});

test('user.get does not know bots, clients and guests of chats', () => {
  expect(askPortal()('user.get', { ID: [5, 70, 75, 79, 80] }).result).toHaveLength(1);
});

test('a brief scope shows neither e-mail nor outer phones', () => {
  const [anna] = rowsOf(askPortal({ scopes: ['user_brief'] })('user.get', { ID: 1 }));
  expect(anna).toMatchObject({ NAME: 'Anna', UF_PHONE_INNER: '101' });
  for (const key of ['EMAIL', 'WORK_PHONE', 'PERSONAL_MOBILE', 'PERSONAL_WWW']) expect(anna).not.toHaveProperty(key);
  expect(askPortal({ scopes: ['user_brief'] })('user.fields').result).not.toHaveProperty('EMAIL');
});

test('a FILTER replaces what stands beside it', () => {
  const rows = rowsOf(askPortal()('user.get', { ID: 1, FILTER: { ID: [5, 8] } }));
  expect(rows.map(({ ID }) => ID)).toEqual(['5', '8']);
});

test('user.get and user.online agree on who is online', () => {
  const ask = askPortal();
  const listed: unknown[] = [];
  for (let start: number | undefined = 0; start !== undefined;) {
    const answer = ask('user.get', { FILTER: { IS_ONLINE: 'Y' }, start });
    listed.push(...rowsOf(answer).map(({ ID }) => ID));
    start = answer.next;
  }
  expect(listed.length).toBeGreaterThan(10);
  expect(ask('user.online').result).toEqual(expect.arrayContaining(listed));
});

test('user.get counts unless told not to', () => {
  expect(askPortal()('user.get')).toMatchObject({ next: 50, total: expect.any(Number) });
  expect(askPortal()('user.get', { start: -1 })).not.toHaveProperty('total');
});

test('a partner sees only the own groups', () => {
  const ids = rowsOf(askPortal({ as: 90 })('user.get')).map(({ ID }) => ID);
  expect(ids).toEqual(['1', '5', '7', '12', '90', '91']);
});

test('user.search finds active people by any part of a name', () => {
  const found = (params: object) => rowsOf(askPortal()('user.search', { ...params })).map(({ ID }) => ID);
  expect(found({ FIND: 'okafor' })).toContain('8');
  expect(found({ NAME: 'gustav' })).toEqual([]);
  expect(found({ UF_DEPARTMENT_NAME: 'Front end' })).toEqual(['5', '23', '24', '25']);
});

test('profile tells who one is, and nothing to who was dismissed', () => {
  expect(recordOf(askPortal({ as: 1 })('profile'))).toMatchObject({ ID: '1', ADMIN: true, NAME: 'Anna' });
  expect(askPortal({ as: 82 })('profile').result).toEqual([]);
  expect(askPortal({ as: 5 })('user.admin').result).toBe(false);
});
