import { expect, test } from 'vitest';
import { appAddress, isDone, planOf } from '#install/plan.ts';

const HERE = 'https://app.example/index.html';
const offered = ['LEFT_MENU', 'USER_PROFILE_MENU', 'IM_SIDEBAR', 'USER_PROFILE_TOOLBAR', 'CRM_DEAL_LIST_TOOLBAR'];
const setup = { scopes: [], offered, bindings: [] };
const bound = (placement: string, handler = HERE) => ({ placement, handler });

test('on a fresh portal every place of ours is to be bound, and nothing removed', () => {
  const { bind, unbind, places } = planOf(setup, HERE);

  expect(bind).toEqual(['LEFT_MENU', 'USER_PROFILE_MENU', 'IM_SIDEBAR', 'USER_PROFILE_TOOLBAR']);
  expect(unbind).toEqual([]);
  expect(places.map(({ state }) => state)).toEqual(['unbound', 'unbound', 'unbound', 'unbound']);
});

test('what is bound already is left alone', () => {
  const plan = planOf({ ...setup, bindings: offered.map((place) => bound(place)) }, HERE);

  expect(isDone(plan)).toBe(true);
  expect(plan.places.map(({ state }) => state)).toEqual(['bound', 'bound', 'bound', 'bound']);
});

test('after a move the old address goes and the new one comes', () => {
  const old = bound('LEFT_MENU', 'https://old.example/');
  const { bind, unbind, places } = planOf({ ...setup, bindings: [old, bound('IM_SIDEBAR')] }, HERE);

  expect(unbind).toEqual([old]);
  expect(bind).toEqual(['LEFT_MENU', 'USER_PROFILE_MENU', 'USER_PROFILE_TOOLBAR']);
  expect(places[0]).toEqual({ place: 'LEFT_MENU', state: 'moved' });
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
  expect(places.slice(1).map(({ state }) => state)).toEqual(['unavailable', 'unavailable', 'unavailable']);
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
