import { expect, test } from 'vitest';
import type { User } from '#api/User.ts';
import { isInOrder, sortMembers } from '#members/memberOrder.ts';

const NOW = Date.parse('2026-03-02T12:00:00Z');
const MINUTE = 60_000;

function person(name: string, rest: Partial<User>): User {
  return {
    id: name.codePointAt(0) ?? 0,
    name,
    firstName: name,
    lastName: '',
    position: '',
    color: '#333333',
    avatar: '',
    gender: 'F',
    birthday: '',
    kind: 'employee',
    active: true,
    lastActivity: null,
    absentUntil: null,
    departments: [],
    phones: {},
    email: '',
    website: '',
    ...rest,
  };
}

const seen = (minutesAgo: number) => ({ lastActivity: NOW - minutesAgo * MINUTE });
const everybody = [
  person('Gone', { active: false, ...seen(1) }),
  person('Robot', { kind: 'bot' }),
  person('Leave', { absentUntil: NOW + 1440 * MINUTE, ...seen(1) }),
  person('Never', {}),
  person('Yesterday', seen(1500)),
  person('Hour', seen(60)),
  person('Twenty', seen(20)),
  person('Ten', seen(10)),
  person('Zoe', seen(1)),
  person('Anna', seen(4)),
];
const compare = new Intl.Collator('en').compare;

test('who can be reached comes first, then who was here latest; leave, bots and dismissed people last', () => {
  expect(sortMembers(everybody, NOW, compare).map(({ name }) => name)).toEqual([
    'Anna',
    'Zoe',
    'Ten',
    'Twenty',
    'Hour',
    'Yesterday',
    'Never',
    'Leave',
    'Robot',
    'Gone',
  ]);
});

test('an order is kept while nobody changes what they are, and lost when somebody goes', () => {
  const sorted = sortMembers(everybody, NOW, compare);
  expect(isInOrder(sorted, NOW)).toBe(true);
  const [first, ...rest] = sorted;
  expect(first).toBeDefined();
  expect(isInOrder([person('Anna', seen(30)), ...rest], NOW)).toBe(false);
});
