import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseUsers } from '#api/userSchema.ts';
import { PortalError } from '#portal/PortalError.ts';
import { apiPortal } from '#test/support/apiPortal.ts';
import { anyJson, anyRow } from '#test/support/anyReply.ts';

const { portal } = apiPortal();
const METHOD = 'im.user.list.get';

test('whatever stands in a list of people, people come out or nobody does', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 8 }), (rows) => {
      for (const user of parseUsers(portal, rows, METHOD)) {
        expect(Number.isSafeInteger(user.id) && user.id > 0).toBe(true);
        expect([user.avatar, user.website].every((address) => address === '' || /^https?:\/\//.test(address))).toBe(
          true,
        );
        expect(user.lastActivity === null || Number.isFinite(user.lastActivity)).toBe(true);
        expect(user.color).toMatch(/^#[\da-f]+$/i);
        expect(typeof user.name).toBe('string');
      }
    }),
  );
});

test('a bad row costs that row, and nobody else', () => {
  const good = fc.record({ id: fc.integer({ min: 1 }), name: fc.string({ minLength: 1 }) });
  const bad = anyRow.filter((row) => parseUsers(portal, [row], METHOD).length === 0);
  fc.assert(
    fc.property(fc.array(fc.oneof(good, bad), { maxLength: 8 }), (rows) => {
      const ids = rows.flatMap((row) => parseUsers(portal, [row], METHOD)).map(({ id }) => id);
      expect(parseUsers(portal, rows, METHOD).map(({ id }) => id)).toEqual(ids);
      expect(parseUsers(portal, Object.fromEntries(rows.entries()), METHOD).map(({ id }) => id)).toEqual(ids);
    }),
  );
});

test('a reply that is no list at all is an error that names the method, never another exception', () => {
  fc.assert(
    fc.property(anyJson, (reply) => {
      try {
        parseUsers(portal, reply, METHOD);
      } catch (reason) {
        expect(reason).toBeInstanceOf(PortalError);
        expect(reason).toMatchObject({ kind: 'unexpected', detail: { method: METHOD } });
      }
    }),
  );
});
