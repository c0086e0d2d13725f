import { mkdtemp, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createPortal } from '#test/portal/rest/createPortal.ts';
import type { Settings } from '#test/portal/rest/EmulatedPortal.ts';
import { createBridge } from '#test/portal/server/bridge.ts';
import { createServer, type PortalServer, type ServerOptions } from '#test/portal/server/createServer.ts';

const servers: PortalServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function setUp(settings: Partial<Settings> = {}, options: Partial<ServerOptions> = {}) {
  const portal = createPortal({ settings, webhooks: [{ user: 1, secret: 'abc' }] });
  const pageDir = await mkdtemp(path.join(tmpdir(), 'server-test-'));
  await writeFile(path.join(pageDir, 'index.html'), '<title>The portal</title>');
  await writeFile(path.join(pageDir, 'page.js'), 'start();');
  const server = await createServer({ portal, pageDir, appUrl: 'http://localhost:5173/', ...options });
  servers.push(server);
  const { accessToken } = portal.openFrame('DEFAULT', {});
  const rest = (method: string, body: string, type = 'application/x-www-form-urlencoded') =>
    fetch(`${server.url}/rest/${method}`, { method: 'POST', body, headers: { 'Content-Type': type } });
  const page = (address: string) => fetch(`${server.url}${address}`, { headers: { Accept: 'text/html' } });
  return { portal, server, accessToken, rest, page };
}

test('a form and JSON are read alike, with the token in the body or in the address', async () => {
  const { rest, accessToken: auth } = await setUp();
  const bodies = await Promise.all([
    rest('im.user.list.get.json', `auth=${auth}&ID[]=1&ID[]=5&RESULT_TYPE=array`),
    rest('im.user.list.get', JSON.stringify({ auth, ID: [1, 5], RESULT_TYPE: 'array' }), 'application/json'),
    rest(`im.user.list.get?auth=${auth}&ID[0]=1&ID[1]=5`, 'RESULT_TYPE=array'),
  ]);
  for (const reply of await Promise.all(bodies.map((response) => response.json()))) {
    expect(reply).toMatchObject({ result: [{ id: 1 }, { id: 5 }] });
  }
});

test('answers, refusals and preflights carry the CORS headers of a portal, and no others', async () => {
  const { server, rest, portal } = await setUp();
  const preflight = await fetch(`${server.url}/rest/profile`, { method: 'OPTIONS' });
  for (const response of [preflight, await rest('profile', '')]) {
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-headers')).toBe('origin, content-type, accept');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.has('access-control-allow-credentials')).toBe(false);
  }
  expect(await preflight.text()).toBe('');
  expect(portal.log.map((entry) => entry.kind)).toEqual(['preflight', 'rest']);
});

test('a webhook has its path, and its limits', async () => {
  const { rest } = await setUp();
  expect(await (await rest('1/abc/profile', '')).json()).toMatchObject({ result: { ID: '1' } });
  expect(await (await rest('1/wrong/profile', '')).json()).toMatchObject({ error: 'INVALID_CREDENTIALS' });
  const bind = await rest('1/abc/placement.bind', 'PLACEMENT=LEFT_MENU');
  expect(bind.status).toBe(403);
  expect(await bind.json()).toMatchObject({ error: 'WRONG_AUTH_TYPE' });
});

test('an offline portal drops the connection, also of a preflight', async () => {
  const { rest, server, portal } = await setUp({ faults: ['offline'] });
  await expect(rest('profile', '')).rejects.toThrow('fetch failed');
  await expect(fetch(`${server.url}/rest/profile`, { method: 'OPTIONS' })).rejects.toThrow('fetch failed');
  portal.configure({ faults: [] });
  expect((await rest('profile', '')).status).toBe(401);
});

test('latency delays the answer, also that of a preflight', async () => {
  const { rest, server, accessToken } = await setUp({ latency: 120 });
  const started = performance.now();
  await rest('profile', `auth=${accessToken}`);
  const answered = performance.now();
  expect(answered - started).toBeGreaterThan(110);
  await fetch(`${server.url}/rest/profile`, { method: 'OPTIONS' });
  expect(performance.now() - answered).toBeGreaterThan(110);
});

