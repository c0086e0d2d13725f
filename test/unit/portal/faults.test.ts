import { expect, test } from 'vitest';
import { createPortal } from '#test/portal/rest/createPortal.ts';
import type { RestOutcome } from '#test/portal/rest/EmulatedPortal.ts';
import { faults, parseFault } from '#test/portal/rest/faults.ts';
import { NOON, openRest } from './openRest.ts';

function outcomeOf(fault: string, method = 'server.time'): RestOutcome {
  const portal = createPortal({ now: NOON });
  const { accessToken } = portal.openFrame('DEFAULT', {});
  portal.configure({ faults: [fault] });
  return portal.request({ method, params: {}, auth: accessToken, source: 'x', body: 'json' });
}

test('each scenario has a name and a sentence of its own', () => {
  expect(new Set(faults.map((fault) => fault.name)).size).toBe(faults.length);
  expect(new Set(faults.map((fault) => fault.sentence)).size).toBe(faults.length);
  for (const { name } of faults) expect(parseFault(name)).toMatchObject({ name });
});

test('a scenario is written with its argument, its method and how often', () => {
  expect(parseFault('refused:STATUS_ERROR@im.user.status.set*2')).toEqual({
    name: 'refused',
    argument: 'STATUS_ERROR',
    method: 'im.user.status.set',
    times: 2,
  });
  expect(parseFault('resting:2026-03-02T12:05:00Z')).toEqual({ name: 'resting', argument: '2026-03-02T12:05:00Z' });
  expect(parseFault('nonsense')).toBeUndefined();
});

test.each([
  ['busy-storm', 503, 'QUERY_LIMIT_EXCEEDED'],
  ['busy-no-cors', 503, 'QUERY_LIMIT_EXCEEDED'],
  ['internal-error', 500, 'INTERNAL_SERVER_ERROR'],
  ['deleted', 403, 'PORTAL_DELETED'],
  ['overload', 401, 'OVERLOAD_LIMIT'],
  ['not-allowed', 401, 'user_access_error'],
  ['expired-always', 401, 'expired_token'],
  ['method-missing:server.time', 404, 'ERROR_METHOD_NOT_FOUND'],
  ['resting', 429, 'OPERATION_TIME_LIMIT'],
  ['refused:STATUS_ERROR', 400, 'STATUS_ERROR'],
])('%s answers %i %s', (fault, status, code) => {
  const outcome = outcomeOf(fault);
  expect(outcome).toMatchObject({ kind: 'reply', status });
  expect(outcome.kind === 'reply' && JSON.parse(outcome.body)).toMatchObject({ error: code });
});

test('what comes from before the portal may be no JSON, or lead elsewhere', () => {
  const html = { 'Content-Type': 'text/html; charset=utf-8' };
  expect(outcomeOf('bad-gateway')).toMatchObject({ status: 502, headers: html });
  expect(outcomeOf('html-answer')).toMatchObject({ status: 200, headers: html });
  expect(outcomeOf('renamed')).toMatchObject({
    status: 302,
    headers: { Location: expect.stringContaining('https://') },
  });
});

test('only the busy portal without CORS hides its headers from the browser', () => {
  const hasCors = (outcome: RestOutcome) =>
    outcome.kind === 'reply' && outcome.headers['Access-Control-Allow-Origin'] === '*';
  expect(hasCors(outcomeOf('busy-storm'))).toBe(true);
  expect(hasCors(outcomeOf('busy-no-cors'))).toBe(false);
});

test('silence, distance and slowness', () => {
  expect(outcomeOf('hang')).toEqual({ kind: 'hang' });
  expect(outcomeOf('offline')).toEqual({ kind: 'drop' });
  expect(outcomeOf('slow')).toMatchObject({ status: 200, delay: 10_000 });
  expect(outcomeOf('slow:3')).toMatchObject({ delay: 3000 });
});

test('an answer that is lost was obeyed, one that never arrived was not', () => {
  const { portal, call } = openRest();
  const set = () => call('user.option.set', { options: { a: '1' } });
  portal.configure({ faults: ['offline'] });
  expect(set).toThrow('drop');
  portal.configure({ faults: [] });
  expect(call('user.option.get').body['result']).toEqual([]);
  portal.configure({ faults: ['reset'] });
  expect(set).toThrow('drop');
  portal.configure({ faults: [] });
  expect(call('user.option.get').body['result']).toEqual({ a: '1' });
});

test('a scenario for one request is gone after it', () => {
  const { portal, call } = openRest();
  portal.configure({ faults: ['busy-once', 'internal-error@profile*2'] });
  expect([call('server.time').status, call('server.time').status]).toEqual([503, 200]);
  expect([call('profile').status, call('profile').status, call('profile').status]).toEqual([500, 500, 200]);
  expect(portal.settings.faults).toEqual([]);
});

test('a scenario of one method leaves the others alone, also in a batch', () => {
  const { portal, batch } = openRest();
  portal.configure({ faults: ['refused:STATUS_ERROR@im.user.status.set'] });
  const { result, result_error: errors } = batch({ me: 'profile', set: 'im.user.status.set?STATUS=dnd' });
  expect(result).toHaveProperty('me');
  expect(errors).toMatchObject({ set: { error: 'STATUS_ERROR' } });
});

test('methods rest until the given time', () => {
  const { portal, call } = openRest();
  portal.configure({ faults: ['resting:2026-03-02T12:05:00Z'] });
  expect(call('profile').status).toBe(429);
  portal.world.clock.set(Date.parse('2026-03-02T12:05:00Z'));
  expect(call('profile').status).toBe(200);
});

test('a page opens with an expired token, and refreshing helps', () => {
  const portal = createPortal({ now: NOON, settings: { faults: ['expired-token'] } });
  const ask = (auth: string | undefined) =>
    portal.request({ method: 'profile', params: {}, auth, source: 'x', body: 'json' });
  const { sid, accessToken } = portal.openFrame('DEFAULT', {});
  expect(ask(accessToken)).toMatchObject({ status: 401 });
  expect(ask(portal.refreshFrame(sid)?.accessToken)).toMatchObject({ status: 200 });
  portal.configure({ faults: ['refresh-refused'] });
  expect(portal.refreshFrame(sid)).toBeUndefined();
});

test('scopes can go missing', () => {
  const { portal, call } = openRest();
  portal.configure({ faults: ['no-scope-im'] });
  expect(call('im.user.get').body['error']).toBe('insufficient_scope');
  expect(call('user.current').status).toBe(200);
  portal.configure({ faults: ['no-scope-user'] });
  expect(call('im.user.get').status).toBe(200);
  expect(call('user.current').body['error']).toBe('insufficient_scope');
});

test('no chat is accessible', () => {
  const { portal, call } = openRest();
  portal.configure({ faults: ['no-access'] });
  expect(call('im.dialog.users.list', { DIALOG_ID: 'chat10' })).toMatchObject({
    status: 403,
    body: { error: 'ACCESS_ERROR' },
  });
});

test('answers come cut, without time, or with a number for a name', () => {
  const cut = outcomeOf('malformed-json');
  expect(() => JSON.parse(cut.kind === 'reply' ? cut.body : '{}')).toThrow(SyntaxError);
  const { portal, call } = openRest();
  portal.configure({ faults: ['no-time'] });
  expect(call('profile').body).not.toHaveProperty('time');
  portal.configure({ faults: ['wrong-types'] });
  const people = call('im.user.list.get', { ID: [1, 5], RESULT_TYPE: 'array' }).body['result'];
  expect(people).toMatchObject([{ name: 'Anna Petrova' }, { name: 42 }]);
});
