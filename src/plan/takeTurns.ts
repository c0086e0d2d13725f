import type { News } from './channel.ts';
import { BUSY, NAP, pauseAfter } from './pause.ts';

interface Work {
  /** How long this frame lets others go first. Milliseconds. */
  readonly turn: number;
  /** How long there is nothing to do yet: 0 or less where it is due, Infinity where it never will be. Milliseconds. */
  readonly left: () => number;
  /** Does it. Where it fails it is tried again after growing pauses. */
  readonly act: () => Promise<void>;
  /** Whether that failure ends the trying, until somebody comes back to the page. */
  readonly isFinal: (error: unknown) => boolean;
}

interface Turns {
  /** Sets the alarm anew: to be called when what is left may have changed. A turn that has begun begins again. */
  schedule: () => void;
  /** What another frame says decides when this one goes. */
  heed: (news: News) => void;
  /** Does it now, whosever turn it is. */
  actNow: () => Promise<void>;
  isActing: () => boolean;
  /** For good. */
  stop: () => void;
}

/**
 * What several frames would do at one moment, each in its turn: when the moment comes, and when the viewer comes back.
 * Nothing happens before `schedule` or `actNow` is called.
 */
export function takeTurns({ turn, left, act, isFinal }: Work): Turns {
  const listening = new AbortController();
  const { signal } = listening;
  let alarm: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  // By a clock that nobody sets.
  let notBefore = 0;
  // By the machine's clock, which somebody may set.
  let lastSeen = 0;
  // Until `act` has succeeded, `left` goes by a clock that was set back.
  let isClockBack = false;
  let isItsTurn = false;
  let isActing = false;

  function wait(): number {
    isClockBack ||= Date.now() < lastSeen;
    lastSeen = Date.now();
    const milliseconds = left();
    return isClockBack && milliseconds < Infinity ? 0 : milliseconds;
  }

  function schedule(): void {
    clearTimeout(alarm);
    isItsTurn = false;
    const least = wait();
    if (Math.max(least, notBefore) < Infinity && !signal.aborted) {
      alarm = setTimeout(look, Math.max(notBefore - performance.now(), Math.min(least, NAP), 0));
    }
  }

  function look(): void {
    if (wait() > 0) return schedule();
    if (isActing) return;
    if (isItsTurn) return void actNow();
    isItsTurn = true;
    // Counted from now: after a sleep the moments of all frames have passed together.
    alarm = setTimeout(look, turn);
  }

  async function actNow(): Promise<void> {
    clearTimeout(alarm);
    isActing = true;
    try {
      await act();
      isClockBack = false;
      failures = 0;
      notBefore = 0;
    } catch (error) {
      failures += 1;
      notBefore = isFinal(error) ? Infinity : performance.now() + pauseAfter(failures);
    }
    isActing = false;
    schedule();
  }

  function heed({ kind }: News): void {
    const later = performance.now() + BUSY;
    // Never sooner than its own failures allow: frames that wake each other would ask without a pause.
    if (kind === 'busy') notBefore = Math.max(notBefore, later);
    if (kind === 'changed') {
      // The portal answers somebody.
      failures = 0;
      notBefore = Math.min(notBefore, later);
    }
    schedule();
  }

  function onReturn(): void {
    if (document.visibilityState !== 'visible') return;
    notBefore = 0;
    schedule();
  }

  // Where the portal has just raised its alert, closing that gives the focus back: asking would raise the next.
  function onFocus(): void {
    if (notBefore < Infinity) onReturn();
  }

  document.addEventListener('visibilitychange', onReturn, { signal });
  window.addEventListener('online', onReturn, { signal });
  window.addEventListener('focus', onFocus, { signal });

  return {
    schedule,
    heed,
    actNow,
    isActing: () => isActing,
    stop: () => {
      clearTimeout(alarm);
      listening.abort();
    },
  };
}
