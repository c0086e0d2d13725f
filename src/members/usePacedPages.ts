import { useEffect, useLayoutEffect, useRef } from 'react';

interface Pace {
  /** Somebody waits for the next page. */
  readonly isWanted: boolean;
  /** Something is on its way that the next page should wait for. */
  readonly isBusy: boolean;
  /** When the last answer came, in milliseconds since epoch, and how many to leave after it. */
  readonly since: number;
  readonly pause: number;
  readonly load: () => void;
}

/** Loads page after page while they are wanted, at the portal's pace, and never while the page is hidden. */
export function usePacedPages({ isWanted, isBusy, since, pause, load }: Pace): void {
  // Not `useEffectEvent`: in a component under `memo`, as the list is, React 19.2 keeps what the first one saw.
  const latest = useRef(load);
  useLayoutEffect(() => {
    latest.current = load;
  });

  useEffect(() => {
    if (!isWanted || isBusy) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const schedule = () => {
      clearTimeout(timer);
      if (document.visibilityState !== 'visible') return;
      // A clock that was set back must not make anybody wait.
      timer = setTimeout(() => latest.current(), Math.min(pause, Math.max(0, since + pause - Date.now())));
    };
    schedule();
    document.addEventListener('visibilitychange', schedule);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', schedule);
    };
    // The answer may be known here a moment before its cost is: then the pause is another.
  }, [isWanted, isBusy, since, pause]);
}
