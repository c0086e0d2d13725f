import type { ReactNode } from 'react';
import { highlights, type TextQuery } from '#i18n/textSearch.ts';

/** Text with what matched a search marked. No component: cards hold a hundred, all of which change at a keystroke. */
export function marked(text: string, query: TextQuery): ReactNode {
  const ranges = highlights(text, query);
  if (ranges.length === 0) return text;
  const ends = [0, ...ranges.map(([, to]) => to)];
  return [
    ...ranges.flatMap(([from, to], index) => [
      text.slice(ends[index], from),
      <mark key={from}>{text.slice(from, to)}</mark>,
    ]),
    text.slice(ends.at(-1)),
  ];
}
