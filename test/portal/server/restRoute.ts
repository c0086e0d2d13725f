import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EmulatedPortal, RestOutcome } from '#test/portal/rest/EmulatedPortal.ts';
import { CORS_HEADERS } from '#test/portal/rest/envelope.ts';
import { parseFault } from '#test/portal/rest/faults.ts';
import { decodeForm } from '#test/portal/rest/form.ts';
import type { Bridge } from './bridge.ts';
import { parseObject, readBody } from './requestBody.ts';
import { wait } from './wait.ts';

type RestRequest = Parameters<EmulatedPortal['request']>[0];

/**
 * `/rest/{method}` and, for webhooks, `/rest/{user}/{secret}/{method}`, with the portal's headers, preflights,
 * bodies and silences (portal-contract 0.2). The path must start with `/rest/`.
 */
export async function restRoute(
  portal: EmulatedPortal,
  bridge: Bridge | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(`http://portal${request.url}`);
  const { method, webhook } = parsePath(url.pathname);
  if (request.method === 'OPTIONS') {
    await preflight(portal, method, response);
    return;
  }
  const isJson = /^application\/json\b/i.test(request.headers['content-type'] ?? '');
  const text = await readBody(request);
  const { auth, ...params } = {
    ...decodeForm(url.search.slice(1)),
    ...(isJson ? parseObject(text) : decodeForm(text)),
  };
  const restRequest: RestRequest = {
    method,
    params,
    auth: typeof auth === 'string' ? auth : undefined,
    source: request.socket.remoteAddress ?? '',
    body: isJson ? 'json' : 'form',
    ...(webhook ? { webhook } : {}),
  };
  await send(portal, response, bridge ? await bridge.request(portal, restRequest) : portal.request(restRequest));
}

/** A preflight is answered with the headers alone, a round trip away, unless nothing reaches the portal. */
async function preflight(portal: EmulatedPortal, method: string, response: ServerResponse): Promise<void> {
  if (portal.settings.faults.some((text) => parseFault(text)?.name === 'offline')) {
    response.socket?.destroy();
    return;
  }
  portal.preflight(method);
  if (portal.settings.latency > 0) await wait(portal.world.clock, portal.settings.latency, response);
  if (!response.destroyed) response.writeHead(200, CORS_HEADERS).end();
}

async function send(portal: EmulatedPortal, response: ServerResponse, outcome: RestOutcome): Promise<void> {
  if (outcome.kind === 'hang') return;
  if (outcome.kind === 'drop') {
    response.socket?.destroy();
    return;
  }
  if (outcome.delay > 0) await wait(portal.world.clock, outcome.delay, response);
  if (!response.destroyed) response.writeHead(outcome.status, outcome.headers).end(outcome.body);
}

function parsePath(path: string): { method: string; webhook?: { user: string; secret: string } } {
  const parts = path.split('/').filter(Boolean).slice(1).map(decodePart);
  const [user = '', secret = '', method = ''] = parts;
  return parts.length < 3 ? { method: parts[0] ?? '' } : { method, webhook: { user, secret } };
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
