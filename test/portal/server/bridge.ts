import { batchTexts, type BatchOutcome, openBatch } from '#test/portal/rest/batch.ts';
import { errorBody } from '#test/portal/rest/dispatch.ts';
import type { EmulatedPortal, RestOutcome } from '#test/portal/rest/EmulatedPortal.ts';
import { CORS_HEADERS, envelope, timeBlock } from '#test/portal/rest/envelope.ts';
import { isRecord } from '#test/portal/rest/phpArray.ts';
import { type Caller, type Params, RestError } from '#test/portal/rest/types.ts';
import type { BridgeInfo } from './bridgeInfo.ts';
import { createUpstream, type Reply } from './upstream.ts';

/** What an incoming webhook may not call, for want of an application (portal-contract 4.3, 4.5, 7.3). */
const EMULATED = [
  'app.info',
  'app.option.get',
  'app.option.set',
  'user.option.get',
  'user.option.set',
  'placement.bind',
  'placement.unbind',
  'placement.get',
  'placement.list',
] as const;

export interface Bridge {
  readonly info: BridgeInfo;
  /** Answers from the real portal; what a webhook may not call, from the emulated one. */
  request(portal: EmulatedPortal, request: Parameters<EmulatedPortal['request']>[0]): Promise<RestOutcome>;
}

/**
 * Puts a real portal behind the emulated page. Whoever asks must still hold a token of the emulated page, so that no
 * other page in the browser can read the real portal. The webhook's secret stays in here: it is in no answer, log or error.
 * @param webhook `https://host/rest/1/secret/`. Throws, without repeating it, when it looks different.
 */
export function createBridge(webhook: string): Bridge {
  const upstream = createUpstream(webhook);
  const isEmulated = (name: string) => (EMULATED as readonly string[]).includes(name);

  async function answer(portal: EmulatedPortal, caller: Caller, name: string, params: Params): Promise<Reply> {
    if (name !== 'batch') return upstream.call(name, params);
    const names = Object.values(batchTexts(params)).map((text) => nameOf(text.split('?')[0] ?? ''));
    return names.some(isEmulated) ? runMixed(portal, caller, params) : upstream.call(name, params);
  }

  /** A batch that concerns both portals: one command after the other, put together again here. */
  async function runMixed(portal: EmulatedPortal, caller: Caller, params: Params): Promise<Reply> {
    const batch = openBatch(params);
    for (const { key, method, params: own } of batch.commands()) {
      const name = nameOf(method);
      const outcome = isEmulated(name)
        ? runHere(portal, caller, name, own)
        : outcomeOf((await upstream.call(name, own)).body);
      batch.record(key, outcome);
    }
    return { status: 200, body: { ...envelope({ result: batch.result() }, now(portal)) } };
  }

  return {
    info: { host: upstream.host, emulatedMethods: EMULATED },
    async request(portal, request) {
      const name = nameOf(request.method);
      if (isEmulated(name) || request.webhook) return portal.request(request);
      const started = performance.now();
      const { status, body } = await attempt(() =>
        answer(portal, portal.authorize(request.auth, name), name, request.params),
      );
      const text = JSON.stringify(body);
      portal.record({
        kind: 'rest',
        method: name,
        ...(name === 'batch' ? { commands: batchTexts(request.params) } : {}),
        status,
        ...(typeof body['error'] === 'string' ? { error: body['error'] } : {}),
        body: request.body,
        duration: Math.round(performance.now() - started),
        bytes: Buffer.byteLength(text),
      });
      const headers = { ...CORS_HEADERS, 'Content-Type': 'application/json; charset=utf-8' };
      return { kind: 'reply', status, headers, body: text, delay: portal.settings.latency };
    },
  };
}

function runHere(portal: EmulatedPortal, caller: Caller, name: string, params: Params): BatchOutcome {
  try {
    return { ...portal.call(caller, name, params), time: now(portal) };
  } catch (error) {
    if (error instanceof RestError) return errorBody(error);
    throw error;
  }
}

function outcomeOf(body: Readonly<Record<string, unknown>>): BatchOutcome {
  const { result, total, next, time, error, error_description: text } = body;
  if (typeof error === 'string') return { ...body, error, error_description: typeof text === 'string' ? text : '' };
  return {
    result: result ?? null,
    ...(typeof total === 'number' ? { total } : {}),
    ...(typeof next === 'number' ? { next } : {}),
    ...(isRecord(time) ? { time } : {}),
  };
}

async function attempt(run: () => Promise<Reply>): Promise<Reply> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof RestError) return { status: error.status, body: errorBody(error) };
    throw error;
  }
}

function now(portal: EmulatedPortal) {
  return timeBlock(portal.world, 0.01, undefined, 'int');
}

function nameOf(method: string): string {
  return method.toLowerCase().replace(/\.json$/, '');
}
