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

const SPELLED: readonly (readonly [string, string])[] = [
  ['shch', 'щ'],
  ['sch', 'щ'],
  ['kh', 'х'],
  ['zh', 'ж'],
  ['ts', 'ц'],
  ['ch', 'ч'],
  ['sh', 'ш'],
  ['ya', 'я'],
  ['ia', 'ия'],
  ['yu', 'ю'],
  ['yo', 'ё'],
  ...Array.from('abvgdezijklmnoprstufhcyw', (letter, index): [string, string] => [
    letter,
    'абвгдезийклмнопрстуфхцыв'.charAt(index),
  ]),
];
const SPELLING = new Map(SPELLED);
const LETTERS = new RegExp(SPELLED.map(([latin]) => latin).join('|'), 'g');

/** "Ivanov" as a Russian would write it: for asking a portal that knows only how names are written. */
export function inCyrillic(text: string): string | null {
  const lower = text.toLowerCase();
  return /[a-z]/.test(lower) ? lower.replaceAll(LETTERS, (piece) => SPELLING.get(piece) ?? piece) : null;
}
