import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { createPortal } from '#test/portal/rest/createPortal.ts';
import type { RestOutcome } from '#test/portal/rest/EmulatedPortal.ts';
import { type Bridge, createBridge } from '#test/portal/server/bridge.ts';
import { createServer, type PortalServer } from '#test/portal/server/createServer.ts';
import { NOON } from './openRest.ts';

const SECRET = 'k3p7secret9';
const servers: PortalServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** A second emulated portal plays the real one: a self-hosted one, in another year, with Anna's webhook. */
async function setUp(path_ = `/rest/1/${SECRET}/`) {
  const real = createPortal({
    now: Date.parse('2030-05-05T05:05:05Z'),
    settings: { box: 'box' },
    webhooks: [{ user: 1, secret: SECRET }],
  });
  const pageDir = await mkdtemp(path.join(tmpdir(), 'bridge-test-'));
  const server = await createServer({ portal: real, pageDir, appUrl: 'http://localhost/' });
  servers.push(server);
  const bridge = createBridge(`${server.url}${path_}`);
  const portal = createPortal({ now: NOON });
  const { accessToken } = portal.openFrame('DEFAULT', {});
  return { real, server, bridge, portal, ask: askThrough(bridge, portal, accessToken) };
}

function askThrough(bridge: Bridge, portal: ReturnType<typeof createPortal>, auth: string) {
  return async (method: string, params: Record<string, unknown> = {}, token: string | undefined = auth) => {
    const outcome = await bridge.request(portal, { method, params, auth: token, source: 'x', body: 'form' });
    return { status: statusOf(outcome), body: JSON.parse(bodyOf(outcome)) as Record<string, unknown> };
  };
}

const statusOf = (outcome: RestOutcome) => (outcome.kind === 'reply' ? outcome.status : 0);
const bodyOf = (outcome: RestOutcome) => (outcome.kind === 'reply' ? outcome.body : '{}');

test('methods go to the real portal, as the owner of the webhook', async () => {
  const { ask, real } = await setUp();
  expect((await ask('profile')).body['result']).toMatchObject({ ID: '1', NAME: 'Anna' });
  expect((await ask('server.time')).body['result']).toBe('2030-05-05T06:05:05+01:00');
  await ask('im.user.status.set', { STATUS: 'dnd' });
  expect(real.world.person(1)?.status).toBe('dnd');
});

test('what a webhook may not call stays in the emulated portal', async () => {
  const { ask, portal } = await setUp();
  await ask('user.option.set', { options: { a: '1' } });
  expect(portal.initData(portal.openFrame('DEFAULT', {}).sid)['USER_OPTIONS']).toEqual({ a: '1' });
  expect((await ask('app.info')).body['result']).toMatchObject({ LICENSE: 'en_std' });
});

test('a batch for the real portal travels as one request', async () => {
  const { ask, real } = await setUp();
  const { body } = await ask('batch', { cmd: { me: 'profile', mine: 'im.user.get?ID=$result[me][ID]' } });
  expect(body['result']).toMatchObject({ result: { me: { ID: '1' }, mine: { id: 1 } } });
  expect(real.log.map((entry) => entry.method)).toEqual(['batch']);
});

test('a batch for both is taken apart and put together again', async () => {
  const { ask, real, portal } = await setUp();
  const { body } = await ask('batch', {
    cmd: {
      me: 'profile',
      keep: 'user.option.set?options[who]=$result[me][NAME]',
      odd: 'im.nothing',
      all: 'user.option.get',
    },
  });
  expect(body['result']).toMatchObject({
    result: { me: { ID: '1' }, keep: true, all: { who: 'Anna' } },
    result_error: { odd: { error: 'ERROR_METHOD_NOT_FOUND' } },
    result_time: { me: { start: expect.any(Number) }, all: { start: expect.any(Number) } },
  });
  expect(real.log.map((entry) => entry.method)).toEqual(['profile', 'im.nothing']);
  expect(portal.log).toMatchObject([{ method: 'batch', status: 200 }]);
});

