import { PortalError, type PortalErrorKind } from './PortalError.ts';

/**
 * The portal's codes and the SDK's, by what they mean to a person (portal-contract 6.3, sdk-notes 1.5).
 * Statuses differ between the documentation and the server, so they decide nothing where a code is known.
 */
const KINDS: Readonly<Record<string, PortalErrorKind>> = {
  JSSDK_CLIENT_SIDE_WARNING: 'outside',

  expired_token: 'expired',
  invalid_token: 'expired',
  NO_AUTH_FOUND: 'expired',
  INVALID_CREDENTIALS: 'expired',
  authorization_error: 'expired',
  JSSDK_FRAME_REFRESH_AUTH_TIMEOUT: 'expired',

  insufficient_scope: 'scope',

  ERROR_METHOD_NOT_FOUND: 'missing',
  USER_NOT_EXISTS: 'missing',
  DIALOG_ID_EMPTY: 'missing',
  APPLICATION_NOT_FOUND: 'missing',
  PORTAL_DELETED: 'missing',

  ACCESS_ERROR: 'denied',
  ACCESS_DENIED: 'denied',
  user_access_error: 'denied',
  WRONG_AUTH_TYPE: 'denied',
  WRONG_LICENSE: 'denied',
  // Bitrix24 has blocked the portal by hand: nothing goes on by itself.
  OVERLOAD_LIMIT: 'denied',

  QUERY_LIMIT_EXCEEDED: 'busy',

  OPERATION_TIME_LIMIT: 'resting',

  NETWORK_ERROR: 'offline',
  REQUEST_TIMEOUT: 'offline',
  ERR_CANCELED: 'offline',
};

/** What the SDK's `SdkError` and `AjaxError` have in common with anything else that may be thrown. */
interface Thrown {
  readonly code?: unknown;
  readonly status?: unknown;
  readonly originalError?: unknown;
}

/**
 * The one place where the SDK's three ways to fail meet: thrown, returned as a failed result, and as a part
 * of a batch. Keeps the code and the method; drops texts, parameters and whatever else might hold a secret.
 *
 * @param thrown Anything; `PortalError` passes through.
 * @param method The REST method or frame command it happened to.
 */
export function toPortalError(thrown: unknown, method: string): PortalError {
  if (thrown instanceof PortalError) return thrown;
  const { code, status } = root(thrown);
  const kind = KINDS[code] ?? (status === 503 ? 'busy' : 'unexpected');
  return new PortalError(kind, { code, method, ...resetOf(thrown) });
}

// A failed refresh inside a call arrives wrapped as JSSDK_UNKNOWN_ERROR (sdk-notes trap 18).
function root(thrown: unknown): { code: string; status: number } {
  const { code, status, originalError } = asThrown(thrown);
  if (code === 'JSSDK_UNKNOWN_ERROR' && typeof asThrown(originalError).code === 'string') return root(originalError);
  return { code: typeof code === 'string' ? code : 'UNKNOWN', status: typeof status === 'number' ? status : 0 };
}

/** `operating_reset_at` (seconds) of a 429, where the reply carried it. */
function resetOf(thrown: unknown): { until?: number } {
  const response = field(asThrown(thrown).originalError, 'response');
  const reset = field(field(field(response, 'data'), 'time'), 'operating_reset_at');
  return typeof reset === 'number' ? { until: reset * 1000 } : {};
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function asThrown(thrown: unknown): Thrown {
  return typeof thrown === 'object' && thrown !== null ? thrown : {};
}
