import { expect, test } from 'vitest';
import { createWorld, say } from '#test/portal/rest/world/createWorld.ts';
import { listMembers, rangeMembers } from '#test/portal/rest/world/members.ts';
import { isoDate } from '#test/portal/rest/world/serverTime.ts';
import { NOON } from '#test/support/askPortal.ts';

test('the same seed makes the same people, in whatever order they are asked for', () => {
  const one = createWorld({ seed: 7, now: NOON });
  const two = createWorld({ seed: 7, now: NOON });
  expect(two.people).toEqual(one.people);
  const later = one.person(123_456);
  one.person(100_001);
  expect(two.person(100_001)).toEqual(one.person(100_001));
  expect(two.person(123_456)).toEqual(later);
});

test('another seed makes other people', () => {
  const names = (seed: number) => createWorld({ seed, now: NOON }).people.map(({ firstName }) => firstName);
  expect(names(2)).not.toEqual(names(1));
});

test('a person made on demand stays the same person', () => {
  const world = createWorld({ now: NOON });
  const person = world.person(100_500);
  expect(person).toBeDefined();
  expect(world.person(100_500)).toBe(person);
});

test('nobody has an id beyond the known ones and the thousands', () => {
  const world = createWorld({ now: NOON });
  for (const id of [0, -1, 66, 99_999, 140_000]) expect(world.person(id)).toBeUndefined();
});

test('the chats have as many members as they promise, and every member exists', () => {
  const world = createWorld({ now: NOON });
  const sizes = Object.fromEntries([10, 11, 12, 13, 20, 21, 22].map((id) => [id, world.chats.get(id)?.members.size]));
  expect(sizes).toEqual({ 10: 12, 11: 2, 12: 1, 13: 3, 20: 300, 21: 1_000, 22: 30_000 });
  const deleted = new Set([66, 68]);
  const strangers = [...world.chats.values()]
    .flatMap(({ members }) => members.byJoining(0, 500))
    .filter((id) => !world.person(id) && !deleted.has(id));
  expect(strangers).toEqual([]);
});

test('message ids are unique and grow within a chat', () => {
  const world = createWorld({ now: NOON });
  const chat = world.chats.get(10);
  if (!chat) throw new RangeError('no chat10');
  say(world, chat, 5, 'One more');
  const ids = [...world.chats.values()].flatMap(({ messages }) => messages.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(chat.messages.at(-1)).toMatchObject({ author: 5, text: 'One more', at: NOON });
  expect(chat.messages.map(({ id }) => id)).toEqual(chat.messages.map(({ id }) => id).toSorted((a, b) => a - b));
});

test('a private chat is one, whoever of the two asks, and is made only on demand', () => {
  const world = createWorld({ now: NOON });
  expect(world.privateChat(24, 25, false)).toBeUndefined();
  const made = world.privateChat(24, 25, true);
  expect(world.privateChat(25, 24, false)).toBe(made);
  expect(made && world.chats.get(made.id)).toBe(made);
});

test('thirty thousand members come once each in both orders, and the orders differ', () => {
  const members = rangeMembers([1, 5], 100_000, 29_998);
  const joined = [...members.all()];
  expect(new Set(joined).size).toBe(30_000);
  const byId: number[] = [];
  for (let page = members.byId(0, 200); page.length > 0; page = members.byId(byId.at(-1) ?? 0, 200)) byId.push(...page);
  expect(byId).toEqual(joined.toSorted((a, b) => a - b));
  expect(byId).not.toEqual(joined);
});

test('who leaves a huge chat is gone from both orders, and may come back', () => {
  const members = rangeMembers([1], 100_000, 10);
  members.remove(100_003);
  expect(members.has(100_003)).toBe(false);
  expect(members.size).toBe(10);
  expect(members.byId(0, 20)).not.toContain(100_003);
  expect([...members.all()]).not.toContain(100_003);
  members.add(100_003);
  expect(members.size).toBe(11);
  members.add(7);
  expect(members.byId(0, 2)).toEqual([1, 7]);
});

test('an ordinary chat keeps the order of joining', () => {
  const members = listMembers([9, 3, 5]);
  members.add(1);
  members.remove(3);
  expect(members.byJoining(0, 10)).toEqual([9, 5, 1]);
  expect(members.byId(1, 1)).toEqual([5]);
});

test('a clock that was set stands until it is moved', () => {
  const world = createWorld({ now: NOON });
  world.clock.set(NOON + 5_000);
  expect(world.clock.now()).toBe(NOON + 5_000);
  world.clock.advance(-1_000);
  expect(world.clock.now()).toBe(NOON + 4_000);
});

test('dates carry the zone of the server', () => {
  expect(isoDate(NOON, 60)).toBe('2026-03-10T12:00:00+01:00');
  expect(isoDate(NOON, -210)).toBe('2026-03-10T07:30:00-03:30');
  expect(isoDate(NOON, 0)).toBe('2026-03-10T11:00:00+00:00');
});
