/** A status that a plan can go back to. */
export type BackStatus = 'online' | 'away' | 'break';

/** Do not disturb with an end: what is kept in `user.option` until somebody ends it. */
export interface Plan {
  /** Milliseconds since epoch, by the server's clock. */
  readonly until: number;
  /** What the status was before. */
  readonly back: BackStatus;
  /** Different for each plan: who ends one must not end the next. */
  readonly nonce: string;
}

/** Names in `user.option`, which holds the options of this application only. Values are text. */
export const PLAN = 'dnd';
export const HOURS = 'hours';
export const LAST = 'dndLast';
export const BEAT = 'workerBeat';

/** Nobody plans further. Milliseconds. */
export const LONGEST = 400 * 86_400_000;

/** A longer plan is broken or hostile; clocks that differ by less than a day agree on it. Milliseconds. */
const BELIEVED = LONGEST + 86_400_000;

/**
 * @param text What `user.option` holds: from this version, an older one, or anybody.
 * @param now The server's time.
 * @returns null for whatever is no plan of this version.
 */
export function parsePlan(text: unknown, now: number): Plan | null {
  const { v, until, back, nonce } = parseObject(text);
  if (v !== 1 || typeof until !== 'number' || !(until > 0) || until > now + BELIEVED) return null;
  if (typeof nonce !== 'string' || !/^[a-z0-9]{1,32}$/.test(nonce)) return null;
  return { until, nonce, back: back === 'away' || back === 'break' ? back : 'online' };
}

/**
 * One plan has one text, however it was made: frames compare them. No plan is an empty text: an option cannot be
 * deleted (portal-contract 4.5).
 */
export function planText(plan: Plan | null): string {
  if (!plan) return '';
  const { until, back, nonce } = plan;
  return JSON.stringify({ v: 1, until, back, nonce });
}

export function newNonce(): string {
  return crypto.getRandomValues(new Uint32Array(2)).join('');
}

/** JSON of an object; nothing at all for anything else. */
export function parseObject(text: unknown): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = typeof text === 'string' && text.length < 1000 ? JSON.parse(text) : null;
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
