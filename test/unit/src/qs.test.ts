import fc from 'fast-check';
import * as real from 'qs-esm';
import { expect, test } from 'vitest';
import type { Params } from '#portal/Portal.ts';
import { stringify } from '#portal/sdk/qs.ts';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom("'(*)!~", 'a&b=c d', '$result[p0][199][id]'),
);
const list = fc.tuple(fc.integer(), fc.integer(), fc.integer());
const { params } = fc.letrec<{ params: Params; value: Params[string] }>((tie) => ({
  params: fc.dictionary(fc.string({ minLength: 1 }), tie('value'), { maxKeys: 5, noNullPrototype: true }),
  value: fc.oneof({ maxDepth: 3 }, text, fc.integer(), list, tie('params')),
}));

test('what stands in for qs writes a command’s parameters as qs does', () => {
  fc.assert(
    fc.property(params, (values) => {
      expect(stringify(values)).toBe(real.stringify(values));
    }),
  );
});

test('half a character, as while an emoji is being deleted, does not stop a request', () => {
  expect(stringify({ FIND: 'Anna \uD83D' })).toBe('FIND=Anna%20%EF%BF%BD');
});
