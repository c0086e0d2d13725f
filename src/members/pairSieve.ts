/** 256 bits a text, in words of 32. */
const WORDS = 8;

/** Tells at a glance which texts cannot hold a word, as they lack one of its pairs of neighbouring letters. */
export interface PairSieve {
  readonly add: (place: number, text: string) => void;
  /** False: the text at this place holds no word of these pairs. True: it may. */
  readonly mayHold: (place: number, pairs: readonly number[]) => boolean;
}

/** Where the pairs of a word are looked up; none for a single letter. */
export function pairsOf(word: string): readonly number[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => pairAt(word, at));
}

function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & 255;
}

/** @param count Of the texts; a megabyte for thirty thousand. */
export function createPairSieve(count: number): PairSieve {
  const bits = new Uint32Array(count * WORDS);
  return {
    add(place, text) {
      for (let at = 0; at < text.length - 1; at += 1) {
        const pair = pairAt(text, at);
        const word = place * WORDS + (pair >> 5);
        bits[word] = (bits[word] ?? 0) | (1 << (pair & 31));
      }
    },
    mayHold(place, pairs) {
      for (const pair of pairs) {
        if (((bits[place * WORDS + (pair >> 5)] ?? 0) & (1 << (pair & 31))) === 0) return false;
      }
      return true;
    },
  };
}
