import { highlights, type TextQuery } from '#i18n/textSearch.ts';

/** As `::highlight()` has it in MemberCard.module.css. */
const NAME = 'found';

/** Every text of a card that is searched; its words of presence and role are not. */
const TEXTS = '[data-user-id] bdi';

/**
 * Marks on the cards of a list what was searched for, whatever cards it draws meanwhile. Ranges of the CSS Custom
 * Highlight API, not elements: with those, each card would be drawn anew at every key, whoever it shows. Browsers
 * without them (Firefox before 140, Safari before 17.2) mark nothing.
 *
 * @returns Takes the marks away.
 */
export function markFound(list: Element, query: TextQuery): () => void {
  if (!('highlights' in CSS)) return () => undefined;

  function mark(): void {
    const ranges = [...list.querySelectorAll(TEXTS)].flatMap(({ firstChild }) =>
      firstChild instanceof Text ? rangesIn(firstChild, query) : [],
    );
    CSS.highlights.set(NAME, new Highlight(...ranges));
  }

  // Told before the frame is drawn in which the cards have changed.
  const observer = new MutationObserver(mark);
  observer.observe(list, { subtree: true, childList: true, characterData: true });
  mark();
  return () => {
    observer.disconnect();
    CSS.highlights.delete(NAME);
  };
}

function rangesIn(text: Text, query: TextQuery): StaticRange[] {
  return highlights(text.data, query).map(
    ([startOffset, endOffset]) => new StaticRange({ startContainer: text, startOffset, endContainer: text, endOffset }),
  );
}
