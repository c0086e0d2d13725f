/** Why the portal, or the way to it, refused: a closed set, each with its own words in the catalogue. */
export type PortalErrorKind =
  | 'outside'
  | 'silent'
  | 'denied'
  | 'expired'
  | 'scope'
  | 'missing'
  | 'busy'
  | 'resting'
  | 'offline'
  | 'unexpected';

export interface PortalErrorDetail {
  /** The portal's `error` code, or the SDK's. Never its text: that may hold HTML or personal data. */
  code: string;
  /** The REST method or frame command concerned. */
  method?: string;
  /** Where a reply had the wrong shape: the path of the field. */
  field?: string;
  /** Milliseconds since epoch when asking again makes sense (`OPERATION_TIME_LIMIT`). */
  until?: number;
  /** For `outside` and `silent`: the host that embeds us, as far as it is known. */
  host?: string;
}

/** The only error that leaves `src/portal` and `src/api`. Holds no token, no parameter and no portal text. */
export class PortalError extends Error {
  override readonly name = 'PortalError';
  readonly kind: PortalErrorKind;
  readonly detail: Readonly<PortalErrorDetail>;

  constructor(kind: PortalErrorKind, detail: PortalErrorDetail, cause?: unknown) {
    super(`${kind}: ${detail.code}${detail.method ? ` (${detail.method})` : ''}`, { cause });
    this.kind = kind;
    this.detail = detail;
  }
}
