import type { PortalError } from './PortalError.ts';

/** Places of Bitrix24 that open the app (portal-contract 7.1). Others are treated as `DEFAULT`. */
export type Placement = 'DEFAULT' | 'LEFT_MENU' | 'USER_PROFILE_MENU' | 'USER_PROFILE_TOOLBAR' | 'IM_SIDEBAR';

/** Values go out as a form: text, numbers, `Y`/`N` and non-empty lists of those. */
export type Params = Readonly<Record<string, string | number | readonly (string | number)[] | NestedParams>>;
export interface NestedParams {
  readonly [name: string]: string | number | NestedParams;
}

export type Command = readonly [method: string, params?: Params];

/** One command's answer: what the portal said, or why it refused. */
export type Part =
  | { readonly ok: true; readonly result: unknown; readonly total: number | undefined }
  | {
      readonly ok: false;
      readonly error: PortalError;
    };

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
  readonly userOptions: Readonly<Record<string, unknown>>;
  /** Distinguishes portals and viewers in what the frame may remember. */
  readonly memberId: string;

  /**
   * Reads. Calls made in the same turn of the event loop travel as one `batch` (portal-contract 5):
   * one request on the rate limit, however many components ask. Throws `PortalError`.
   */
  read(method: string, params?: Params): Promise<Answer>;
  /** Writes, alone, at once and exactly once. Throws `PortalError`. */
  write(method: string, params?: Params): Promise<Answer>;
  /** Named commands in one request, in order, each with its own outcome; `$result[…]` may refer back. */
  batch<Key extends string>(commands: Readonly<Record<Key, Command>>): Promise<Readonly<Record<Key, Part>>>;

  /** Milliseconds since epoch by the server's clock (its last answer's `time.date_finish` plus what has passed). */
  now(): number;

  /** Opens the messenger on a dialog: a person's id or `chatN`. Nothing answers (portal-contract 8.4). */
  openMessenger(dialogId: string): void;
  callTo(userId: number): void;
  phoneTo(number: string): void;
  /** Opens a person's profile in a slider. Rejects with `PortalError` where the portal refuses the path. */
  openProfile(userId: number): Promise<void>;
  /** Ends the installation; the portal reloads the page and never answers. */
  finishInstall(): void;
}

export interface Answer {
  readonly result: unknown;
  /** Only paged methods tell it, and `im.recent.list` says -1. */
  readonly total: number | undefined;
}
