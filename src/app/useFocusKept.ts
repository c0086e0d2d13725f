import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where one pane takes another's place, what had the focus vanishes with its pane; the focus then goes to the new
 * one instead of to nowhere.
 *
 * @param pane The pane that is shown now or stays beside the other.
 * @param shown Changes when the panes do.
 */
export function useFocusKept(pane: RefObject<HTMLElement | null>, shown: string | null): void {
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    const { activeElement } = document;
    if (activeElement === document.body || !activeElement?.checkVisibility()) pane.current?.focus();
  }, [pane, shown]);
}
