import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { usePortal } from '#api/PortalContext.ts';
import { recentQuery } from '#api/recent.ts';

/**
 * The chat that the workspace shows while none is chosen: the one that came with the first request or, where that
 * failed, the first group of the list once it is there. Stays what it is when the list moves.
 *
 * Not by `use`: a list that were drawn anew behind a boundary would lose the focus, and give up what it asks for.
 *
 * @param latest As `prime` gives it.
 * @returns Undefined while it is not known, null where there is none.
 */
export function useLatestChat(latest: Promise<string | null>): string | null | undefined {
  const [known, setKnown] = useState<string | null>();
  // Only what is there: the list is asked for by those who show it.
  const { data: recent } = useInfiniteQuery({ ...recentQuery(usePortal()), enabled: false });
  const first = recent?.find(({ kind }) => kind !== 'private' && kind !== 'notes' && kind !== 'lines')?.id;
  if (known === null && first !== undefined) setKnown(first);

  useEffect(() => {
    let isWanted = true;
    void latest.then(
      (dialogId) => isWanted && setKnown(dialogId),
      () => isWanted && setKnown(null),
    );
    return () => {
      isWanted = false;
    };
  }, [latest]);
  return known;
}
