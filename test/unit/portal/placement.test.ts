import { expect, test } from 'vitest';
import { openRest } from './openRest.ts';

const HANDLER = 'https://app.example/index.html';

function administrator(settings = {}) {
  return openRest({ viewer: 'admin', installed: false, ...settings });
}

test('an administrator binds a place, and it is listed with its titles', () => {
  const { call } = administrator();
  const LANG_ALL = { en: { TITLE: ' Members ' }, de: { TITLE: 'Teilnehmer', DESCRIPTION: 'Wer da ist' } };
  expect(call('placement.bind', { placement: 'left_menu', handler: HANDLER, LANG_ALL }).body['result']).toBe(true);
  expect(call('placement.get').body['result']).toEqual([
    {
      id: 1,
      placement: 'LEFT_MENU',
      userId: 0,
      handler: HANDLER,
      options: [],
      title: 'Members',
      description: '',
      langAll: {
        en: { TITLE: 'Members', DESCRIPTION: '', GROUP_NAME: '' },
        de: { TITLE: 'Teilnehmer', DESCRIPTION: 'Wer da ist', GROUP_NAME: '' },
      },
    },
  ]);
});

test('without any title the item is called like the application', () => {
  const { call, portal } = administrator();
  call('placement.bind', { PLACEMENT: 'LEFT_MENU', HANDLER });
  expect(portal.bindings).toMatchObject([{ title: 'Roll Call' }]);
});

test('others than administrators bind nothing, and may still see which places there are', () => {
  const { call } = openRest();
  const refusal = { status: 403, body: { error: 'ACCESS_DENIED', error_description: 'Access denied!' } };
  expect(call('placement.bind', { PLACEMENT: 'LEFT_MENU', HANDLER })).toEqual(refusal);
  expect(call('placement.unbind', { PLACEMENT: 'LEFT_MENU' })).toEqual(refusal);
  expect(call('placement.get')).toEqual(refusal);
  expect(call('placement.list').body['result']).toContain('LEFT_MENU');
});

test.each([
  ['the same handler twice', { PLACEMENT: 'LEFT_MENU', HANDLER }, 'ERROR_CORE'],
  ['the main page', { PLACEMENT: 'DEFAULT', HANDLER }, 'ERROR_ARGUMENT'],
  ['no place', { HANDLER }, 'ERROR_ARGUMENT'],
  ['no handler', { PLACEMENT: 'LEFT_MENU' }, 'ERROR_ARGUMENT'],
  ['an unknown place', { PLACEMENT: 'CRM_DEAL_DETAIL_TAB', HANDLER }, 'ERROR_PLACEMENT_NOT_FOUND'],
  ['a host without a dot', { PLACEMENT: 'LEFT_MENU', HANDLER: 'http://localhost:5173/' }, 'ERROR_WRONG_HANDLER_URL'],
  ['no address at all', { PLACEMENT: 'LEFT_MENU', HANDLER: 'index.html' }, 'ERROR_WRONG_HANDLER_URL'],
  ['another protocol', { PLACEMENT: 'LEFT_MENU', HANDLER: 'ftp://app.example/' }, 'ERROR_UNSUPPORTED_PROTOCOL'],
  ['one person only', { PLACEMENT: 'LEFT_MENU', HANDLER, USER_ID: 5 }, 'ERROR_PLACEMENT_USER_MODE'],
  ['a sidebar without an icon', { PLACEMENT: 'IM_SIDEBAR', HANDLER }, 'ERROR_ARGUMENT'],
  ['a worker without an error address', { PLACEMENT: 'PAGE_BACKGROUND_WORKER', HANDLER }, 'ERROR_ARGUMENT'],
])('binding %s is refused', (_, params, error) => {
  const { call } = administrator();
  call('placement.bind', { PLACEMENT: 'LEFT_MENU', HANDLER });
  expect(call('placement.bind', params)).toMatchObject({ status: 400, body: { error } });
});

test('the words of a second binding are those that an installer looks for', () => {
  const { call } = administrator();
  call('placement.bind', { PLACEMENT: 'LEFT_MENU', HANDLER });
  const { body } = call('placement.bind', { PLACEMENT: 'LEFT_MENU', HANDLER });
  expect(body['error_description']).toBe('Unable to set placement handler: Handler already binded');
  expect(call('placement.bind', { PLACEMENT: 'LEFT_MENU', HANDLER: `${HANDLER}?v=2` }).body['result']).toBe(true);
});

