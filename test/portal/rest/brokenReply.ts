import { CORS_HEADERS } from './envelope.ts';
import type { RestOutcome } from './EmulatedPortal.ts';
import type { ActiveFaults, FaultName } from './faults.ts';

const json = { 'Content-Type': 'application/json; charset=utf-8' };
const html = { 'Content-Type': 'text/html; charset=utf-8' };
const tooMany = JSON.stringify({ error: 'QUERY_LIMIT_EXCEEDED', error_description: 'Too many requests' });
const page = (title: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;

/** What stands between the browser and the portal says before the portal hears of the request (portal-contract 6). */
const replies: Readonly<Partial<Record<FaultName, { status: number; headers: Record<string, string>; body: string }>>> =
  {
    'busy-once': { status: 503, headers: { ...CORS_HEADERS, ...json }, body: tooMany },
    'busy-storm': { status: 503, headers: { ...CORS_HEADERS, ...json }, body: tooMany },
    'busy-no-cors': { status: 503, headers: json, body: tooMany },
    'internal-error': {
      status: 500,
      headers: { ...CORS_HEADERS, ...json },
      body: JSON.stringify({ error: 'INTERNAL_SERVER_ERROR', error_description: 'Internal server error' }),
    },
    'bad-gateway': { status: 502, headers: { ...CORS_HEADERS, ...html }, body: page('502 Bad Gateway') },
    'html-answer': { status: 200, headers: { ...CORS_HEADERS, ...html }, body: page('Authorization') },
    renamed: { status: 302, headers: { ...CORS_HEADERS, Location: 'https://renamed.example/rest/' }, body: '' },
  };

/**
 * The outcome of a request that never reaches the portal, if a scenario says so.
 * @param delay milliseconds that an answer takes
 */
export function brokenReply(faults: ActiveFaults, method: string, delay: number): RestOutcome | undefined {
  if (faults.strike('offline', method)) return { kind: 'drop' };
  if (faults.strike('hang', method)) return { kind: 'hang' };
  for (const [name, reply] of Object.entries(replies)) {
    // Object.entries forgets that the keys are names of scenarios.
    if (faults.strike(name as FaultName, method)) return { kind: 'reply', ...reply, delay };
  }
  return undefined;
}

/** Too many requests from one address (portal-contract 6.1). */
export function tooManyRequests(delay: number): RestOutcome {
  return { kind: 'reply', status: 503, headers: { ...CORS_HEADERS, ...json }, body: tooMany, delay };
}
