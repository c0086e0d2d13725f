import { useEffect, useEffectEvent, useState } from 'react';
import { BY_THEMSELVES, type Members } from '#api/members.ts';
import { pauseAfter } from '#api/pace.ts';

interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetching: boolean;
  readonly isFetchNextPageError: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

interface Loader {
  /** Pages come by themselves now. */
  readonly isRunning: boolean;
  /** Everybody was asked for, but the viewer wanted a pause, or so did a failure. */
  readonly isPaused: boolean;
  readonly pause: () => void;
  /** To the end. */
  readonly loadEveryone: () => void;
}

/** Loads members in the background, at the portal's pace, never while the page is hidden, until paused or failed. */
export function useLoader(pages: Paged, { users, cost, isRemembered }: Members): Loader {
  const [mode, setMode] = useState<'some' | 'everyone' | 'paused'>('some');
  const isWanted = mode === 'everyone' || (mode === 'some' && users.length < BY_THEMSELVES);
  // The first page of now replaces a remembered one, and whatever came behind it: it must come first.
  const isHeld = isRemembered && !pages.isFetching;
  const isRunning = isWanted && pages.hasNextPage && !pages.isFetchNextPageError && !isHeld;
  const load = useEffectEvent(() => void pages.fetchNextPage());
  const wait = useEffectEvent(() => pauseAfter(cost));

  useEffect(() => {
    if (!isRunning || pages.isFetching) return undefined;
    const timer = setTimeout(() => {
      if (document.visibilityState === 'visible') load();
    }, wait());
    const onVisible = () => document.visibilityState === 'visible' && load();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [isRunning, pages.isFetching]);

  return {
    isRunning,
    isPaused: mode === 'paused',
    pause: () => setMode('paused'),
    loadEveryone: () => setMode('everyone'),
  };
}
