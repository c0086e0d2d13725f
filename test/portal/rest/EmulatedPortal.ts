import type { BoxProfile, Caller, Params, Person, World } from './types.ts';

/** Everything a person or a test may set. Each is also a URL parameter of the portal's page under the same name. */
export interface Settings {
  /** Who is logged in to the portal page. `outsider` may not use the app (`user_access_error`). */
  viewer: 'admin' | 'employee' | 'extranet' | 'outsider';
  /** Bitrix24 interface language code (contract 11.1). */
  language: string;
  theme: 'light' | 'dark';
  /** Added to each REST answer and each preflight, milliseconds. */
  latency: number;
  /** Active failures, by name; `faults.ts` holds the list with a sentence each. */
  faults: readonly string[];
  /** `post` as for an app on its own server, `get` as for a static one (contract 8.1). */
  opening: 'post' | 'get';
  /** False: nothing is bound, the install page shows (contract 9.2). */
  installed: boolean;
  box: BoxProfile['kind'];
  /** Seconds a new token lives. */
  tokenLife: number;
  /** Scopes granted to the application. */
  scopes: readonly string[];
  /** How `PLACEMENT_OPTIONS` without content, `APP_OPTIONS` and `USER_OPTIONS` look when empty. */
  emptyOptions: 'array' | 'text' | 'object';
  /** Whether this viewer opens the app for the first time (`FIRST_RUN`). */
  firstRun: boolean;
}

/** One row of `placement.get`. */
export interface Binding {
  id: number;
  placement: string;
  handler: string;
  /** Bound for one person only (`PAGE_BACKGROUND_WORKER` alone); 0 or absent for everybody. */
  userId?: number;
  title: string;
  description: string;
  options: Readonly<Record<string, unknown>>;
  langAll: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A rendered frame: what the portal's template would know about it. */
export interface Frame {
  sid: string;
  placement: string;
  options: Readonly<Record<string, string>>;
  accessToken: string;
  refreshToken: string;
  /** Milliseconds since epoch by the world's clock. */
  expires: number;
}

/** One REST exchange, for the log drawer and for tests that count. Never holds a token. */
export interface LogEntry {
  at: number;
  /** `OPTIONS` preflights are logged too, and counted separately. */
  kind: 'rest' | 'preflight';
  method: string;
  /** Inner commands of a batch, by key. */
  commands?: Readonly<Record<string, string>>;
  status: number;
  error?: string;
  /** `form` or `json` body. */
  body?: 'form' | 'json';
  duration: number;
  bytes: number;
}

/** What came out of one REST request. `drop` = connection reset; `hang` = never answered. */
export type RestOutcome =
  | { kind: 'reply'; status: number; headers: Readonly<Record<string, string>>; body: string; delay: number }
  | { kind: 'drop' }
  | { kind: 'hang' };

/**
 * A portal without HTTP. `test/component` talks to it directly, `server/` puts HTTP around it,
 * the page shows it.
 */
export interface EmulatedPortal {
  readonly world: World;
  readonly settings: Settings;
  /** `https://host[:port]` under which the portal is known; the server sets it once it listens. */
  origin: string;
  readonly bindings: readonly Binding[];
  readonly log: readonly LogEntry[];
  configure(change: Partial<Settings>): void;
  /** Back to the seed (or to another one): world, settings, options, bindings, log, limits. */
  reset(seed?: number): void;
  /** The person that `settings.viewer` stands for. */
  viewer(): Person;
  /** Renders a frame for a placement: a new APP_SID and a token for the viewer. */
  openFrame(placement: string, options: Readonly<Record<string, string>>): Frame;
  /** What `refreshAuth` gives, or `undefined` where the portal would show its alert and stay silent. */
  refreshFrame(sid: string): Frame | undefined;
  frame(sid: string): Frame | undefined;
  /** Body of the `getInitData` answer for a frame (contract 8.3). */
  initData(sid: string): Record<string, unknown>;
  /** Frame command `setUserOption` / `setAppOption` (values become strings; non-admins: `undefined` = silence). */
  setUserOption(name: string, value: unknown): void;
  setAppOption(name: string, value: unknown): Record<string, unknown> | undefined;
  /** Frame commands `setInstall` (per user) and `setInstallFinish` (administrators). */
  setInstall(): void;
  finishInstall(): void;
  bind(binding: Omit<Binding, 'id'>): void;
  /**
   * A page reports how long the background worker took to load, in milliseconds. One that is slow too often is
   * deregistered (README, "Background worker"): then this is the binding that went, whose error handler is to be called.
   */
  workerLoaded(duration: number): Binding | undefined;
  /** One HTTP-level REST request: auth, limits, faults, batch, envelope. `source` is the caller's address. */
  request(request: {
    method: string;
    params: Params;
    auth: string | undefined;
    source: string;
    body: 'form' | 'json';
    /** Instead of `auth`, where the path was `/rest/{user}/{secret}/{method}`. */
    webhook?: { user: string; secret: string };
  }): RestOutcome;
  /** Who a token speaks for, if it may call the method at all. Throws `RestError`. */
  authorize(auth: string | undefined, method: string): Caller;
  /** The same without limits, faults and HTTP: what a test harness calls. Throws `RestError`. */
  call(caller: Caller, method: string, params: Params): { result: unknown; total?: number; next?: number };
  /** Logs a preflight; the server calls it. */
  preflight(method: string): void;
  /** Adds to the log what was answered elsewhere (the bridge to a real portal). */
  record(entry: Omit<LogEntry, 'at'>): void;
  onLog(listener: (entry: LogEntry) => void): () => void;
}
