import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { Type as Real } from '@bitrix24/b24jssdk';
import { expect, test } from 'vitest';
import { Type } from '#portal/sdk/type.ts';

class Person {
  readonly name = 'Anna';
}

const values: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1n,
  '',
  'text',
  Symbol('name'),
  {},
  { value: 'a' },
  Object.create(null),
  Object.create({}),
  [],
  new Map(),
  new Date(0),
  /./,
  () => {},
  async () => {},
  Person,
  new Person(),
  runInNewContext('({ value: 1 })'),
];

const names = ['isFunction', 'isNumber', 'isObjectLike', 'isPlainObject', 'isString', 'isStringFilled'] as const;

test.each(names)('%s says the same of everything as the SDK’s own', (name) => {
  for (const value of values) expect([value, Type[name](value)]).toEqual([value, Real[name](value)]);
});

test('the frame part of the SDK asks for nothing else', () => {
  const sdk = dirname(fileURLToPath(import.meta.resolve('@bitrix24/b24jssdk')));
  const files = ['core', 'frame'].flatMap((folder) =>
    readdirSync(join(sdk, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(sdk, folder, name)),
  );
  const asked = files
    .filter((file) => file.endsWith('.mjs'))
    .flatMap((file) => readFileSync(file, 'utf8').match(/(?<=\bType\.)\w+/g) ?? []);
  expect([...new Set(asked)].toSorted()).toEqual(names);
});
