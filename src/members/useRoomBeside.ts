import { type RefObject, useLayoutEffect, useState } from 'react';
import { observeSize } from '#ui/observeSize.ts';

/** A list of one column and a card beside it: what a portal leaves of a screen of 1440. CSS px. */
const WIDE = 760;

/**
 * Whether the element around the marker has room for a list and a card side by side. Null until measured, which is
 * before anything is shown.
 */
export function useRoomBeside(marker: RefObject<HTMLElement | null>): boolean | null {
  const [hasRoom, setHasRoom] = useState<boolean | null>(null);

  useLayoutEffect(() => {
    const around = marker.current?.parentElement;
    if (!around) return undefined;
    return observeSize(around, () => setHasRoom(around.clientWidth >= WIDE));
  }, [marker]);

  return hasRoom;
}
