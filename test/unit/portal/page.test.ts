import { expect, test } from 'vitest';
import { masked } from '#test/portal/page/log/masked.ts';
import { sidebarItems } from '#test/portal/page/placement/sidebarItems.ts';
import { routeOf } from '#test/portal/page/route/route.ts';
import { settingsQuery } from '#test/portal/page/route/settingsQuery.ts';
import { createPortal } from '#test/portal/rest/createPortal.ts';
import { DEFAULT_SETTINGS } from '#test/portal/rest/state.ts';
import { chatView } from '#test/portal/server/chatViews.ts';
import { emulatorRoutes } from '#test/portal/server/emulatorRoutes.ts';
import { personView } from '#test/portal/server/peopleViews.ts';
import { placementItems } from '#test/portal/server/placementItems.ts';
import type { PlacementItem, RenderedFrame } from '#test/portal/server/wire.ts';

const APP = 'http://localhost:5173/';
const NOW = Date.parse('2026-03-02T12:00:00Z');

function served(settings = {}) {
  const portal = createPortal({ now: NOW, origin: 'http://127.0.0.1:8100', appUrl: APP, settings });
  const route = emulatorRoutes(portal, APP, undefined);
  const send = (method: string, path: string, body?: unknown) =>
    route({ method, path, query: new URLSearchParams(), body });
  return { portal, send };
}

function openFrame(settings = {}, request: object = { item: 'app', placement: 'DEFAULT', options: {} }) {
  const { send } = served(settings);
  // `POST /emulator/frame` replies with what wire.ts calls a rendered frame.
  return send('POST', '/emulator/frame', request)?.body as RenderedFrame | null;
}

test('a frame is named, addressed and filled as the portal does it', () => {
  const frame = openFrame({ language: 'la' }, { item: 'app', placement: 'DEFAULT', options: { chat: '5' } });
  expect(frame?.sid).toMatch(/^[0-9a-f]{32}$/);
  expect(frame?.name).toBe(`127.0.0.1:8100|0|${frame?.sid}`);
  expect(frame?.action).toBe(`${APP}?DOMAIN=127.0.0.1%3A8100&PROTOCOL=0&LANG=la&APP_SID=${frame?.sid}`);
  expect(frame?.form).toMatchObject({ AUTH_EXPIRES: '3600', PLACEMENT: 'DEFAULT', PLACEMENT_OPTIONS: '{"chat":"5"}' });
  expect(frame?.form['AUTH_ID']).toBe(frame?.initData['AUTH_ID']);
});

test('the form has no field for options where there are none', () => {
  expect(openFrame()?.form).not.toHaveProperty('PLACEMENT_OPTIONS');
});

test('an item that was unbound meanwhile renders nothing', () => {
  expect(openFrame({}, { item: 999, placement: 'LEFT_MENU', options: {} })).toBeNull();
});

test('before the installation is finished every placement leads to the application itself', () => {
  const request = { item: 999, placement: 'LEFT_MENU', options: {} };
  expect(openFrame({ installed: false, viewer: 'admin' }, request)?.action).toContain(APP);
});

test('a change of settings keeps what is known and of the right type', () => {
  const { portal, send } = served();
  send('POST', '/emulator/settings', {
    settings: { viewer: 'admin', latency: 'long', colour: 'red' },
    advance: 60_000,
  });
  expect(portal.settings.viewer).toBe('admin');
  expect(portal.settings.latency).toBe(DEFAULT_SETTINGS.latency);
  expect(portal.settings).not.toHaveProperty('colour');
  expect(portal.world.clock.now()).toBe(NOW + 60_000);
});

test('a message that is typed into a chat is there afterwards', () => {
  const { portal, send } = served();
  send('POST', '/emulator/message', { dialogId: 'chat10', text: ' Hello ' });
  expect(portal.world.chats.get(10)?.messages.at(-1)).toMatchObject({ author: 5, text: 'Hello' });
});

test('paths that are none of its own are left to others', () => {
  expect(served().send('GET', '/emulator/nothing')).toBeUndefined();
});

const binding = (placement: string, langAll: Record<string, Record<string, string>>) => ({
  id: 1,
  placement,
  handler: APP,
  title: '',
  description: '',
  options: {},
  langAll,
});

test('an item is called by the interface language, then English, then whatever there is, then the application', () => {
  const name = (langAll: Record<string, Record<string, string>>, language: string) =>
    placementItems([binding('IM_SIDEBAR', langAll)], language, 'Roll Call')[0]?.title;
  const words = { de: { TITLE: 'Mitglieder' }, en: { TITLE: 'Members' } };
  expect(name(words, 'de')).toBe('Mitglieder');
  expect(name(words, 'fr')).toBe('Members');
  expect(name({ de: { TITLE: 'Mitglieder' } }, 'fr')).toBe('Mitglieder');
  expect(name({}, 'fr')).toBe('Roll Call');
});

test('the left menu drops what was bound without a title', () => {
  expect(placementItems([binding('LEFT_MENU', {})], 'en', 'Roll Call')).toEqual([]);
});

test('an item of the sidebar shows in the chats and to the people it was bound for', () => {
  const { world } = createPortal({ now: NOW });
  const person = (id: number) => {
    const found = world.person(id);
    if (!found) throw new Error(`nobody has the number ${id}`);
    return found;
  };
  const shows = (options: Record<string, string>, dialogId: string, viewer: number) => {
    const item: PlacementItem = { id: 1, placement: 'IM_SIDEBAR', title: '', description: '', group: '', options };
    const chat = chatView(world, person(viewer), dialogId);
    return chat !== undefined && sidebarItems([item], chat, personView(world, person(viewer))).length === 1;
  };
  expect(shows({}, 'chat10', 5)).toBe(true);
  expect(shows({ context: 'USER' }, 'chat10', 5)).toBe(false);
  expect(shows({ context: 'USER;CHAT' }, '1', 5)).toBe(true);
  expect(shows({ role: 'ADMIN' }, 'chat10', 5)).toBe(false);
  expect(shows({ role: 'ADMIN' }, 'chat10', 1)).toBe(true);
  expect(shows({ extranet: 'N' }, 'chat10', 90)).toBe(false);
  expect(shows({ extranet: 'Y' }, 'chat10', 90)).toBe(true);
});

test('the log never holds a token', () => {
  expect(masked({ LANG: 'en', AUTH_ID: 'secret', nested: [{ refresh_token: 'secret' }] })).toEqual({
    LANG: 'en',
    AUTH_ID: '•••',
    nested: [{ refresh_token: '•••' }],
  });
});

test('an address tells what differs from the usual, and nothing else', () => {
  const settings = { ...DEFAULT_SETTINGS, viewer: 'admin', faults: ['slow', 'hang'] } as const;
  expect(settingsQuery(settings, DEFAULT_SETTINGS).toString()).toBe('viewer=admin&fault=slow&fault=hang');
});

test('a path with its trailing slash is a page, without it is none', () => {
  expect(routeOf('/company/personal/user/7/')).toEqual({ kind: 'profile', id: 7 });
  expect(routeOf('/company/personal/user/7')).toEqual({ kind: 'unknown' });
  expect(routeOf('/online/?IM_DIALOG=chat10')).toEqual({ kind: 'messenger', dialogId: 'chat10' });
  expect(routeOf('/marketplace/app/1/?chat=5&_r=77')).toEqual({ kind: 'app', options: { chat: '5' } });
});