test('an address of the page sets the portal', async () => {
  const { page, portal } = await setUp();
  const query =
    'viewer=admin&language=de&installed=false&tokenLife=60&scopes=im,placement&fault=busy-once&fault=slow:1&clock=2026-03-02T12:00:00Z&seed=7';
  const response = await page(`/online/?IM_DIALOG=chat10&${query}`);
  expect(await response.text()).toContain('The portal');
  expect(portal.settings).toMatchObject({
    viewer: 'admin',
    language: 'de',
    installed: false,
    tokenLife: 60,
    scopes: ['im', 'placement'],
    faults: ['busy-once', 'slow:1'],
  });
  expect(portal.bindings).toEqual([]);
  expect(portal.world.seed).toBe(7);
  expect(new Date(portal.world.clock.now()).toISOString()).toMatch(/^2026-03-02T12:00:0/);
});

test('an address that makes no sense says what is wrong, and changes nothing', async () => {
  const { page, portal } = await setUp();
  const response = await page('/?viewer=boss&theme=dark&fault=nonsense&clock=noon');
  expect(response.status).toBe(400);
  expect(await response.text()).toBe(
    'viewer cannot be "boss".\nThere is no fault "nonsense".\nclock must be an ISO time, not "noon".',
  );
  expect(portal.settings.theme).toBe('light');
});

test('any path of the portal is its page, and its files come from one folder only', async () => {
  const { page, server } = await setUp();
  expect(await (await page('/company/personal/user/7/')).text()).toContain('The portal');
  expect(await (await fetch(`${server.url}/emulator-page/page.js`)).text()).toBe('start();');
  expect((await fetch(`${server.url}/emulator-page/..%2f..%2fetc/passwd`)).status).toBe(404);
  expect((await fetch(`${server.url}/emulator-page/missing.js`)).status).toBe(404);
});

test('photos are pictures, and a broken one is not there', async () => {
  const { server } = await setUp();
  const photo = await fetch(`${server.url}/upload/photos/5.png`);
  expect(photo.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from(await photo.arrayBuffer()).toString('latin1', 1, 4)).toBe('PNG');
  expect((await fetch(`${server.url}/upload/photos/broken.png`)).status).toBe(404);
});

test('the log is followed as it grows', async () => {
  const { server, rest, accessToken } = await setUp();
  const stream = await fetch(`${server.url}/emulator/log`);
  await rest('profile', `auth=${accessToken}`);
  let text = '';
  for await (const chunk of stream.body ?? []) {
    text += new TextDecoder().decode(chunk);
    if (text.includes('data:')) break;
  }
  expect(text).toContain('"method":"profile"');
  expect(text).not.toContain(accessToken);
});

test('the emulator takes orders only as JSON, which no foreign page can send unasked', async () => {
  const { server, portal } = await setUp();
  const order = (type: string) =>
    fetch(`${server.url}/emulator/settings`, {
      method: 'POST',
      body: '{"settings":{"viewer":"admin"}}',
      headers: { 'Content-Type': type },
    });
  expect((await order('text/plain')).status).toBe(415);
  expect(portal.settings.viewer).toBe('employee');
  expect((await order('application/json')).status).toBe(200);
  expect(portal.settings.viewer).toBe('admin');
});

test('a bridged portal answers under its own name only', async () => {
  const { server } = await setUp({}, { bridge: createBridge('https://portal.example/rest/1/secret/') });
  const status = await new Promise((resolve, reject) => {
    const headers = { Host: 'evil.example' };
    http
      .get(`${server.url}/emulator/state`, { headers }, (response) => resolve(response.resume().statusCode))
      .on('error', reject);
  });
  expect(status).toBe(403);
});

test('an address that is none does not stop the server', async () => {
  const { server, rest } = await setUp();
  const status = await new Promise((resolve) => {
    const { hostname, port } = new URL(server.url);
    http.get({ hostname, port, path: '//' }, (response) => resolve(response.resume().statusCode));
  });
  expect(status).toBe(404);
  expect((await rest('profile', '')).status).toBe(401);
});

test('a taken port is said in a sentence', async () => {
  const { server, portal } = await setUp();
  const port = Number(new URL(server.url).port);
  await expect(createServer({ portal, pageDir: '.', appUrl: '', port })).rejects.toThrow(`Port ${port} is taken`);
});
