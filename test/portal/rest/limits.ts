import type { Clock } from './types.ts';

/** Every cloud plan but Enterprise (portal-contract 6.1). */
const BUCKET = 50;
const DRAIN_PER_SECOND = 2;

/** Sliding ten minutes in baskets of one; cheap calls are not counted (portal-contract 6.2). */
const BASKET = 60_000;
const BASKETS = 10;
const OPERATING_LIMIT = 480;
const UNCOUNTED = 0.1;

export interface Operating {
  /** Seconds that the method cost all users of the application within the window. */
  operating: number;
  /** Seconds since epoch when the oldest of them leaves the window. */
  operating_reset_at: number;
}

export interface Limits {
  /** One request from an address; false when its bucket is over the brim (503). */
  admit(source: string): boolean;
  /** Counts seconds of work against a method. */
  charge(method: string, seconds: number): void;
  isBlocked(method: string): boolean;
  operating(method: string): Operating;
}

/** What a cloud portal counts. A self-hosted one counts nothing: its caller leaves this alone. */
export function createLimits(clock: Clock): Limits {
  const buckets = new Map<string, { level: number; at: number }>();
  const costs = new Map<string, Map<number, number>>();

  function recent(method: string): [number, number][] {
    const oldest = Math.floor(clock.now() / BASKET) - BASKETS + 1;
    return [...(costs.get(method) ?? [])].filter(([basket]) => basket >= oldest).toSorted(([a], [b]) => a - b);
  }

  function operating(method: string): Operating {
    const baskets = recent(method);
    const first = baskets[0]?.[0] ?? clock.now() / BASKET;
    return {
      operating: baskets.reduce((sum, [, seconds]) => sum + seconds, 0),
      operating_reset_at: Math.floor(((first + BASKETS) * BASKET) / 1000),
    };
  }

  return {
    admit(source) {
      const now = clock.now();
      const bucket = buckets.get(source) ?? { level: 0, at: now };
      const drained = (Math.max(0, now - bucket.at) / 1000) * DRAIN_PER_SECOND;
      const level = Math.max(0, bucket.level - drained);
      const isAdmitted = level + 1 <= BUCKET;
      buckets.set(source, { level: isAdmitted ? level + 1 : level, at: now });
      return isAdmitted;
    },
    charge(method, seconds) {
      if (seconds < UNCOUNTED) return;
      const basket = Math.floor(clock.now() / BASKET);
      costs.set(method, new Map(recent(method)).set(basket, (costs.get(method)?.get(basket) ?? 0) + seconds));
    },
    isBlocked: (method) => operating(method).operating >= OPERATING_LIMIT,
    operating,
  };
}
