import { useState } from 'react';
import { BY_THEMSELVES, type Members } from '#api/members.ts';

interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetching: boolean;
  readonly isFetchNextPageError: boolean;
}

export interface Loader {
  /** Pages come by themselves now. */
  readonly isRunning: boolean;
  /** The same, or the end of the list is near: what `usePacedPages` should load. */
  readonly isWanted: boolean;
  /** The viewer wanted no more for now. */
  readonly isPaused: boolean;
  readonly pause: () => void;
  /** To the end. */
  readonly loadEveryone: () => void;
  /** Whether the list is scrolled to its end, as often as that changes. */
  readonly onNearEnd: (isNear: boolean) => void;
}

/** Decides whether members behind those that are loaded should come: some by themselves, more as one scrolls or asks. */
export function useLoader(pages: Paged, { users, isRemembered }: Members): Loader {
  const [mode, setMode] = useState<'some' | 'everyone' | 'paused'>('some');
  const [isNearEnd, onNearEnd] = useState(false);
  // The first page of now replaces a remembered one, and whatever came behind it: it must come first.
  const isHeld = isRemembered && !pages.isFetching;
  const canRun = pages.hasNextPage && !pages.isFetchNextPageError && !isHeld;
  const isRunning = canRun && (mode === 'everyone' || (mode === 'some' && users.length < BY_THEMSELVES));

  return {
    isRunning,
    isWanted: isRunning || (canRun && isNearEnd),
    isPaused: mode === 'paused',
    pause: () => setMode('paused'),
    loadEveryone: () => setMode('everyone'),
    onNearEnd,
  };
}
