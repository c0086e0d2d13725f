import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexOf, isFound, readQuery } from '#i18n/textSearch.ts';
import { createLetterSieve } from '#members/letterSieve.ts';
import { searchMembers } from '#members/memberSearch.ts';
import { eachPlace, everyPlace, type Places } from '#members/places.ts';
import { someUser } from './someUser.ts';

// Latin, Cyrillic, and letters that share their sets with others.
const letters = fc.constantFrom(...Array.from('ab cnñпен王田کم1'));
const word = fc.array(letters, { minLength: 1, maxLength: 4 }).map((some) => some.join(''));

test('whoever is sure to hold a word holds it, and nobody who does is left out', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 70 }), word, (texts, wanted) => {
      const sieve = createLetterSieve(texts.length);
      for (const [place, text] of texts.entries()) sieve.add(place, text);
      const { places, isSure } = sieve.mayHold(wanted);
      const holding = texts.flatMap((text, place) => (text.includes(wanted) ? [place] : []));
      if (isSure) expect(placesIn(places)).toEqual(holding);
      else expect(placesIn(places)).toEqual(expect.arrayContaining(holding));
    }),
  );
});

test('a letter or two of everyday scripts need no second look', () => {
  const sieve = createLetterSieve(1);
  for (const wanted of ['a', 'ж', 'ñ', 'an']) expect(sieve.mayHold(wanted).isSure).toBe(true);
  for (const wanted of ['王', 'жа', 'ann']) expect(sieve.mayHold(wanted).isSure).toBe(false);
});

test('everybody is found whose words hold what was typed, in the order of the list', () => {
  const typed = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 70 }), typed, (names, query) => {
      const users = names.map((name, index) => someUser(index + 1, { name, firstName: '', lastName: '' }));
      const all = readQuery(query);
      const holding = users.filter(({ name, position, email }) => isFound(indexOf([name, position, email]), all));
      // Where nobody is found as typed, the other keyboard layout is tried.
      fc.pre(holding.length > 0);
      expect(searchMembers(users, query, undefined).users).toEqual(holding);
    }),
  );
});

test('every place of a list is a place of it, and no other', () => {
  for (const count of [0, 1, 31, 32, 33, 64]) {
    expect(placesIn(everyPlace(count))).toEqual(Array.from({ length: count }, (_, place) => place));
  }
});

function placesIn(places: Places): number[] {
  const found: number[] = [];
  eachPlace(places, (place) => found.push(place));
  return found;
}
