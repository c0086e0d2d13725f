import { expect, test } from 'vitest';
import { openRest } from './openRest.ts';

test('method names are read in any case and with the transport behind them', () => {
  const { call } = openRest();
  expect(call('Profile').body['result']).toMatchObject({ ID: '5' });
  expect(call('IM.USER.GET.json').body['result']).toMatchObject({ id: 5 });
});

test('im methods take their parameters in any case, options only in lower case', () => {
  const { call } = openRest();
  expect(call('im.user.get', { id: 1 }).body['result']).toMatchObject({ id: 1 });
  call('user.option.set', { options: { theme: 'dark', size: 2 } });
  expect(call('user.option.get', { option: 'theme' }).body['result']).toBe('dark');
  expect(call('user.option.get', { OPTION: 'theme' }).body['result']).toEqual({ theme: 'dark', size: 2 });
});

test('an unknown method is 404, and that before anybody asks for a token', () => {
  const { portal, call } = openRest();
  expect(call('im.nothing')).toEqual({
    status: 404,
    body: { error: 'ERROR_METHOD_NOT_FOUND', error_description: 'Method not found!' },
  });
  const stranger = portal.request({ method: 'im.nothing', params: {}, auth: undefined, source: 'x', body: 'json' });
  expect(stranger).toMatchObject({ status: 404 });
});

test('a parameter called token turns any call into a failed link check', () => {
  const { call } = openRest();
  expect(call('profile', { token: 'x' })).toEqual({
    status: 403,
    body: { error: 'ACCESS_DENIED', error_description: 'Access denied! Link check failed' },
  });
});

test('any of the user scopes opens the user methods, and none closes them', () => {
  for (const scope of ['user', 'user_brief', 'user_basic']) {
    expect(openRest({ scopes: [scope] }).call('user.current').status).toBe(200);
  }
  const { status, body } = openRest({ scopes: ['im'] }).call('user.current');
  expect(status).toBe(401);
  expect(body['error']).toBe('insufficient_scope');
});

test('an old box knows only the oldest of the user scopes', () => {
  expect(openRest({ box: 'oldBox', scopes: ['user_brief'] }).call('user.current').status).toBe(401);
  expect(openRest({ box: 'oldBox', scopes: ['user'] }).call('user.current').status).toBe(200);
});

test('somebody without access to the application is told so, an administrator never is', () => {
  expect(openRest({ viewer: 'outsider' }).call('profile').body['error']).toBe('user_access_error');
  expect(openRest({ viewer: 'admin' }).call('profile').status).toBe(200);
});

test('answers carry the time of a portal of 2026, and of an old box', () => {
  expect(openRest().call('server.time').body).toMatchObject({
    result: '2026-03-02T13:00:00+01:00',
    time: { start: 1772452800, processing: 0, date_start: '2026-03-02T13:00:00+01:00', operating: 0 },
  });
  const { time } = openRest({ box: 'oldBox' }).call('server.time').body;
  expect(time).not.toHaveProperty('operating');
  expect(time).not.toMatchObject({ processing: 0 });
});

test('options called next and total are taken out of the answer, as on a real portal', () => {
  const { call } = openRest();
  call('user.option.set', { options: { next: '7', total: 3, theme: 'dark' } });
  expect(call('user.option.get').body).toMatchObject({ result: { theme: 'dark' }, next: 7, total: 3 });
});

test('only administrators write what all users read', () => {
  const employee = openRest();
  expect(employee.call('app.option.set', { options: { a: 1 } })).toMatchObject({
    status: 403,
    body: { error: 'ACCESS_DENIED', error_description: 'Access denied! Administrator authorization required' },
  });
  expect(employee.call('app.option.get').body['result']).toEqual([]);
  const admin = openRest({ viewer: 'admin' });
  expect(admin.call('app.option.set', {})).toMatchObject({ status: 400, body: { error: 'ERROR_ARGUMENT' } });
  admin.call('app.option.set', { options: { a: 1 } });
  admin.portal.configure({ viewer: 'employee' });
  expect(admin.call('app.option.get', { option: 'a' }).body['result']).toBe(1);
  expect(admin.call('app.option.get', { option: 'b' }).body['result']).toBeNull();
});

test('the application learns what it may call', () => {
  const { call } = openRest({ scopes: ['im'] });
  expect(call('scope').body['result']).toEqual(['im']);
  expect(call('scope', { full: true }).body['result']).toContain('crm');
  expect(call('method.get', { name: 'im.user.get' }).body['result']).toEqual({ isExisting: true, isAvailable: true });
  expect(call('method.get', { name: 'user.get' }).body['result']).toEqual({ isExisting: true, isAvailable: false });
  expect(call('method.get', { name: 'im.nothing' }).body['result']).toEqual({ isExisting: false, isAvailable: false });
  expect(call('methods').body['result']).not.toContain('user.get');
});

test('a self-hosted portal says so in its licence', () => {
  expect(openRest().call('app.info').body['result']).toMatchObject({ LICENSE: 'en_std', LICENSE_FAMILY: 'std' });
  expect(openRest({ box: 'box' }).call('app.info').body['result']).toMatchObject({ LICENSE: 'en_selfhosted' });
  expect(openRest({ box: 'box' }).call('feature.get', { code: 'x' }).body['result']).toEqual({
    value: 'en_selfhosted',
  });
  expect(openRest().call('feature.get')).toMatchObject({ status: 400, body: { error: 'CODE_EMPTY' } });
});