test('without a token of the emulated page the real portal is out of reach', async () => {
  const { ask, real } = await setUp();
  expect(await ask('profile', {}, 'made-up')).toMatchObject({ status: 401, body: { error: 'NO_AUTH_FOUND' } });
  expect(real.log).toEqual([]);
});

test('the secret is in no answer and in no log, whatever goes wrong', async () => {
  const { ask, portal, server, bridge } = await setUp(`/rest/7/${SECRET}`);
  const replies = [await ask('profile'), await ask(`../../${SECRET}`), await ask('batch', { cmd: { a: 'profile' } })];
  await server.close();
  replies.push(await ask('profile'));
  expect(replies.map((reply) => reply.body['error'])).toEqual([
    'INVALID_CREDENTIALS',
    'ERROR_METHOD_NOT_FOUND',
    'INVALID_CREDENTIALS',
    'ERROR_UNEXPECTED_ANSWER',
  ]);
  expect(JSON.stringify([replies, portal.log, bridge.info])).not.toContain(`${SECRET}/`);
  expect(JSON.stringify([replies[0], replies[2], replies[3], bridge.info])).not.toContain(SECRET);
});

test('over HTTP too, no page, answer, log or terminal shows the secret', async ({ onTestFinished }) => {
  const { server: real, portal, bridge } = await setUp();
  const terminal: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    const spy = vi.spyOn(stream, 'write').mockImplementation((chunk) => terminal.push(String(chunk)) > 0);
    onTestFinished(() => spy.mockRestore());
  }
  const pageDir = await mkdtemp(path.join(tmpdir(), 'bridge-test-'));
  await writeFile(path.join(pageDir, 'index.html'), '<title>The portal</title>');
  const shown = await createServer({ portal, pageDir, appUrl: 'http://localhost/', bridge });
  servers.push(shown);
  const { accessToken: auth } = portal.openFrame('DEFAULT', {});

  const seen: string[] = [];
  const see = async (address: string, init: RequestInit = {}) => {
    const response = await fetch(shown.url + address, { headers: { Accept: 'text/html' }, ...init });
    seen.push(JSON.stringify([...response.headers]), await response.text());
  };
  const post = (address: string, fields: Record<string, unknown>) =>
    see(address, { method: 'POST', body: JSON.stringify(fields), headers: { 'Content-Type': 'application/json' } });
  const visit = async () => {
    await see('/');
    await see('/?viewer=boss');
    await see('/rest/profile', { method: 'OPTIONS' });
    await post('/rest/profile', { auth });
    await post('/rest/profile', {});
    await post('/rest/batch', { auth, cmd: { a: 'profile', b: 'app.info', c: 'im.nothing' } });
    await post('/rest/im.dialog.get', { auth, DIALOG_ID: 'chat99' });
    await post('/rest/1/made-up/profile', {});
    await post('/rest/%2e%2e%2f1', { auth });
    await Promise.all(['state', 'entries', 'chats', 'people', 'person?id=1'].map((route) => see(`/emulator/${route}`)));
    await post('/emulator/frame', { item: 'app', placement: 'DEFAULT', options: {} });
  };
  await visit();
  await real.close();
  await visit();

  expect(seen.length).toBeGreaterThan(50);
  expect(seen.join('\n')).toContain('The real portal could not be reached');
  expect([...seen, ...terminal].filter((text) => text.includes(SECRET))).toEqual([]);
});

test('an address that is no webhook is refused without being repeated', () => {
  for (const address of [`https://portal.example/${SECRET}`, `ftp://portal.example/rest/1/${SECRET}/`, SECRET]) {
    expect(() => createBridge(address)).toThrow(
      /^B24_WEBHOOK must look like https:\/\/portal\.example\/rest\/1\/secret\/$/,
    );
  }
});