test('a missing argument is named', () => {
  const { call } = administrator();
  const { body } = call('placement.bind', { PLACEMENT: 'IM_SIDEBAR', HANDLER, OPTIONS: { color: 'AQUA' } });
  expect(body).toMatchObject({ error: 'ERROR_ARGUMENT', argument: 'iconName' });
});

test.each([
  [{ iconName: '' }, 'EMPTY_ERROR_ICON_NAME'],
  [{ iconName: 'fa_users!' }, 'INVALID_ERROR_ICON_NAME'],
  [{ iconName: 'fa-users', color: 'BLACK' }, 'INVALID_ERROR_COLOR'],
  [{ iconName: 'fa-users', context: 'CHAT;NOWHERE' }, 'INVALID_ERROR_CONTEXT'],
  [{ iconName: 'fa-users', role: 'GUEST' }, 'INVALID_ERROR_ROLE'],
  [{ iconName: 'fa-users', extranet: 'X' }, 'INVALID_ERROR_EXTRANET'],
  [{ iconName: 'fa-users', width: -1 }, 'INVALID_ERROR_WIDTH'],
  [{ iconName: 'fa-users', height: 'tall' }, 'INVALID_ERROR_HEIGHT'],
])('the options %o are an error with status 200', (OPTIONS, error) => {
  const { call, portal } = administrator();
  expect(call('placement.bind', { PLACEMENT: 'IM_TEXTAREA', HANDLER, OPTIONS })).toMatchObject({
    status: 200,
    body: { error },
  });
  expect(portal.bindings).toEqual([]);
});

test('options get their defaults, and unknown ones are dropped', () => {
  const { call } = administrator();
  call('placement.bind', {
    PLACEMENT: 'IM_TEXTAREA',
    HANDLER,
    OPTIONS: { iconName: 'fa-users', height: '50', odd: 1 },
  });
  expect(call('placement.get').body['result']).toMatchObject([
    {
      options: { iconName: 'fa-users', color: '', context: 'ALL', role: 'USER', extranet: 'N', width: 100, height: 50 },
    },
  ]);
});

test('one background worker is all that a portal takes', () => {
  const { call } = administrator();
  const worker = { PLACEMENT: 'PAGE_BACKGROUND_WORKER', OPTIONS: { errorHandlerUrl: HANDLER } };
  expect(call('placement.bind', { ...worker, HANDLER, USER_ID: 1 }).body['result']).toBe(true);
  expect(call('placement.get').body['result']).toMatchObject([{ userId: 1, options: { errorHandlerUrl: HANDLER } }]);
  const second = call('placement.bind', { ...worker, HANDLER: `${HANDLER}?2` });
  expect(second).toMatchObject({ status: 400, body: { error: 'ERROR_PLACEMENT_MAX_COUNT' } });
});

test('unbinding counts every item twice, and takes all handlers when none is named', () => {
  const { call, portal } = administrator();
  for (const query of ['', '?1', '?2']) call('placement.bind', { PLACEMENT: 'LEFT_MENU', HANDLER: HANDLER + query });
  const unbind = (params: object) => call('placement.unbind', { PLACEMENT: 'LEFT_MENU', ...params }).body['result'];
  expect(unbind({ HANDLER: `${HANDLER}?1` })).toEqual({ count: 2 });
  expect(unbind({ HANDLER: 'https://other.example/' })).toEqual({ count: 0 });
  expect(unbind({})).toEqual({ count: 4 });
  expect(portal.bindings).toEqual([]);
});

test('places of the profile need a user scope: without it they do not exist', () => {
  const { call } = administrator({ scopes: ['im', 'placement'] });
  expect(call('placement.list').body['result']).not.toContain('USER_PROFILE_MENU');
  expect(call('placement.list', { FULL: true }).body['result']).toContain('USER_PROFILE_MENU');
  const { body } = call('placement.bind', { PLACEMENT: 'USER_PROFILE_MENU', HANDLER });
  expect(body).toEqual({ error: 'ERROR_PLACEMENT_NOT_FOUND', error_description: 'Placement not found' });
});

test('an emulated portal may be told to take the local application', () => {
  const { call } = openRest({ viewer: 'admin', installed: false }, { handlerHosts: ['localhost'] });
  const bound = call('placement.bind', { PLACEMENT: 'LEFT_MENU', HANDLER: 'http://localhost:5173/' });
  expect(bound.body['result']).toBe(true);
});
