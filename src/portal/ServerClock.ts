/**
 * The server's time as its replies tell it. Client clocks are wrong by minutes, and presence is a matter
 * of minutes (portal-contract, trap 7).
 */
export class ServerClock {
  #offset = 0;

  /** @param dateFinish `time.date_finish` of a reply: ISO 8601, whole seconds. Anything else is ignored. */
  saw(dateFinish: unknown): void {
    const at = typeof dateFinish === 'string' ? Date.parse(dateFinish) : Number.NaN;
    if (!Number.isNaN(at)) this.#offset = at - Date.now();
  }

  /** Milliseconds since epoch. Until a reply has come, the client's own guess. */
  now(): number {
    return Date.now() + this.#offset;
  }
}
