import { highlights, type TextQuery } from '#i18n/textSearch.ts';

/** Text with what matched a search marked. */
export function Marked({ text, query }: { text: string; query: TextQuery }) {
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
