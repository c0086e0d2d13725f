/** The same keys, left to right and top to bottom, in the two layouts. */
const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

const toCyrillic = new Map(Array.from(LATIN, (letter, index) => [letter, CYRILLIC.charAt(index)]));
const toLatin = new Map(Array.from(CYRILLIC, (letter, index) => [letter, LATIN.charAt(index)]));

/** "fyyf" -> "анна", "ыьшер" -> "smith"; null where no letter of either layout was typed. */
export function inOtherLayout(typed: string): string | null {
  const lower = typed.toLowerCase();
  const keys = /[а-яё]/.test(lower) ? toLatin : toCyrillic;
  if (!/[a-zа-яё]/.test(lower)) return null;
  return Array.from(lower, (letter) => keys.get(letter) ?? letter).join('');
}
