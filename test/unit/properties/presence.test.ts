import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparison } from '#members/memberOrder.ts';
import { parseUsers } from '#api/userSchema.ts';
import { isOnline, JUST_NOW, ONLINE_WINDOW, presence } from '#presence/presence.ts';
import { apiPortal } from '#test/support/apiPortal.ts';

const { portal } = apiPortal();
const NOW = Date.parse('2026-03-02T12:00:00+01:00');
const YEAR = 31_536_000_000;

/** Moments around the borders, and any other. */
const moment = fc.oneof(
  fc
    .constantFrom(JUST_NOW, ONLINE_WINDOW, 0)
    .chain((edge) => fc.integer({ min: -2, max: 2 }).map((by) => NOW - edge + by)),
  fc.integer({ min: NOW - YEAR, max: NOW + YEAR }),
);

const observed = fc.record({
  active: fc.boolean(),
  kind: fc.constantFrom('employee', 'extranet', 'collaber', 'bot', 'guest'),
  lastActivity: fc.option(moment),
  absentUntil: fc.option(moment),
});

test('who was active later is never further from online', () => {
  const kinds = ['online', 'recent', 'seen', 'never'];
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      const distance = (lastActivity: number) =>
        kinds.indexOf(presence({ active: true, kind: 'employee', lastActivity, absentUntil: null }, NOW).kind);
      expect(distance(Math.max(one, other))).toBeLessThanOrEqual(distance(Math.min(one, other)));
    }),
  );
});

test('online means active within five minutes, to the millisecond, and nothing else does', () => {
  fc.assert(
    fc.property(observed, (person) => {
      const isJustNow = person.lastActivity !== null && NOW - person.lastActivity <= JUST_NOW;
      expect(isOnline(presence(person, NOW))).toBe(person.active && person.kind !== 'bot' && isJustNow);
    }),
  );
});

test('as time passes nobody comes online by it', () => {
  fc.assert(
    fc.property(observed, fc.nat(YEAR), (person, later) => {
      const [now, then] = [NOW, NOW + later].map((at) => isOnline(presence(person, at)));
      expect(now || !then).toBe(true);
    }),
  );
});

test('members have one order, whatever it is by: of two one comes first, and it goes round for nobody', () => {
  const iso = (at: number | null) => (at === null ? false : new Date(at).toISOString());
  const user = fc
    .record({ id: fc.integer({ min: 1, max: 99 }), name: fc.string({ maxLength: 3 }), observed })
    .map(({ id, name, observed: { active, kind, lastActivity, absentUntil } }) => {
      const row = {
        id,
        name,
        active,
        bot: kind === 'bot',
        last_activity_date: iso(lastActivity),
        absent: iso(absentUntil),
      };
      return parseUsers(portal, [row], 'im.user.get');
    });
  const compareNames = new Intl.Collator('en').compare;
  fc.assert(
    fc.property(
      fc.constantFrom('presence' as const, 'name' as const, 'lastSeen' as const, 'role' as const),
      fc.tuple(user, user, user),
      (by, users) => {
        const order = comparison({
          by,
          now: NOW,
          compare: compareNames,
          roleOf: (id) => (id % 7 === 0 ? 'owner' : 'member'),
        });
        const [a, b, c] = users.flat().map((person) => order.place(person));
        if (!a || !b || !c) throw new Error('a good row was dropped');
        const sign = (x: typeof a, y: typeof a) => Math.sign(order.compare(x, y));
        expect(sign(a, b) + sign(b, a)).toBe(0);
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
      },
    ),
    { numRuns: 60 },
  );
});
