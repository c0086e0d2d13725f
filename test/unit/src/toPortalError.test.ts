import { AjaxError, SdkError } from '@bitrix24/b24jssdk';
import { expect, test } from 'vitest';
import { textMap } from '#portal/initData.ts';
import { toPortalError } from '#portal/toPortalError.ts';

function ajaxError(code: string, status: number, originalError: unknown = null) {
  return new AjaxError({ code, status, description: '<b>secret token abc</b>', originalError });
}

test.each([
  ['QUERY_LIMIT_EXCEEDED', 503, 'busy'],
  ['ERR_BAD_RESPONSE', 503, 'busy'],
  ['ERR_BAD_RESPONSE', 502, 'unexpected'],
  ['OPERATION_TIME_LIMIT', 429, 'resting'],
  ['OVERLOAD_LIMIT', 503, 'denied'],
  ['expired_token', 401, 'expired'],
  ['insufficient_scope', 403, 'scope'],
  ['ERROR_METHOD_NOT_FOUND', 404, 'missing'],
  ['ACCESS_ERROR', 400, 'denied'],
  ['NETWORK_ERROR', 0, 'offline'],
  ['STATUS_ERROR', 400, 'unexpected'],
])('%s (%i) is %s', (code, status, kind) => {
  expect(toPortalError(ajaxError(code, status), 'profile').kind).toBe(kind);
});

test('a refresh that failed inside a call is an ended session', () => {
  const inner = new SdkError({ code: 'JSSDK_FRAME_REFRESH_AUTH_TIMEOUT', status: 408, description: '' });
  expect(toPortalError(ajaxError('JSSDK_UNKNOWN_ERROR', 0, inner), 'batch').kind).toBe('expired');
});

test('a resting method says until when, if the portal did', () => {
  const original = { response: { data: { time: { operating_reset_at: 1_772_449_681 } } } };
  const error = toPortalError(ajaxError('OPERATION_TIME_LIMIT', 429, original), 'im.dialog.users.list');
  expect(error.detail.until).toBe(1_772_449_681_000);
});

test('the portal’s text never gets into our error', () => {
  const error = toPortalError(ajaxError('ACCESS_ERROR', 400), 'im.dialog.get');
  expect(`${error.message}${JSON.stringify(error.detail)}`).not.toMatch(/secret|token abc/);
});

test('whatever is thrown becomes an error of ours', () => {
  for (const thrown of [undefined, null, 'text', 7, new TypeError('x'), { code: 7 }]) {
    expect(toPortalError(thrown, 'profile')).toMatchObject({ kind: 'unexpected', detail: { code: 'UNKNOWN' } });
  }
});

test.each([
  [
    { USER_ID: '1', URI: '/company/' },
    { USER_ID: '1', URI: '/company/' },
  ],
  ['{"dialogId":"chat2"}', { dialogId: 'chat2' }],
  [{ USER_ID: 7, deep: { x: 1 } }, { USER_ID: '7' }],
  [[], {}],
  ['', {}],
  [null, {}],
  ['not json', {}],
])('placement options %j are read as %j', (sent, read) => {
  expect(textMap(sent)).toEqual(read);
});
