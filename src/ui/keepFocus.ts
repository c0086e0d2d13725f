/** Parts of a page that are worth being in: a screen reader tells where one is, and Tab goes on from there. */
const PLACES = 'main, nav, aside, section, article, header, dialog, [role="list"], [tabindex]';

/** Milliseconds in which whoever removed the focused element may move the focus to a better place. */
const PATIENCE = 50;

/**
 * Keeps the focus from falling to the page when the element that has it vanishes (a button that ends with what it
 * did, the last page of a list): it goes to the nearest part around it that is still there.
 *
 * @returns Stops watching.
 */
export function keepFocus(root: HTMLElement): () => void {
  let around: readonly Element[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function onFocusIn({ target }: FocusEvent) {
    around = target instanceof Element ? pathOf(target) : [];
  }

  function rescue() {
    if (!isLost()) return;
    const places = around.filter((element) => element.isConnected && element.matches(PLACES));
    // What is not shown does not take it.
    places.find((place) => place instanceof HTMLElement && takesFocus(place));
  }

  /** Focus that the reader took away themselves, to the portal around us or to nothing by a click, is not lost. */
  function isLost(): boolean {
    const [focused] = around;
    return focused !== undefined && !focused.isConnected && document.activeElement === document.body;
  }

  const observer = new MutationObserver(() => {
    if (!isLost()) return;
    clearTimeout(timer);
    timer = setTimeout(rescue, PATIENCE);
  });
  root.addEventListener('focusin', onFocusIn);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener('focusin', onFocusIn);
    observer.disconnect();
    clearTimeout(timer);
  };
}

/** The element and what it stands in, taken down now: once removed it has no parents. */
function pathOf(target: Element): readonly Element[] {
  const path: Element[] = [];
  for (let element: Element | null = target; element; element = element.parentElement) path.push(element);
  return path;
}

function takesFocus(place: HTMLElement): boolean {
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
  return document.activeElement === place;
}
