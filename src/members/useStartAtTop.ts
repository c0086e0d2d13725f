import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { ListView } from './listView.ts';

/** Whoever looks for others begins with the first of them. Who comes and goes by itself moves nothing. */
export function useStartAtTop(view: ListView, scroller: RefObject<HTMLElement | null>): void {
  const before = useRef(view);
  // Noted as it happens: asked at a key, the browser would have to lay out the page for the answer.
  const isScrolled = useRef(false);

  useEffect(() => {
    const onScroll = ({ target }: Event) => {
      if (scroller.current && target === scroller.current) isScrolled.current = scroller.current.scrollTop > 0;
    };
    // The pane may be another one after a failure, and its scrolling does not bubble.
    const options = { capture: true, passive: true };
    document.addEventListener('scroll', onScroll, options);
    return () => document.removeEventListener('scroll', onScroll, options);
  }, [scroller]);

  useLayoutEffect(() => {
    if (before.current !== view && isScrolled.current && scroller.current) scrollToTop(scroller.current);
    before.current = view;
  }, [view, scroller]);
}

function scrollToTop(pane: HTMLElement): void {
  pane.scrollTop = 0;
}
