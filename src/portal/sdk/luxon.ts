/**
 * What the SDK's log formatter and its `Text` helpers would ask of luxon. The app uses neither, and the frame part
 * of the SDK nothing else of it; the real one is a fifth of the bundle (docs/decisions.md). vite.config.ts puts this
 * in its place.
 */
export class DateTime {
  readonly #date: Date;

  private constructor(date: Date) {
    this.#date = date;
  }

  static now(): DateTime {
    return new DateTime(new Date());
  }

  static fromJSDate(date: Date): DateTime {
    return new DateTime(date);
  }

  static fromISO(text: string): DateTime {
    return new DateTime(new Date(text));
  }

  static fromFormat(text: string): DateTime {
    return DateTime.fromISO(text);
  }

  get isValid(): boolean {
    return !Number.isNaN(this.#date.getTime());
  }

  toSeconds(): number {
    return this.#date.getTime() / 1000;
  }

  /** ISO 8601, whatever the format: only logs print it, and the app logs nothing. */
  toFormat(): string {
    return this.#date.toISOString();
  }
}
