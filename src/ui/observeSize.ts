/**
 * Calls at once and whenever an element's size changes. The observer's own first call would come a frame late.
 *
 * @returns Stops it.
 */
export function observeSize(element: Element, onSize: () => void): (() => void) | undefined {
  onSize();
  if (typeof ResizeObserver === 'undefined') return undefined;
  const observer = new ResizeObserver(onSize);
  observer.observe(element);
  return () => observer.disconnect();
}
