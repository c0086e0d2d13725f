import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchMembers } from '#members/memberSearch.ts';
import { someUser } from './someUser.ts';

const departments = new Map([
  [7, { id: 7, name: 'Engineering', head: null }],
  [8, { id: 8, name: 'Закупки', head: null }],
]);
const users = ['Anna Petrova', 'Анна Петрова', 'Аня Зайцева', 'Hannah Ng', 'Nina Zakupkina', 'José Ángel'].map(
  (name, index) =>
    someUser(index + 1, {
      name,
      departments: index % 2 === 0 ? [7] : [8, 9],
      phones: index === 3 ? { work: '+49 30 123' } : {},
    }),
);
const found = (among: typeof users, typed: string) =>
  searchMembers(among, typed, departments).users.map(({ id }) => id);

test('what is typed, taken back and typed on finds what it finds at once', () => {
  const letters = fc.constantFrom(...Array.from('ann пзакуeng3019 '), 'фттф', 'hannah', 'ё');
  const keys = fc.array(fc.oneof({ weight: 3, arbitrary: letters }, fc.constant('erase' as const)), { maxLength: 30 });
  fc.assert(
    fc.property(keys, (typing) => {
      let typed = '';
      for (const key of typing) {
        typed = key === 'erase' ? typed.slice(0, -1) : typed + key;
        // A list of its own, that nothing is remembered of.
        expect(found(users, typed)).toEqual(found([...users], typed));
      }
    }),
  );
});

test('a department that is known later is found from then on', () => {
  expect(searchMembers(users, 'engin', undefined).users).toEqual([]);
  expect(found(users, 'engin')).toEqual([1, 3, 5]);
});
