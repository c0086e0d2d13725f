import { expect, test } from 'vitest';
import { createPortal } from '#test/portal/rest/createPortal.ts';
import { NOON } from './openRest.ts';

function setUp(tokenLife = 3600) {
  const portal = createPortal({ now: NOON, settings: { tokenLife } });
  const ask = (auth: string | undefined) => {
    const outcome = portal.request({ method: 'profile', params: {}, auth, source: 'x', body: 'json' });
    return outcome.kind === 'reply' ? outcome : undefined;
  };
  return { portal, ask };
}

test('without a token, or with a made-up one, the portal does not know who asks', () => {
  const { ask } = setUp();
  const unknown = { status: 401, body: '{"error":"NO_AUTH_FOUND","error_description":"Wrong authorization data"}' };
  expect(ask(undefined)).toMatchObject(unknown);
  expect(ask('made-up')).toMatchObject(unknown);
});

test('a token lives as long as the portal says, and a refreshed one works after it', () => {
  const { portal, ask } = setUp();
  const frame = portal.openFrame('DEFAULT', {});
  portal.world.clock.advance(3_599_000);
  expect(ask(frame.accessToken)?.status).toBe(200);
  portal.world.clock.advance(1000);
  expect(ask(frame.accessToken)).toMatchObject({
    status: 401,
    body: '{"error":"expired_token","error_description":"The access token provided has expired"}',
  });
  expect(ask(portal.refreshFrame(frame.sid)?.accessToken)?.status).toBe(200);
});

test('a token belongs to whom it was given, whoever is logged in by now', () => {
  const { portal, ask } = setUp();
  const frame = portal.openFrame('DEFAULT', {});
  portal.configure({ viewer: 'admin' });
  expect(ask(frame.accessToken)?.body).toContain('"ID":"5"');
  expect(ask(portal.refreshFrame(frame.sid)?.accessToken)?.body).toContain('"ID":"5"');
});

test('every frame has its own sign and its own token', () => {
  const { portal } = setUp();
  const [one, two] = [portal.openFrame('DEFAULT', {}), portal.openFrame('DEFAULT', {})];
  expect(one.sid).toMatch(/^[0-9a-f]{32}$/);
  expect(two.sid).not.toBe(one.sid);
  expect(two.accessToken).not.toBe(one.accessToken);
});

test('the frame is told the whole life of a token, as text', () => {
  const { portal } = setUp(60);
  const { sid } = portal.openFrame('im_sidebar', { dialogId: 'chat10' });
  expect(portal.initData(sid)).toMatchObject({
    AUTH_EXPIRES: '60',
    PLACEMENT: 'IM_SIDEBAR',
    PLACEMENT_OPTIONS: { dialogId: 'chat10' },
    PROTOCOL: 0,
    DOMAIN: '127.0.0.1:8100',
    IS_ADMIN: false,
    INSTALL: false,
  });
});

test('empty options look as the portal was told to send them', () => {
  const { portal } = setUp();
  const { sid } = portal.openFrame('DEFAULT', {});
  expect(portal.initData(sid)).toMatchObject({ USER_OPTIONS: [], APP_OPTIONS: [], PLACEMENT_OPTIONS: [] });
  portal.configure({ emptyOptions: 'text' });
  expect(portal.initData(sid)).toMatchObject({ USER_OPTIONS: [], APP_OPTIONS: [], PLACEMENT_OPTIONS: '' });
  portal.configure({ emptyOptions: 'object' });
  expect(portal.initData(sid)).toMatchObject({ USER_OPTIONS: {}, APP_OPTIONS: {}, PLACEMENT_OPTIONS: {} });
});

test('options set from the frame become text and are there at the next opening', () => {
  const { portal } = setUp();
  portal.setUserOption('size', 2);
  expect(portal.setAppOption('shared', true)).toBeUndefined();
  portal.configure({ viewer: 'admin' });
  expect(portal.setAppOption('shared', true)).toEqual({ shared: 'true' });
  portal.configure({ viewer: 'employee' });
  expect(portal.initData(portal.openFrame('DEFAULT', {}).sid)).toMatchObject({
    USER_OPTIONS: { size: '2' },
    APP_OPTIONS: { shared: 'true' },
  });
});

test('a first run is a first run until it was answered, for each person', () => {
  const { portal } = setUp();
  portal.configure({ firstRun: true });
  const isFirst = () => portal.initData(portal.openFrame('DEFAULT', {}).sid)['FIRST_RUN'];
  expect(isFirst()).toBe(true);
  portal.setInstall();
  expect(isFirst()).toBe(false);
  portal.configure({ viewer: 'admin' });
  expect(isFirst()).toBe(true);
});

test('a fresh portal has nothing bound, and only an administrator finishes its installation', () => {
  const portal = createPortal({ now: NOON, settings: { installed: false } });
  expect(portal.bindings).toEqual([]);
  portal.finishInstall();
  expect(portal.settings.installed).toBe(false);
  portal.configure({ viewer: 'admin' });
  expect(portal.initData(portal.openFrame('DEFAULT', {}).sid)['INSTALL']).toBe(true);
  portal.finishInstall();
  expect(portal.settings.installed).toBe(true);
  expect(portal.initData(portal.openFrame('DEFAULT', {}).sid)['INSTALL']).toBe(false);
});

test('a reset brings back the first day', () => {
  const { portal, ask } = setUp();
  const { accessToken } = portal.openFrame('DEFAULT', {});
  portal.configure({ viewer: 'admin', installed: false });
  portal.world.clock.advance(60_000);
  portal.reset();
  expect(portal.settings.viewer).toBe('employee');
  expect(portal.bindings).toHaveLength(5);
  expect(portal.world.clock.now()).toBe(NOON);
  expect(portal.log).toEqual([]);
  expect(ask(accessToken)?.status).toBe(401);
});
