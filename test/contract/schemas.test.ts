import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { dialogSchema, recentItemSchema } from '#api/dialogSchema.ts';
import { departmentSchema } from '#api/departments.ts';
import { parse, parseRows } from '#api/parse.ts';
import { parseStatus } from '#api/status.ts';
import { userSchema } from '#api/userSchema.ts';
import { PortalError } from '#portal/PortalError.ts';
import { sampleResult } from './samples.ts';

const ORIGIN = 'https://example.bitrix24.com';
const user = userSchema(ORIGIN);

describe('the documentation’s replies fit the app’s schemas', () => {
  test('im.user.get', () => {
    expect(parse(user, sampleResult('im.user.get'), 'im.user.get')).toEqual({
      id: 5,
      name: 'John Smith',
      firstName: 'John',
      lastName: 'Smith',
      position: 'Manager',
      color: '#048bd0',
      avatar: 'https://example.bitrix24.com/upload/main/avatar.png',
      gender: 'M',
      birthday: '',
      kind: 'employee',
      active: true,
      lastActivity: Date.parse('2026-03-02T09:30:00+01:00'),
      absentUntil: null,
      departments: [10],
      phones: { mobile: '+11234567890', work: '+11234567890', inner: '21' },
      email: 'user@example.com',
      website: 'https://example.com/',
    });
  });

  test.each([
    ['im.user.list.get', 2],
    ['im.dialog.users.list', 3],
  ])('%s: nobody is lost', (method, count) => {
    expect(parseRows(user, sampleResult(method), method)).toHaveLength(count);
  });

  test('im.recent.list: a private conversation and a chat, each by its dialog id', () => {
    const { items } = v.parse(v.object({ items: v.array(v.unknown()) }), sampleResult('im.recent.list'));
    const dialogs = parseRows(recentItemSchema(ORIGIN), items, 'im.recent.list');
    expect(dialogs).toHaveLength(items.length);
    expect(dialogs.slice(0, 2)).toMatchObject([
      { id: '547', kind: 'private', title: 'John Doe', partner: { id: 547, avatar: '' } },
      { id: 'chat1317', kind: 'group', title: 'I want a green chat', memberCount: 2, owner: 547, partner: null },
    ]);
  });

  test('im.dialog.get names owner and managers', () => {
    expect(parse(dialogSchema(ORIGIN), sampleResult('im.dialog.get'), 'im.dialog.get')).toMatchObject({
      id: 'chat1439',
      kind: 'work',
      owner: 503,
      managers: [503],
      memberCount: 3,
    });
  });

  test('im.search.chat.list, which has no managers', () => {
    const [found] = parseRows(dialogSchema(ORIGIN), sampleResult('im.search.chat.list'), 'im.search.chat.list');
    expect(found).toMatchObject({ id: 'chat1137', title: 'Project: "template development"', managers: [] });
  });

  test('im.department.get', () => {
    const [first] = parseRows(departmentSchema, sampleResult('im.department.get'), 'im.department.get');
    expect(first).toEqual({ id: 7, name: 'Development Department', head: 103 });
  });

  test('im.user.status.get', () => {
    expect(parseStatus(sampleResult('im.user.status.get'))).toBe('dnd');
  });
});

describe('what the contract adds to the documentation', () => {
  const person = { id: 5, name: 'Ann' };

  test.each([
    ['no phones', { phones: false }, { phones: {} }],
    ['a birthday that is false', { birthday: false }, { birthday: '' }],
    ['no activity', { last_activity_date: false }, { lastActivity: null }],
    ['a leave', { absent: '2026-03-15T00:00:00+01:00' }, { absentUntil: Date.parse('2026-03-15T00:00:00+01:00') }],
    ['the picture of nobody', { avatar: '/bitrix/js/im/images/blank.gif' }, { avatar: '' }],
    ['a photo by its path', { avatar: '/upload/5.png' }, { avatar: `${ORIGIN}/upload/5.png` }],
    ['a photo that is a script', { avatar: 'javascript:alert(1)' }, { avatar: '' }],
    ['a website that is a script', { website: 'javascript:alert(1)' }, { website: '' }],
    ['a website without scheme', { website: 'example.com/x' }, { website: 'https://example.com/x' }],
    ['an escaped name', { name: 'R&amp;D &lt;b&gt;' }, { name: 'R&D <b>' }],
    ['departments turned into a map', { departments: { 1: 7, 5: 9 } }, { departments: [7, 9] }],
    ['a colour that is none', { color: 'red;background:url(x)' }, { color: '#5e5f5e' }],
    ['a bot', { bot: true, type: 'bot' }, { kind: 'bot' }],
    ['an open line’s client', { connector: true }, { kind: 'guest' }],
    ['a collab guest', { extranet: true, type: 'collaber' }, { kind: 'collaber' }],
    ['an old box without type', { extranet: true }, { kind: 'extranet' }],
    ['a dismissed person', { active: false }, { active: false }],
  ])('%s', (_case, wire, read) => {
    expect(parse(user, { ...person, ...wire }, 'im.user.get')).toMatchObject(read);
  });

  test('one bad person costs that card, not the list; people who do not exist are null', () => {
    const rows = parseRows(user, { 5: person, 6: null, 7: { id: 7, name: ['x'] }, 8: { name: 'no id' } }, 'm');
    expect(rows.map(({ id }) => id)).toEqual([5, 7]);
  });

  test('nothing found is an empty list, whether [] or {}', () => {
    expect(parseRows(user, [], 'm')).toEqual([]);
    expect(parseRows(user, {}, 'm')).toEqual([]);
  });

  test('a status that was never set is none; one unknown to us is an error that names the method', () => {
    expect(parseStatus(false)).toBe('none');
    expect(() => parseStatus('invisible')).toThrow(PortalError);
    expect(() => parseStatus('invisible')).toThrow(/im\.user\.status\.get/);
  });

  test('a wrong shape names its field', () => {
    const wrong = () => parse(user, { id: 'abc', name: 'x' }, 'im.user.get');
    expect(wrong).toThrow(expect.objectContaining({ detail: expect.objectContaining({ field: 'id' }) }));
  });
});
