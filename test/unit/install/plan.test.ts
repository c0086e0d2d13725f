import { expect, test } from 'vitest';
import { appAddress, hasPlaces, isAcceptable, isDone, missingScopes, planOf } from '#install/plan.ts';

const HERE = 'https://app.example/index.html';
const WORKER = 'https://app.example/worker.html';
const PLACES = ['LEFT_MENU', 'USER_PROFILE_MENU', 'IM_SIDEBAR', 'USER_PROFILE_TOOLBAR', 'PAGE_BACKGROUND_WORKER'];
const offered = [...PLACES, 'CRM_DEAL_LIST_TOOLBAR'];
const setup = { scopes: [], offered, bindings: [] };
const bound = (placement: string, handler = placement === 'PAGE_BACKGROUND_WORKER' ? WORKER : HERE) => ({
  placement,
  handler,
});

test('on a fresh portal every place of ours is to be bound, and nothing removed', () => {
  const { bind, unbind, places } = planOf(setup, HERE);

  expect(bind).toEqual(PLACES);
  expect(unbind).toEqual([]);
  expect(places.map(({ state }) => state)).toEqual(PLACES.map(() => 'unbound'));
});

test('what is bound already is left alone', () => {
  const plan = planOf({ ...setup, bindings: offered.map((place) => bound(place)) }, HERE);

  expect(isDone(plan)).toBe(true);
  expect(plan.places.map(({ state }) => state)).toEqual(PLACES.map(() => 'bound'));
});

test('after a move the old address goes and the new one comes', () => {
  const old = bound('LEFT_MENU', 'https://old.example/');
  const { bind, unbind, places } = planOf({ ...setup, bindings: [old, bound('IM_SIDEBAR')] }, HERE);

  expect(unbind).toEqual([old]);
  expect(bind).toEqual(['LEFT_MENU', 'USER_PROFILE_MENU', 'USER_PROFILE_TOOLBAR', 'PAGE_BACKGROUND_WORKER']);
  expect(places[0]).toEqual({ place: 'LEFT_MENU', state: 'moved', handlers: ['https://old.example/'] });
});

test('an old item beside a good one goes, and the good one stays', () => {
  const old = bound('LEFT_MENU', `${HERE}?v=1`);
  const { bind, unbind } = planOf({ ...setup, bindings: [bound('LEFT_MENU'), old] }, HERE);

  expect(unbind).toEqual([old]);
  expect(bind).not.toContain('LEFT_MENU');
});

test('a place that the portal does not offer is not asked for', () => {
  const { bind, places } = planOf({ ...setup, offered: ['LEFT_MENU'] }, HERE);

  expect(bind).toEqual(['LEFT_MENU']);
  expect(places.slice(1).map(({ state }) => state)).toEqual(PLACES.slice(1).map(() => 'unavailable'));
});

test('places that are not ours are not touched, wherever they lead', () => {
  const { unbind } = planOf({ ...setup, bindings: [bound('CRM_DEAL_LIST_TOOLBAR', 'https://old.example/')] }, HERE);

  expect(unbind).toEqual([]);
});

test('the address is this page without what the portal added to it', () => {
  expect(appAddress(new URL('https://app.example/roll-call/?DOMAIN=acme.bitrix24.com&APP_SID=1#chat=chat5'))).toBe(
    'https://app.example/roll-call/',
  );
});

test('the background worker is a page of its own beside the app, wherever that is', () => {
  const { unbind, bind } = planOf(
    { ...setup, bindings: [bound('PAGE_BACKGROUND_WORKER', HERE)] },
    'https://app.example/a/b/index.html',
  );

  expect(unbind).toEqual([bound('PAGE_BACKGROUND_WORKER', HERE)]);
  expect(bind).toContain('PAGE_BACKGROUND_WORKER');
  const good = bound('PAGE_BACKGROUND_WORKER', 'https://app.example/a/b/worker.html');
  expect(planOf({ ...setup, bindings: [good] }, 'https://app.example/a/b/').unbind).toEqual([]);
});

test('a portal that offers no place of ours has nothing to install', () => {
  expect(hasPlaces(planOf({ ...setup, offered: [] }, HERE))).toBe(false);
  expect(hasPlaces(planOf({ ...setup, offered: ['LEFT_MENU'] }, HERE))).toBe(true);
});

test.each([
  ['https://app.example/', 'https://acme.bitrix24.com', true],
  ['http://app.example/', 'https://acme.bitrix24.com', false],
  ['http://app.intranet.example:8080/', 'http://portal.intranet.example', true],
  ['https://localhost/', 'https://acme.bitrix24.com', false],
  ['http://localhost:5173/', 'http://127.0.0.1:8100', false],
])('%s in %s is an address that a portal takes: %s', (address, portal, expected) => {
  expect(isAcceptable(address, portal)).toBe(expected);
});

test.each([
  [['im', 'placement', 'user_brief'], []],
  [['im', 'placement', 'user'], []],
  [['im', 'placement'], ['user_brief']],
  [['user_basic'], ['im', 'placement']],
])('with %j these permissions are missing: %j', (scopes, missing) => {
  expect(missingScopes(scopes)).toEqual(missing);
});
