import { ApiVersion, B24Hook } from '@bitrix24/b24jssdk';
import type { EmulatedPortal } from '#test/portal/rest/EmulatedPortal.ts';

/** What reading the members of a chat in one way took. */
export interface Taken {
  requests: number;
  bytes: number;
  /** Milliseconds until something could be shown, and until everybody was known. */
  first: number;
  all: number;
  /** '' where it came to its end as it was. */
  remark: string;
}

/** Seconds after which a way is given up, or its end reckoned from how far it has come. */
const PATIENCE = 20;

/** Requests a second that a portal bears for long, and how many at once before (portal-contract 6.1). */
const DRAIN = 2;
const BURST = 50;

/** Counts what goes over the wire from now on. */
export function counter(portal: EmulatedPortal) {
  const start = performance.now();
  let requests = 0;
  let bytes = 0;
  const stop = portal.onLog((entry) => {
    if (entry.kind !== 'rest') return;
    requests += 1;
    bytes += entry.bytes;
  });
  return { stop, read: () => ({ requests, bytes, at: performance.now() - start }) };
}

type Ask = (method: string, params: Readonly<Record<string, string>>) => Promise<unknown>;

function asker(portal: EmulatedPortal): Ask {
  const { accessToken } = portal.openFrame('DEFAULT', {});
  return async (method, params) => {
    const body = new URLSearchParams({ ...params, auth: accessToken });
    const response = await fetch(`${portal.origin}/rest/${method}`, { method: 'POST', body });
    const reply: unknown = await response.json();
    if (!response.ok) throw new Error(`${method}: ${response.status} ${JSON.stringify(reply)}`);
    return Reflect.get(Object(reply), 'result');
  };
}

async function idsOf(ask: Ask, chat: number): Promise<number[]> {
  const ids = await ask('im.chat.user.list', { CHAT_ID: String(chat) });
  return Array.isArray(ids) ? ids.map(Number) : [];
}

/** (a) One `im.user.get` for each member, as fast as the limit lets. */
export async function oneByOne(portal: EmulatedPortal, chat: number): Promise<Taken> {
  const count = counter(portal);
  const ask = asker(portal);
  const ids = await idsOf(ask, chat);
  let first = 0;
  let done = 0;
  for (let from = 0; from < ids.length; from += BURST) {
    if (count.read().at > PATIENCE * 1000) break;
    const group = from === 0 ? ids.slice(0, BURST - 2) : ids.slice(from - 2, from - 2 + BURST);
    if (from > 0) await wait((group.length / DRAIN) * 1000);
    await Promise.all(
      group.map(async (id) => {
        await ask('im.user.get', { ID: String(id) });
        first ||= count.read().at;
        done += 1;
      }),
    );
  }
  const { requests, bytes, at } = count.read();
  count.stop();
  if (done === ids.length) return { requests, bytes, first, all: at, remark: '' };
  const left = ids.length - done;
  return {
    requests: requests + left,
    bytes: bytes + Math.round((bytes / done) * left),
    first,
    all: at + (left / DRAIN) * 1000,
    remark: `reckoned after ${done}`,
  };
}

/** (b) All ids, then their people by 200, as the documentation suggests. */
export async function idsThenPeople(portal: EmulatedPortal, chat: number): Promise<Taken> {
  const count = counter(portal);
  const ask = asker(portal);
  const ids = await idsOf(ask, chat);
  let first = 0;
  for (let from = 0; from < ids.length; from += 200) {
    const chunk = ids.slice(from, from + 200);
    const params = Object.fromEntries(chunk.map((id, index) => [`ID[${index}]`, String(id)]));
    await ask('im.user.list.get', { ...params, RESULT_TYPE: 'array' });
    first ||= count.read().at;
    // Past the burst the limit sets the pace.
    if (count.read().requests > BURST - 5) await wait(1000 / DRAIN);
  }
  const { requests, bytes, at } = count.read();
  count.stop();
  return { requests, bytes, first, all: at, remark: '' };
}

/** (c) The SDK's own list of everything. */
export async function callList(portal: EmulatedPortal, chat: number, secret: string): Promise<Taken> {
  const count = counter(portal);
  const hook = new B24Hook({ b24Url: portal.origin, userId: 1, secret });
  hook.offClientSideWarning();
  // A webhook is always asked by https, which the emulated portal does not speak.
  hook.getHttpClient(ApiVersion.v2).ajaxClient.interceptors.request.use((config) => {
    for (const key of ['url', 'baseURL'] as const) {
      const address = config[key];
      if (address !== undefined) config[key] = address.replace(/^https:/, 'http:');
    }
    return config;
  });
  const listing = hook.actions.v2.callList.make({
    method: 'im.dialog.users.list',
    params: { DIALOG_ID: `chat${chat}` },
    idKey: 'id',
  });
  const end = await Promise.race([
    listing.then(
      () => 'end' as const,
      (error: unknown) => `failed: ${error instanceof Error ? error.message : String(error)}`,
    ),
    wait(PATIENCE * 1000).then(() => `reads the first 50 again and again; stopped after ${PATIENCE} s`),
  ]);
  const { requests, bytes, at } = count.read();
  count.stop();
  const isEnd = end === 'end';
  return { requests, bytes, first: isEnd ? at : Number.NaN, all: isEnd ? at : Number.NaN, remark: isEnd ? '' : end };
}

async function wait(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}
