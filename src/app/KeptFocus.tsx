import { useEffect } from 'react';
import { keepFocus } from '#ui/keepFocus.ts';

/** Nobody loses their focus before the first cards are there, so this comes after them. Draws nothing. */
export function KeptFocus() {
  useEffect(() => keepFocus(document.body), []);
  return null;
}
