import { authorize } from './authorize.ts';
import { batchTexts } from './batch.ts';
import { brokenReply, tooManyRequests } from './brokenReply.ts';
import { type Dispatcher, errorBody, timeOf } from './dispatch.ts';
import type { EmulatedPortal, LogEntry, RestOutcome } from './EmulatedPortal.ts';
import { CORS_HEADERS, envelope } from './envelope.ts';
import type { ActiveFaults } from './faults.ts';
import type { PortalState } from './state.ts';
import { RestError } from './types.ts';

type Request = Parameters<EmulatedPortal['request']>[0];

const HEADERS = { ...CORS_HEADERS, 'Content-Type': 'application/json; charset=utf-8' };

/**
 * One HTTP-level request from its arrival to the bytes that leave: what stands before the portal, the rate limit,
 * rights, the method, the envelope, and what may happen to the answer on its way.
 */
export function respond(
  state: PortalState,
  faults: ActiveFaults,
  dispatcher: Dispatcher,
  record: (entry: Omit<LogEntry, 'at'>) => void,
  request: Request,
): RestOutcome {
  const name = dispatcher.nameOf(request.method);
  const slow = faults.strike('slow', name);
  const delay = state.settings.latency + (slow ? Number(slow.argument ?? 10) * 1000 : 0);

  const outcome =
    brokenReply(faults, name, delay) ??
    (state.settings.box === 'cloud' && !state.limits.admit(request.source) ? tooManyRequests(delay) : undefined) ??
    answer(state, faults, dispatcher, request, delay);

  const isReply = outcome.kind === 'reply';
  const error = isReply ? errorCode(outcome.body) : outcome.kind;
  record({
    kind: 'rest',
    method: name,
    ...(name === 'batch' ? { commands: batchTexts(request.params) } : {}),
    status: isReply ? outcome.status : 0,
    ...(error === undefined ? {} : { error }),
    body: request.body,
    duration: delay,
    bytes: isReply ? new TextEncoder().encode(outcome.body).length : 0,
  });
  return outcome;
}

function answer(
  state: PortalState,
  faults: ActiveFaults,
  dispatcher: Dispatcher,
  request: Request,
  delay: number,
): RestOutcome {
  const name = dispatcher.nameOf(request.method);
  const { status, body } = run(state, faults, dispatcher, request, name);
  // The portal has done its work; only the way back fails.
  if (faults.strike('reset', name)) return { kind: 'drop' };
  if (faults.strike('no-time', name)) delete body['time'];
  const text = JSON.stringify(body);
  const isCut = faults.strike('malformed-json', name);
  return { kind: 'reply', status, headers: HEADERS, body: isCut ? text.slice(0, text.length / 2) : text, delay };
}

function run(
  state: PortalState,
  faults: ActiveFaults,
  dispatcher: Dispatcher,
  request: Request,
  name: string,
): { status: number; body: Record<string, unknown> } {
  try {
    if (faults.strike('deleted', name)) throw new RestError(403, 'PORTAL_DELETED', 'Portal was deleted');
    const method = dispatcher.find(name);
    const caller = authorize(state, faults, request, method, name);
    const result = dispatcher.run(caller, name, request.params);
    return { status: 200, body: envelope(result, timeOf(state, name, result.cost)) };
  } catch (error) {
    if (!(error instanceof RestError)) throw error;
    return { status: error.status, body: errorBody(error) };
  }
}

/** The code for the log: of a JSON error, or none. */
function errorCode(body: string): string | undefined {
  return /^\{"error":"([^"]*)"/.exec(body)?.[1];
}
