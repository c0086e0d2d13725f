import { expect, test } from 'vitest';
import type { User } from '#api/User.ts';
import { sortInSlices } from '#members/sortInSlices.ts';
import { someUser } from './someUser.ts';
import { isInOrder, type Ordering, sortMembers } from '#members/memberOrder.ts';

const NOW = Date.parse('2026-03-02T12:00:00Z');
const MINUTE = 60_000;

function person(name: string, rest: Partial<User>): User {
  const id = (name.codePointAt(0) ?? 0) * 1000 + (name.codePointAt(1) ?? 0);
  return someUser(id, { name, firstName: name, lastName: '', ...rest });
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
const byPresence: Ordering = {
  by: 'presence',
  now: NOW,
  compare: new Intl.Collator('en').compare,
  roleOf: () => 'member',
};

test('who can be reached comes first, then who was here latest; leave, bots and dismissed people last', () => {
  expect(sortMembers(everybody, byPresence).map(({ name }) => name)).toEqual([
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
  const sorted = sortMembers(everybody, byPresence);
  expect(isInOrder(sorted, byPresence)).toBe(true);
  const [first, ...rest] = sorted;
  expect(first).toBeDefined();
  expect(isInOrder([person('Anna', seen(30)), ...rest], byPresence)).toBe(false);
});

const names = (ordering: Ordering) => sortMembers(everybody, ordering).map(({ name }) => name);

test('by name is by name alone, as the language sorts', () => {
  expect(names({ ...byPresence, by: 'name' })).toEqual([
    'Anna',
    'Gone',
    'Hour',
    'Leave',
    'Never',
    'Robot',
    'Ten',
    'Twenty',
    'Yesterday',
    'Zoe',
  ]);
});

test('by last seen, who was never here comes last, and leave does not matter', () => {
  expect(names({ ...byPresence, by: 'lastSeen' })).toEqual([
    'Anna',
    'Leave',
    'Zoe',
    'Gone',
    'Ten',
    'Twenty',
    'Hour',
    'Yesterday',
    'Never',
    'Robot',
  ]);
});

test('by role, the owner comes before managers, they before members, and bots last', () => {
  const roleOf = (id: number) => (id === idOf('Never') ? 'owner' : id === idOf('Hour') ? 'manager' : 'member');
  const sorted = names({ ...byPresence, by: 'role', roleOf });
  expect(sorted.slice(0, 3)).toEqual(['Never', 'Hour', 'Anna']);
  expect(sorted.at(-1)).toBe('Robot');
});

test('thirty thousand are sorted between frames as they would be at once', async () => {
  const crowd = Array.from({ length: 5000 }, (_, index) => (index * 7919) % 1000);
  const sorted = await sortInSlices(
    crowd,
    (a, b) => a - b,
    () => false,
  );
  expect(sorted).toEqual(crowd.toSorted((a, b) => a - b));
  await expect(
    sortInSlices(
      crowd,
      (a, b) => a - b,
      () => true,
    ),
  ).resolves.toBeNull();
});

function idOf(name: string): number {
  return everybody.find((user) => user.name === name)?.id ?? 0;
}
