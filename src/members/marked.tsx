import type { ReactNode } from 'react';
import { highlights, type TextQuery } from '#i18n/textSearch.ts';

/** Draws a text with what was searched for marked. */
export type Mark = (text: string) => ReactNode;

/** No component: cards hold a hundred texts, all of which change at a keystroke. */
export function markerOf(query: TextQuery): Mark {
  return (text) => {
    const ranges = highlights(text, query);
    if (ranges.length === 0) return text;
    const ends = [0, ...ranges.map(([, to]) => to)];
    return [
      ...ranges.flatMap(([from, to], index) => [
        text.slice(ends[index], from),
        // By place, as the cards are: another key finds other letters, and the element stays.
        // oxlint-disable-next-line react/no-array-index-key -- by place on purpose
        <mark key={index}>{text.slice(from, to)}</mark>,
      ]),
      text.slice(ends.at(-1)),
    ];
  };
}
