import { PortalError } from './PortalError.ts';

/**
 * Until when a method rests. A refusal (429) does not say it, but the answers before it did: each carries
 * `time.operating_reset_at`, the moment when the oldest counted work leaves the window (portal-contract 6.2).
 */
export class OperatingResets {
  readonly #byMethod = new Map<string, number>();

  /** Seconds by method, as last told. */
  readonly #operating = new Map<string, number>();

  /** @param resetAt `time.operating_reset_at` of an answer: seconds since epoch. Absent on self-hosted portals. */
  saw(method: string, resetAt: unknown, operating: unknown): void {
    this.#operating.set(method, typeof operating === 'number' ? operating : 0);
    if (typeof resetAt === 'number' && Number.isFinite(resetAt)) this.#byMethod.set(method, resetAt * 1000);
  }

  /**
   * The most that any method has cost everybody, of what still counts.
   *
   * @param now The server's time in milliseconds.
   */
  most(now: number): number {
    const counting = [...this.#operating].filter(([method]) => (this.#byMethod.get(method) ?? 0) > now);
    return Math.max(0, ...counting.map(([, seconds]) => seconds));
  }

  /**
   * The same error, with the end of the rest where it is known and lies ahead.
   *
   * @param now The server's time in milliseconds.
   */
  complete(error: PortalError, now: number): PortalError {
    const { kind, detail } = error;
    const until = this.#byMethod.get(detail.method ?? '');
    if (kind !== 'resting' || detail.until !== undefined || until === undefined || until <= now) return error;
    return new PortalError(kind, { ...detail, until }, error.cause);
  }
}
