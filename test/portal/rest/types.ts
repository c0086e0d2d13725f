/**
 * The shapes that the parts of the emulated portal share. Nothing here knows HTTP or a browser:
 * `rest/` is a portal as a function of its world, a caller and a request.
 */

/** Parameters of a REST call as PHP would see them: text from a form, any JSON from a JSON body. */
export type Params = Readonly<Record<string, unknown>>;

/** One person of the portal. Chat members of huge chats are made on demand from their id. */
export interface Person {
  id: number;
  active: boolean;
  firstName: string;
  lastName: string;
  position: string;
  /** `#rrggbb` of the contract's palette (11.4). */
  color: string;
  /** '' for none, else an absolute path on the portal such as `/upload/photos/5.png`. A broken one answers 404. */
  photo: string;
  gender: 'M' | 'F' | '';
  /** `YYYY-MM-DD` or ''. */
  birthday: string;
  kind: 'employee' | 'extranet' | 'collaber' | 'bot' | 'connector' | 'network' | 'email' | 'guest';
  isAdmin: boolean;
  departments: readonly number[];
  email: string;
  website: string;
  phones: Readonly<Partial<Record<'personal_mobile' | 'work_phone' | 'inner_phone' | 'personal_phone', string>>>;
  /** IANA name or '' (automatic). */
  timeZone: string;
  /** How this person is active, evaluated against the clock; see `world/activity.ts`. */
  activity: ActivityPattern;
  /** Entries of the absence calendar; only some types count (contract 2.4). Days are inclusive, `YYYY-MM-DD`. */
  absences: readonly Absence[];
  /** Stored status row; `null` means the row was never written (`im.user.status.get` answers false). */
  status: OwnStatus | null;
  /** Milliseconds since epoch when idle began, or null. */
  idleSince: number | null;
  /** People that an extranet person may see: ids of shared groups are derived from chats. */
  externalAuthId: string;
}

export type OwnStatus = 'online' | 'dnd' | 'away' | 'break';

interface Absence {
  type: string;
  from: string;
  through: string;
}

/**
 * - `always`: keeps a push channel; last activity moves in steps of 240 s.
 * - `sessions`: comes and goes with a period; `minutesOn` of every `period` minutes, shifted by `phase`.
 * - `at`: was last active a fixed number of minutes before the world's start.
 * - `never`: no activity ever (the portal sends `false`).
 */
export type ActivityPattern =
  | { kind: 'always' }
  | { kind: 'sessions'; period: number; minutesOn: number; phase: number }
  | { kind: 'at'; minutesAgo: number }
  | { kind: 'never' };

export interface Department {
  id: number;
  name: string;
  parent: number | null;
  head: number | null;
  sort: number;
}

export interface Chat {
  id: number;
  /** `message_type` of contract 3.2: P private, C chat, O open, N/J channel, B collab, L line, X external … */
  messageType: string;
  /** `type` of contract 3.2, camelCase. */
  type: string;
  /** Upper case or ''. */
  entityType: string;
  entityId: string;
  title: string;
  description: string | null;
  color: string;
  /** '' or a path on the portal. */
  avatar: string;
  owner: number;
  managers: readonly number[];
  /** Member ids in the order of joining. Lazy: 30,000 ids are a range, not objects. */
  members: Members;
  /** Type X only: whom its access check drops, after a page of members was cut (contract 3.8). */
  withholds?: (id: number) => boolean;
  pinnedBy: ReadonlySet<number>;
  mutedBy: ReadonlySet<number>;
  created: number;
  messages: Message[];
}

export interface Members {
  readonly size: number;
  has(id: number): boolean;
  /** Ids in the order of joining. */
  byJoining(offset: number, limit: number): number[];
  /** Ids greater than `after`, ascending. */
  byId(after: number, limit: number): number[];
  all(): Iterable<number>;
  add(id: number): void;
  remove(id: number): void;
}

export interface Message {
  id: number;
  /** 0 for system messages. */
  author: number;
  text: string;
  /** Milliseconds since epoch. */
  at: number;
}

/** A settable clock. Presence moves as it moves. */
export interface Clock {
  /** Milliseconds since epoch, by the server. */
  now(): number;
  set(at: number): void;
  /** Moves the clock; negative goes back. */
  advance(ms: number): void;
  /** Told whenever the clock is moved, and by how much; not as it runs. Gives a function that ends it. */
  onMove(listener: (ms: number) => void): () => void;
}

export interface World {
  readonly seed: number;
  readonly clock: Clock;
  /** Minutes east of UTC of the server's zone: im dates carry it. */
  readonly serverOffset: number;
  person(id: number): Person | undefined;
  /** The named, hand-seeded people (not the lazily made thousands). */
  readonly people: readonly Person[];
  /** Those of the thousands whose first name, last name and position, one text in that order, e-mail and department pass. */
  crowd(isWanted: (text: string, more: { readonly email: string; readonly department: number }) => boolean): Person[];
  readonly departments: ReadonlyMap<number, Department>;
  readonly chats: Map<number, Chat>;
  /** The private chat of two people (`id === id` is the notes chat); made when missing if `create`. */
  privateChat(a: number, b: number, create: boolean): Chat | undefined;
  /** Last activity in ms, or null for never. */
  lastActivity(person: Person): number | null;
  isOnline(person: Person): boolean;
}

/** Who calls, as the token says. */
export interface Caller {
  person: Person;
  scopes: ReadonlySet<string>;
  /** `app` = token of the application; `webhook` may not bind placements nor use options. */
  kind: 'app' | 'webhook';
}

export interface Call {
  world: World;
  caller: Caller;
  /** im.* names arrive upper-cased by the dispatcher; others as sent. */
  params: Params;
  /** `https://host[:port]` of this portal, for absolute URLs. */
  origin: string;
  /** Switches of an old self-hosted box (contract 12, 13.14). */
  profile: BoxProfile;
}

export interface BoxProfile {
  kind: 'cloud' | 'box' | 'oldBox';
}

/** What a method answers; the envelope is added outside. PHP emptiness is applied by the method itself. */
export interface Answer {
  result: unknown;
  total?: number;
  next?: number;
  /** Seconds of operating time this call cost. */
  cost?: number;
}

/** `scope: null` = basic (every token). `user` = any of user, user_brief, user_basic. */
export interface Method {
  scope: 'im' | 'user' | 'department' | 'placement' | null;
  run(call: Call): Answer;
}

/** A refusal with the portal's own status, code, text, and further keys such as `argument`. */
export class RestError extends Error {
  readonly status: number;
  readonly code: string;
  readonly extra: Readonly<Record<string, unknown>>;
  constructor(status: number, code: string, text: string, extra: Readonly<Record<string, unknown>> = {}) {
    super(text);
    this.status = status;
    this.code = code;
    this.extra = extra;
  }
}
