import type { ReactNode } from 'react';
import { highlights, type TextQuery } from '#i18n/textSearch.ts';

/** Draws a text with what was searched for marked. */
export type Mark = (text: string) => ReactNode;

export function markerOf(query: TextQuery): Mark {
  return (text) => <Marked text={text} query={query} />;
}

/** Text with what matched a search marked. */
function Marked({ text, query }: { text: string; query: TextQuery }) {
  const ranges = highlights(text, query);
  if (ranges.length === 0) return text;
  const ends = [0, ...ranges.map(([, to]) => to)];
  return (
    <>
      {ranges.map(([from, to], index) => (
        <span key={from}>
          {text.slice(ends[index], from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
