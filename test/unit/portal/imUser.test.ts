import { expect, test } from 'vitest';
import { createWorld } from '#test/portal/rest/world/createWorld.ts';
import { askPortal, NOON, recordOf, rowsOf } from '#test/support/askPortal.ts';

const user = (id: number, asking: Parameters<typeof askPortal>[0] = {}) =>
  recordOf(askPortal(asking)('im.user.get', { ID: id }));

test('a person is told as the contract prints it', () => {
  expect(user(8)).toMatchObject({
    id: 8,
    active: true,
    name: 'Amara Okafor',
    first_name: 'Amara',
    last_name: 'Okafor',
    avatar: 'https://portal.example/upload/photos/8.png',
    avatar_hr: 'https://portal.example/upload/photos/8.png',
    gender: 'F',
    extranet: false,
    external_auth_id: 'socservices',
    phones: { personal_mobile: '2348035550108', inner_phone: '108' },
    departments: [7],
    bot_data: null,
    type: 'user',
  });
});

test('status, idle and mobile are constants, whatever a person has set', () => {
  for (const id of [58, 59, 60, 61, 62]) {
    expect(user(id)).toMatchObject({ status: 'online', idle: false, mobile_last_date: false });
  }
});

test('without a photo the small one is empty and the big one is a blank picture', () => {
  expect(user(42)).toMatchObject({
    avatar: '',
    avatar_hr: 'https://portal.example/bitrix/js/im/images/blank.gif',
  });
});

test('a birthday is day first, zero-padded, without the year', () => {
  expect(user(39)['birthday']).toBe('29-02');
  expect(user(23)['birthday']).toBe('');
});

test('phones are normalised with telephony and raw without', () => {
  expect(user(55)['phones']).toEqual({
    personal_mobile: '12125550155',
    work_phone: '78005550155',
    inner_phone: '1*55#',
    personal_phone: '0305550155',
  });
  expect(user(55, { box: 'box' })['phones']).toMatchObject({ work_phone: '8 800 555 01 55' });
  expect(user(56)['phones']).toBe(false);
  expect(user(54)['phones']).toBe(false);
});

test('names stay text, with every tag and entity in them', () => {
  expect(user(43)['name']).toBe('<b>Bob</b> &amp; "Sons" Builder');
  expect(user(49)).toMatchObject({ name: 'Cher', last_name: '' });
});

test('bots, partners, guests and clients are told apart', () => {
  expect(user(70)).toMatchObject({ bot: true, type: 'bot', extranet: false, bot_data: { id: 70 }, departments: [] });
  expect(user(90)).toMatchObject({ type: 'extranet', extranet: true });
  expect(user(96)).toMatchObject({ type: 'collaber' });
  expect(user(80)).toMatchObject({ type: 'guest' });
  expect(user(75)).toMatchObject({ connector: true });
  expect(user(78)).toMatchObject({ network: true });
});

test('an old box lacks the newer keys', () => {
  const old = user(8, { box: 'oldBox' });
  for (const key of ['type', 'website', 'email', 'bot_data']) expect(old).not.toHaveProperty(key);
});

test('only im.user.get knows the desktop app', () => {
  const world = createWorld({ now: NOON });
  const ask = askPortal({ world });
  expect(recordOf(ask('im.user.get', { ID: 5 }))['desktop_last_date']).toMatch(/^2026-03-10T/);
  expect(rowsOf(ask('im.user.list.get', { ID: [5], RESULT_TYPE: 'array' }))[0]).toMatchObject({
    desktop_last_date: false,
  });
});

test('without an id one gets oneself, with a bad one a refusal', () => {
  const ask = askPortal();
  expect(recordOf(ask('im.user.get'))['id']).toBe(5);
  expect(() => ask('im.user.get', { ID: 'x' })).toThrow(expect.objectContaining({ status: 400, code: 'ID_EMPTY' }));
  expect(() => ask('im.user.get', { ID: 66 })).toThrow(expect.objectContaining({ code: 'USER_NOT_EXISTS' }));
});

test('a list of people is an object by id, or a list in the order of the request', () => {
  const ask = askPortal();
  expect(Object.keys(recordOf(ask('im.user.list.get', { ID: [8, 1, 8] })))).toEqual(['1', '8']);
  const asList = rowsOf(ask('im.user.list.get', { ID: '[8,1]', RESULT_TYPE: 'Array' }));
  expect(asList.map(({ id }) => id)).toEqual([8, 1]);
  expect(recordOf(ask('im.user.list.get', { ID: { 0: '8' } }))).toHaveProperty('8');
});

test('who does not exist is null in both forms', () => {
  const ask = askPortal();
  expect(ask('im.user.list.get', { ID: [4, 5] }).result).toMatchObject({ 4: null, 5: { id: 5 } });
  expect(ask('im.user.list.get', { ID: [4], RESULT_TYPE: 'array' }).result).toEqual([null]);
});

test('ids as comma separated text are refused', () => {
  const ask = askPortal();
  for (const ID of ['4,5', '4', [], [0], undefined]) {
    expect(() => ask('im.user.list.get', { ID })).toThrow(expect.objectContaining({ code: 'INVALID_FORMAT' }));
  }
});

test('a partner loses the ids of strangers without a word', () => {
  const ask = askPortal({ as: 90 });
  expect(Object.keys(recordOf(ask('im.user.list.get', { ID: [1, 8, 12, 90] })))).toEqual(['1', '12', '90']);
  expect(ask('im.user.list.get', { ID: [8] }).result).toEqual([]);
  expect(() => ask('im.user.get', { ID: 8 })).toThrow(expect.objectContaining({ status: 400, code: 'ACCESS_DENIED' }));
});

test('the own status is false until it is set, and then what was set', () => {
  const ask = askPortal();
  expect(ask('im.user.status.get').result).toBe(false);
  expect(ask('im.user.status.set', { STATUS: 'dnd' }).result).toBe(true);
  expect(ask('im.user.status.get').result).toBe('dnd');
});

test('a status in upper case, or none, is refused and changes nothing', () => {
  const ask = askPortal({ as: 11 });
  for (const STATUS of ['DND', '', undefined, 'busy']) {
    expect(() => ask('im.user.status.set', { STATUS })).toThrow(expect.objectContaining({ code: 'STATUS_ERROR' }));
  }
  expect(ask('im.user.status.get').result).toBe('dnd');
});

test('idle begins some minutes ago and ends by itself when a status is set', () => {
  const world = createWorld({ now: NOON });
  const ask = askPortal({ world });
  ask('im.user.status.idle.start');
  expect(world.person(5)?.idleSince).toBe(NOON - 600_000);
  ask('im.user.status.idle.start', { AGO: '0' });
  expect(world.person(5)?.idleSince).toBe(NOON - 60_000);
  ask('im.user.status.set', { STATUS: 'online' });
  expect(world.person(5)?.idleSince).toBeNull();
});
