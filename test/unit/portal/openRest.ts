import { createPortal, type PortalOptions } from '#test/portal/rest/createPortal.ts';
import type { EmulatedPortal, Settings } from '#test/portal/rest/EmulatedPortal.ts';

/** A Monday noon by UTC, where the clock then stands. */
export const NOON = Date.parse('2026-03-02T12:00:00Z');

interface Reply {
  status: number;
  // What a test looks into is known to the test.
  body: Record<string, unknown>;
}

export interface Rest {
  readonly portal: EmulatedPortal;
  /** Calls with the token of a frame that the viewer has opened. Throws when nothing was answered. */
  readonly call: (method: string, params?: Readonly<Record<string, unknown>>) => Reply;
  /** The five parts of a batch. */
  readonly batch: (
    cmd: unknown,
    halt?: unknown,
  ) => Record<'result' | 'result_error' | 'result_total' | 'result_next', unknown>;
}

/** A portal with its clock at noon, and somebody's page open in it. */
export function openRest(settings: Partial<Settings> = {}, options: PortalOptions = {}): Rest {
  const portal = createPortal({ now: NOON, ...options, settings });
  const { accessToken } = portal.openFrame('DEFAULT', {});
  const call = (method: string, params: Readonly<Record<string, unknown>> = {}) => {
    const outcome = portal.request({ method, params, auth: accessToken, source: '10.0.0.1', body: 'json' });
    if (outcome.kind !== 'reply') throw new Error(`no answer: ${outcome.kind}`);
    return { status: outcome.status, body: JSON.parse(outcome.body) as Record<string, unknown> }; // an object always
  };
  return {
    portal,
    call,
    batch: (cmd, halt = 0) => call('batch', { cmd, halt }).body['result'] as ReturnType<Rest['batch']>, // its five parts
  };
}
