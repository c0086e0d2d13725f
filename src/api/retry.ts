import type { PortalError, PortalErrorKind } from '#portal/PortalError.ts';

/** Codes of server trouble that a moment later may be over. */
const PASSING = new Set(['INTERNAL_SERVER_ERROR', 'ERROR_UNEXPECTED_ANSWER', 'ERR_BAD_RESPONSE']);

/** One jitter for the page: those of an office spread. */
const jitter = 0.85 + Math.random() * 0.3;

/** Milliseconds. What failed together is asked again on the same stroke, and so leaves as one batch again. */
const STROKE = 100;

/** How often a read is asked again, by why it failed: only what time can heal. */
const ATTEMPTS: Readonly<Partial<Record<PortalErrorKind, number>>> = { busy: 3, offline: 2 };

/**
 * Whether a failed read is asked again: too many requests, a lost connection, a stumbling server. Not after half a
 * minute of silence: whoever waited that long is told, and the next beat asks. Writes never come here.
 *
 * @param failures How often it failed before, from 0.
 */
export function retry(failures: number, { kind, detail }: PortalError): boolean {
  if (detail.code === 'REQUEST_TIMEOUT') return false;
  return failures < (ATTEMPTS[kind] ?? (PASSING.has(detail.code) ? 1 : 0));
}

/** Milliseconds before the next attempt: 3, 6, 12 s when the portal asked us to slow down, 1, 2 s otherwise. */
export function retryDelay(failures: number, error: PortalError): number {
  const now = Date.now();
  const at = now + pauseAfter(failures, error.kind, jitter);
  return Math.ceil(at / STROKE) * STROKE - now;
}

/** @param spread Of this page, 0.85 to 1.15. */
export function pauseAfter(failures: number, kind: PortalErrorKind, spread: number): number {
  return spread * (kind === 'busy' ? 3000 : 1000) * 2 ** failures;
}

/** Refusals of the whole application, whatever was asked (portal-contract 6.3). */
const OF_ALL = new Set(['OVERLOAD_LIMIT', 'PORTAL_DELETED', 'APPLICATION_NOT_FOUND', 'user_access_error']);

/**
 * Whether nothing more can be had until the page is loaded again. Asking on by itself would be worse than useless: at
 * each attempt to renew an ended session the portal raises an alert.
 */
export function isFinal({ kind, detail }: PortalError): boolean {
  return kind === 'expired' || OF_ALL.has(detail.code);
}
