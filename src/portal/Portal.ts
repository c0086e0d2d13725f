import type { PortalError } from './PortalError.ts';

/** Places of Bitrix24 that open the app (portal-contract 7.1). Others are treated as `DEFAULT`. */
export type Placement = 'DEFAULT' | 'LEFT_MENU' | 'USER_PROFILE_MENU' | 'USER_PROFILE_TOOLBAR' | 'IM_SIDEBAR';

/**
 * Parameters travel as a form inside a batch: everything becomes text, `null` would become '' and an empty
 * list would vanish, so neither can be said (sdk-notes 2.8, trap 24). Yes and no are `Y` and `N`.
 */
export interface Params {
  readonly [name: string]: string | number | readonly [number, ...number[]] | Params;
}

export type Command = readonly [method: string, params?: Params];

export interface Answer {
  readonly result: unknown;
  /** Only paged methods tell it; 0 where unknown, and `im.recent.list` says -1. */
  readonly total: number;
  /** Seconds the portal took, up to one too long where it tells its start in whole seconds; absent where it does not tell. */
  readonly duration?: number;
  /** Seconds this method cost all users of the app within ten minutes; it rests at 480 (portal-contract 6.2). */
  readonly operating?: number;
}

/** One command's outcome: what the portal said, or why it refused. */
export type Part = { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly error: PortalError };

/** The portal around the frame, as the app knows it. Knows no REST method by name. */
export interface Portal {
  /** `https://acme.bitrix24.com`, with the port where it is not the default. */
  readonly origin: string;
  /** Bitrix24's own language code (`la` is Spanish), as in portal-contract 11.1. */
  readonly language: string;
  readonly placement: Placement;
  /** Values are text as a form gives them; empty where the portal sent `[]` or `''`. */
  readonly placementOptions: Readonly<Record<string, string>>;
  /** A hint for the interface only; the portal decides at each call. */
  readonly isAdmin: boolean;
  readonly isInstallMode: boolean;
  /** What `user.option` held when the frame was opened; undefined where nothing was stored under this name. */
  userOption(name: string): unknown;
  /**
   * Stores a value in `user.option` by way of the portal's page, which costs no request of the application's. Settles
   * when the page has answered or kept silent for a second; nothing tells whether it worked (sdk-notes 2.4).
   */
  keepUserOption(name: string, value: string): Promise<void>;
  /** Bitrix24 serves this page from an address that applications of others share: nothing may be left there. */
  readonly isHostShared: boolean;

  /**
   * Reads. Calls made in the same turn of the event loop travel as one `batch` (portal-contract 5):
   * one request on the rate limit, however many components ask. Throws `PortalError`.
   */
  read(method: string, params?: Params): Promise<Answer>;
  /**
   * Named commands in one request, in order, at once and exactly once, each with its own outcome;
   * `$result[…]` may refer back. Throws `PortalError` when the request as a whole failed.
   */
  batch<Key extends string>(commands: Readonly<Record<Key, Command>>): Promise<Readonly<Record<Key, Part>>>;

  /** Milliseconds since epoch by the server's clock: its last `time.date_finish` plus what has passed since. */
  now(): number;
  /**
   * Seconds that the busiest method has cost all users of the app within ten minutes, as far as this frame was told; it
   * rests at 480 (portal-contract 6.2). 0 where the portal does not count.
   */
  operating(): number;

  /** Opens the messenger on a dialog: a person's id or `chatN`. Nothing answers (portal-contract 8.4). */
  openMessenger(dialogId: string): void;
  /** Starts a video call with a person. */
  callTo(userId: number): void;
  phoneTo(number: string): void;
  /** Opens a person's profile in a slider. Rejects with `PortalError` where the portal refuses the path. */
  openProfile(userId: number): Promise<void>;
  /** Ends the installation; the portal reloads the page and never answers (sdk-notes 2.6). */
  finishInstall(): void;
}
