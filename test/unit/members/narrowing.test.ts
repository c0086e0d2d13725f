import { expect, test } from 'vitest';
import type { Dialog } from '#api/Dialog.ts';
import { englishI18n } from '#i18n/createI18n.ts';
import { layRows } from '#members/layRows.ts';
import { countFilters, filterOf } from '#members/memberFilters.ts';
import { groupMembers } from '#members/memberGroups.ts';
import { searchMembers } from '#members/memberSearch.ts';
import { someUser } from './someUser.ts';

const now = Date.parse('2026-03-02T12:00:00Z');
const online = { lastActivity: now - 60_000 };
const dialog: Dialog = {
  id: 'chat1',
  title: '',
  kind: 'group',
  avatar: '',
  color: '#333333',
  memberCount: 5,
  owner: 1,
  managers: [1, 2],
  isPinned: false,
  partner: null,
};
const departments = new Map([
  [7, { id: 7, name: 'Engineering', head: null }],
  [8, { id: 8, name: 'Art', head: null }],
]);
const users = [
  someUser(1, { ...online, departments: [7], phones: { work: '+7 912 345-67-89' } }),
  someUser(2, { departments: [7, 8], email: 'second@example.com' }),
  someUser(3, { kind: 'extranet', ...online }),
  someUser(4, { kind: 'bot' }),
  someUser(5, { departments: [8], absentUntil: now + 86_400_000, name: 'Мария', firstName: 'Мария' }),
];
const idsOf = (some: readonly { id: number }[]) => some.map(({ id }) => id);

test('each filter counts those whom it would leave', () => {
  const { by, departments: counted } = countFilters(users, { dialog, now });
  expect(by).toEqual({ online: 2, leave: 1, managers: 2, guests: 1, bots: 1 });
  expect([...counted]).toEqual([
    [7, 2],
    [8, 2],
  ]);
  for (const name of ['online', 'leave', 'managers', 'guests', 'bots'] as const) {
    const left = users.filter(filterOf({ filters: [name], department: null }, { dialog, now }));
    expect(left).toHaveLength(by[name]);
  }
});

test('filters combine, the department among them', () => {
  const left = (filters: ('online' | 'managers')[], department: number | null) =>
    idsOf(users.filter(filterOf({ filters, department }, { dialog, now })));
  expect(left(['online', 'managers'], null)).toEqual([1]);
  expect(left(['managers'], 8)).toEqual([2]);
});

test('whom the portal found is among those found, in their place', () => {
  const second = users.slice(1, 2);
  const found = (typed: string) => idsOf(searchMembers(users, typed, departments, second).users);
  expect(found('мария')).toEqual([2, 5]);
  expect(found('vfhbz')).toEqual([2, 5]);
  expect(found('nobody like that')).toEqual([2]);
});

test('a search looks at departments, e-mail and telephones too', () => {
  const found = (typed: string) => idsOf(searchMembers(users, typed, departments).users);
  expect(found('engin')).toEqual([1, 2]);
  expect(found('art person')).toEqual([2]);
  expect(found('second@')).toEqual([2]);
  expect(found('912-345')).toEqual([1]);
  expect(found('maria')).toEqual([5]);
});

test('only where nobody is found as typed, the other layout is tried', () => {
  expect(idsOf(searchMembers(users, 'vfhbz', departments).users)).toEqual([5]);
  expect(searchMembers(users, 'person', departments).users).toHaveLength(4);
});

test('groups hold each person once, in the order there was', () => {
  const i18n = englishI18n('Europe/Berlin');
  const by = (group: 'role' | 'department') =>
    groupMembers(users, group, { dialog, departments }, i18n).map((one) => [one.title, idsOf(one.users)]);
  expect(by('role')).toEqual([
    ['Owner', [1]],
    ['Managers', [2]],
    ['Members', [5]],
    ['Guests', [3]],
    ['Bots', [4]],
  ]);
  expect(by('department')).toEqual([
    ['Art', [5]],
    ['Engineering', [1, 2]],
    ['Without a department', [3, 4]],
  ]);
});

test('nobody is said to have no department before departments are known', () => {
  const i18n = englishI18n('Europe/Berlin');
  expect(groupMembers(users, 'department', { dialog, departments: undefined }, i18n)).toEqual([{ title: '', users }]);
  const [none, ...others] = groupMembers(users, 'department', { dialog, departments: new Map() }, i18n);
  expect([none?.title, others]).toEqual(['Without a department', []]);
});

test('each group begins a row, and every member is found in theirs', () => {
  const rows = layRows(
    [
      { title: 'A', users: users.slice(0, 3) },
      { title: 'B', users: users.slice(3) },
    ],
    2,
  );
  const drawn = Array.from({ length: rows.length }, (_, index) => rows.at(index));
  expect(drawn.map((row) => (row?.kind === 'cards' ? idsOf(row.users) : row?.title))).toEqual([
    'A',
    [1, 2],
    [3],
    'B',
    [4, 5],
  ]);
  expect([0, 1, 2, 3, 4].map((index) => rows.rowOf(index))).toEqual([1, 1, 2, 4, 4]);
  expect([rows.rowOf(-1), rows.rowOf(5), rows.at(-1), rows.at(5)]).toEqual([-1, -1, undefined, undefined]);
  expect(layRows([], 2).rowOf(0)).toBe(-1);
});

test('rows of a list without headings hold everybody once', () => {
  const rows = layRows([{ title: '', users }], 3);
  expect(rows.length).toBe(2);
  expect(rows.at(1)).toMatchObject({ kind: 'cards', first: 3, users: users.slice(3) });
});
