import { useEffect, useState } from 'react';

/** An avatar that changes hands waits this long before it asks for another photo. Milliseconds. */
const SETTLED = 200;

/** Photos that the browser has: they are shown at once. */
const seen = new Set<string>();

interface Photo {
  /** URL of what to show, '' for nothing. */
  readonly src: string;
  readonly onLoad: () => void;
  readonly onError: () => void;
}

/**
 * The photo of whoever an avatar shows. A search shows other people at every key: photos of those who only pass by are
 * not asked for, which is a third of what a key costs and spares the portal dozens of requests a word.
 *
 * @param src As the portal gave it, '' for none.
 */
export function usePhoto(src: string): Photo {
  const [settled, setSettled] = useState(src);
  const [broken, setBroken] = useState('');

  useEffect(() => {
    if (src === settled) return undefined;
    const timer = setTimeout(() => setSettled(src), SETTLED);
    return () => clearTimeout(timer);
  }, [src, settled]);

  const isShown = src !== broken && (src === settled || seen.has(src));
  return { src: isShown ? src : '', onLoad: () => void seen.add(src), onError: () => setBroken(src) };
}
