/** What reading members cost the portal, in seconds; 0 where it does not tell. */
export interface Cost {
  /** Of one page of 200. */
  readonly duration: number;
  /** Of the method, for all users of the app, within ten minutes. */
  readonly operating: number;
}

/**
 * From so much `operating` on no more is asked for than somebody waits for: the method rests for everybody at 480 s
 * (portal-contract 6.2), and others must find room. Seconds.
 */
export const BUSY = 240;
const NEARLY_RESTING = 400;

/** A batch should be done by then; the cloud ends one at 60 s. Seconds. */
const WANTED = 5;

/** Each page is about 200 SQL queries (portal-contract 3.9). */
const MOST_PAGES = 10;

/** How many pages the next batch asks for: fewer where the portal is slow or has worked much. */
export function pagesAtOnce({ duration, operating }: Cost): number {
  if (operating >= BUSY) return 1;
  return Math.min(MOST_PAGES, Math.max(1, Math.floor(WANTED / Math.max(duration, WANTED / MOST_PAGES))));
}

/** Least milliseconds from an answer to the next request in the background. */
export const SECOND = 1000;

/** In this time the first cards are painted: asking and reading would hold that up. Milliseconds. */
const PAINTING = 100;

/**
 * Milliseconds to leave before the next batch in the background: hardly any before the first, as whoever opened the list
 * waits for everybody in it, then never more than one a second.
 *
 * @param requests How many have brought people so far.
 */
export function pauseAfter({ duration, operating }: Cost, requests: number): number {
  if (operating >= NEARLY_RESTING) return 60_000;
  if (operating >= BUSY) return 10_000;
  // Portals of 2026 count from the whole second before (portal-contract 0.3): up to a second of it was never worked.
  // Of those that count right, a second of work goes without a pause of its own.
  return Math.max(requests === 1 ? PAINTING : SECOND, (duration - 1) * SECOND);
}
