/** Letters that Unicode does not take apart into a plain one and its mark. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i' };

// Latin, Greek and Cyrillic marks, and Arabic short vowels. Not every mark: in Hindi they are the vowels.
const MARKS = /[\u0300-\u036F\u064B-\u0652]/g;

/** Letters that nothing but case is to be done to. */
const ENGLISH = /^[\n -~]*$/;

/** Text as people type it into a search: without case and accents (ё = е, Ł = l). For comparing, not for showing. */
export function fold(text: string): string {
  // Most texts, and it is done for every one on screen at every key.
  if (ENGLISH.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replaceAll(MARKS, '')
    .toLowerCase()
    .replaceAll(/[ßæœøłđðı]/g, (letter) => PLAIN[letter] ?? letter);
}

/**
 * What Cyrillic letters and the many Latin spellings of them have in common: "Юлия", "Yulia" and "Julija" all become
 * "iulia", "Михаил" and "Mikhail" "mihail". Keys are folded: й is и by then.
 */
const SOUNDS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  ғ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  к: 'k',
  қ: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ұ: 'u',
  ү: 'u',
  ф: 'f',
  х: 'h',
  һ: 'h',
  ц: 'c',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ә: 'a',
  ю: 'iu',
  я: 'ia',
  shch: 'sch',
  kh: 'h',
  ts: 'c',
  tz: 'c',
  y: 'i',
  j: 'i',
  w: 'v',
};

const PIECES = /shch|kh|ts|tz|[yjw]|[\u0400-\u04FF]/g;
const REPEATED = /i+/g;

/** Folded text as it sounds, in Latin letters. */
export function sound(folded: string): string {
  return folded.replaceAll(PIECES, (piece) => SOUNDS[piece] ?? piece).replaceAll(REPEATED, 'i');
}

const GONE = new RegExp(MARKS.source);

/** Whether each letter of a text became exactly one of its folded form, as nearly always: none is gone, none is two. */
export function keepsPlaces(text: string, folded: string): boolean {
  return text.length === folded.length && !GONE.test(text);
}

/** A form of a text that knows which part of it each of its letters came from. */
interface PlacedForm {
  readonly letters: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** The folded text. */
export function foldKeepingPlaces(text: string): PlacedForm {
  const plain = empty();
  let at = 0;
  for (const character of text) {
    add(plain, fold(character), at, at + character.length);
    at += character.length;
  }
  return { ...plain, letters: plain.letters.join('') };
}

/** How a folded text sounds. */
export function soundKeepingPlaces(plain: PlacedForm): PlacedForm {
  const { letters } = plain;
  const heard = empty();
  for (const { 0: piece, index } of letters.matchAll(/shch|kh|ts|tz|[\s\S]/g)) {
    // Letters left out of the sound belong to the one before: ь is marked with its consonant.
    const sounded = sound(piece);
    const isRepeated = sounded.startsWith('i') && heard.letters.at(-1) === 'i';
    add(
      heard,
      isRepeated ? sounded.slice(1) : sounded,
      plain.from[index] ?? 0,
      plain.to[index + piece.length - 1] ?? 0,
    );
  }
  return { ...heard, letters: heard.letters.join('') };
}

function empty(): { letters: string[]; from: number[]; to: number[] } {
  return { letters: [], from: [], to: [] };
}

function add(form: ReturnType<typeof empty>, letters: string, from: number, to: number): void {
  if (letters === '' && form.to.length > 0) form.to[form.to.length - 1] = to;
  // By UTF-16 unit, as `indexOf` counts.
  for (let index = 0; index < letters.length; index += 1) {
    form.letters.push(letters.charAt(index));
    form.from.push(from);
    form.to.push(to);
  }
}
