import type { Marks } from '#test/bench/pages/probe.ts';

/** Milliseconds since the frame began to navigate; `undefined` where it did not come to that. */
export interface Timeline {
  /** The document is here. */
  document: number | undefined;
  /** All scripts and styles that came before the first request are here. */
  files: number | undefined;
  /** The portal has answered the handshake. */
  shaken: number | undefined;
  /** The first request has left. */
  asked: number | undefined;
  /** Its answer is here. */
  answered: number | undefined;
  firstCard: number | undefined;
}

/** As much of a `PerformanceEntry` as this looks at. */
interface Entry {
  readonly entryType: string;
  readonly name: string;
  readonly initiatorType?: string;
  readonly startTime: number;
  readonly responseEnd?: number;
}

/** Where the time goes between the navigation and the first card. */
export function timeline(marks: Marks, entries: readonly Entry[]): Timeline {
  const navigation = entries.find(({ entryType }) => entryType === 'navigation');
  const resources = entries.filter(({ entryType }) => entryType === 'resource');
  const request = resources.find(({ name }) => new URL(name).pathname.startsWith('/rest/'));
  const files = resources.filter(({ initiatorType = '', startTime }) => {
    return /^(?:script|link|css)$/.test(initiatorType) && request !== undefined && startTime < request.startTime;
  });
  return {
    document: navigation?.responseEnd,
    files: Math.max(navigation?.responseEnd ?? 0, ...files.map(({ responseEnd = 0 }) => responseEnd)),
    shaken: marks.shaken,
    asked: request?.startTime,
    answered: request?.responseEnd,
    firstCard: marks.firstCard,
  };
}
