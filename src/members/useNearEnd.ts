import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';

/** How far below the visible part loading begins. */
const MARGIN = '600px';

/**
 * Says when the end of a scrolling list comes near.
 *
 * @param isOn Off while there is nothing more, or where loading should wait for a click.
 * @returns To be put on an element at the end.
 */
export function useNearEnd(isOn: boolean, onNearEnd: () => void): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null);
  const report = useEffectEvent(onNearEnd);

  useEffect(() => {
    if (!isOn || !end.current || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) report();
      },
      { root: end.current.parentElement, rootMargin: MARGIN },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isOn]);

  return end;
}
