/** Letters that Unicode does not take apart into a plain one and its mark. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i' };

// Latin, Greek and Cyrillic marks, and Arabic short vowels. Not every mark: in Hindi they are the vowels.
const MARKS = /[\u0300-\u036F\u064B-\u0652]/g;

/** Text as people type it into a search: without case and accents (ё = е, Ł = l). For comparing, not for showing. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(MARKS, '')
    .toLowerCase()
    .replaceAll(/[ßæœøłđðı]/g, (letter) => PLAIN[letter] ?? letter);
}

/**
 * @param query As typed. Its words may stand in any order and each be a part of one; an empty query finds everything.
 * @returns Whether the texts, taken together, hold every word.
 */
export function textMatcher(query: string): (...texts: readonly string[]) => boolean {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return (...texts) => {
    const folded = fold(texts.join('\n'));
    return words.every((word) => folded.includes(word));
  };
}
