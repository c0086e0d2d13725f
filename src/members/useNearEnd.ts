import { useEffect, useRef, type RefObject } from 'react';

/** How far below the visible part loading begins. */
const MARGIN = '600px';

/**
 * Says whether the end of a scrolling list is near, whenever that changes.
 *
 * @param isOn Off while there is nothing more, or where loading should wait for a click: then it is not near.
 * @param onChange Always the same function.
 * @returns To be put on an element at the end.
 */
export function useNearEnd(isOn: boolean, onChange: (isNear: boolean) => void): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!isOn || !end.current || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver((entries) => onChange(entries.at(-1)?.isIntersecting ?? false), {
      root: end.current.parentElement,
      rootMargin: MARGIN,
    });
    observer.observe(end.current);
    return () => {
      observer.disconnect();
      onChange(false);
    };
  }, [isOn, onChange]);

  return end;
}
