/**
 * A person as the app knows one, whatever method told about them (portal-contract 1.3).
 * Wire oddities (`false`, `[]`, `blank.gif`, ids as text) end at the schemas beside this file.
 */
export interface User {
  readonly id: number;
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly position: string;
  /** `#rrggbb` given by the portal; initials are drawn on a readable shade of it. */
  readonly color: string;
  /** Absolute http(s) URL, or '' where there is no photo. */
  readonly avatar: string;
  /** Only tells how some languages word "was online". */
  readonly gender: 'M' | 'F';
  /** `DD-MM`, or ''. */
  readonly birthday: string;
  readonly kind: 'employee' | 'extranet' | 'collaber' | 'bot' | 'guest';
  /** False: dismissed or blocked. */
  readonly active: boolean;
  /** Milliseconds since epoch, or null where the portal recorded none. */
  readonly lastActivity: number | null;
  /** Midnight after the last day of leave in ms since epoch, or null (portal-contract 2.4). */
  readonly absentUntil: number | null;
  readonly departments: readonly number[];
  readonly phones: Phones;
  readonly email: string;
  /** http(s) URL, or ''. */
  readonly website: string;
  /** Known from an earlier visit and not asked about since: without contacts, and nothing is said of now. */
  readonly isRemembered?: true;
  /** Of a member of a large dialog, who is read again in turn: when that was, by the server's clock. */
  readonly readAt?: number;
}

export interface Phones {
  readonly mobile?: string;
  readonly work?: string;
  readonly inner?: string;
  readonly personal?: string;
}
