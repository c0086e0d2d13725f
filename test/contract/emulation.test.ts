import { describe, expect, test } from 'vitest';
import { sampleResult, samples } from './samples.ts';
import { differences } from './shape.ts';
import { emulatedSubject, type Params, realSubjects, type Subject } from './subjects.ts';

const DATE = ['string', 'boolean'];

/** Types that occur beside the printed ones, for the user object of im.* (portal-contract 1.3). */
const user = (at: string) => ({
  [`${at}first_name`]: ['string', 'null'],
  [`${at}last_name`]: ['string', 'null'],
  [`${at}work_position`]: ['string', 'null'],
  [`${at}last_activity_date`]: DATE,
  [`${at}mobile_last_date`]: DATE,
  [`${at}desktop_last_date`]: DATE,
  [`${at}absent`]: DATE,
  [`${at}phones`]: ['object', 'boolean'],
  [`${at}bot_data`]: ['object', 'null'],
});

const chat = {
  description: ['string', 'null'],
  mute_list: ['list', 'object'],
  public: ['string', 'object'],
  entity_link: ['object'],
};

interface Case {
  readonly params?: Params;
  readonly varying?: Readonly<Record<string, readonly string[]>>;
  readonly optional?: readonly string[];
}

/** Fields of user.* that a portal leaves out where they are empty (portal-contract 4.1). */
const OPTIONAL_PROFILE = [
  'SECOND_NAME', 'TIME_ZONE', 'TIMESTAMP_X', 'PERSONAL_WWW', 'PERSONAL_MOBILE', 'PERSONAL_CITY', 'PERSONAL_PHOTO', 'WORK_PHONE',
  'WORK_POSITION', 'PERSONAL_PHONE', 'UF_PHONE_INNER', 'UF_EMPLOYMENT_DATE', 'WORK_DEPARTMENT', 'USER_TYPE', 'XML_ID', 'LAST_LOGIN',
]; // prettier-ignore

/** What only reads and is safe to ask of anybody's portal; `CHAT` stands for a chat that the caller is in. */
const READS: Readonly<Record<string, Case>> = {
  'im.user.get': { varying: user('') },
  'im.user.list.get': { params: { ID: [1], RESULT_TYPE: 'array' }, varying: user('[].') },
  'im.user.status.get': { varying: { '': ['string', 'boolean'] } },
  'im.revision.get': {},
  'im.dialog.get': { params: { DIALOG_ID: 'CHAT' }, varying: { ...chat, 'readed_list[].date': ['string', 'null'] } },
  'im.dialog.users.list': { params: { DIALOG_ID: 'CHAT', LIMIT: 3 }, varying: user('[].') },
  'im.chat.user.list': { params: { CHAT_ID: 'CHAT' } },
  'im.search.chat.list': {
    params: { FIND: 'team' },
    varying: Object.fromEntries(Object.entries(chat).map(([key, types]) => [`[].${key}`, types])),
  },
  'im.department.get': { params: { ID: [1] } },
  'user.current': { optional: OPTIONAL_PROFILE },
  'user.get': {
    params: { FILTER: { ACTIVE: true }, start: 0 },
    varying: { '[].TIMESTAMP_X': ['object'], '[].LAST_ACTIVITY_DATE': ['object'] },
    optional: OPTIONAL_PROFILE.map((field) => `[].${field}`),
  },
  'user.fields': {},
  profile: { optional: ['PERSONAL_PHOTO'] },
  scope: {},
  'method.get': { params: { name: 'im.user.get' } },
  methods: {},
  'server.time': {},
  'department.get': { optional: ['[].PARENT', '[].UF_HEAD'] },
};

const RECENT = {
  varying: {
    ...user('items[].user.'),
    'items[].chat.mute_list': ['list', 'object'],
    'items[].chat.manager_list': ['list', 'object'],
    'items[].chat.public': ['string', 'object'],
    'items[].options': ['list', 'object'],
    'items[].message.sticker': ['null', 'object'],
    'items[].message.file': ['boolean', 'object'],
    'items[].message.attach': ['boolean', 'object'],
    'items[].message.uuid': ['string', 'null'],
    copilot: ['null', 'object'],
  },
  optional: new Set(['birthdayList', 'items[].invited', 'items[].lines']),
};

describe.each([emulatedSubject(), ...realSubjects()])('$name answers as the documentation prints', (subject) => {
  test.for(Object.entries(READS))('%s', async ([method, { params = {}, varying = {}, optional = [] }], { skip }) => {
    const { body } = await subject.ask(method, await inSomeChat(subject, params));
    skip(body.error === 'insufficient_scope', 'the webhook was not given the scope of this method');
    const options = { varying, optional: new Set(optional) };
    expect(differences(sampleResult(method), body.result, options)).toEqual([]);
  });

  test.each(['user', 'chat'])('im.recent.list: an item of type %s, and what is around it', async (type) => {
    const { body } = await subject.ask('im.recent.list', { LIMIT: 200 });
    const [printed, answered] = [withFirst(type, sampleResult('im.recent.list')), withFirst(type, body.result)];
    expect(differences(printed, answered, RECENT)).toEqual([]);
  });

  test('batch, whose empty parts are lists', async () => {
    const { body } = await subject.ask('batch', { halt: 0, cmd: { get_user: 'user.current', time: 'server.time' } });
    const parts = { result_error: ['list'], result_next: ['list'], result_total: ['list', 'object'] };
    const optional = new Set(['result', 'result_time.get_department', 'result_time.get_user', 'result_time.time']);
    expect(differences(sampleResult('batch'), body.result, { varying: parts, optional })).toEqual([]);
  });
});

describe('the emulated portal answers as the documentation prints', () => {
  const subject = emulatedSubject();
  const HANDLER = 'https://app.example/index.html';

  test.each<[string, Case]>([
    ['app.info', { varying: { DAYS: ['null', 'number'] }, optional: ['LICENSE_PREVIOUS'] }],
    ['feature.get', { params: { CODE: 'rest_offline_extended' } }],
    ['placement.list', {}],
    ['placement.bind', { params: { PLACEMENT: 'LEFT_MENU', HANDLER, TITLE: 'Roll Call' } }],
    [
      'placement.get',
      { optional: ['[].id'], varying: { '[].options': ['list', 'object'], '[].langAll': ['list', 'object'] } },
    ],
    ['placement.unbind', { params: { PLACEMENT: 'LEFT_MENU', HANDLER } }],
    ['im.user.status.set', { params: { STATUS: 'dnd' } }],
    ['im.user.status.idle.start', { params: { AGO: 5 } }],
    ['im.user.status.idle.end', {}],
    ['user.option.set', { params: { options: { data: 'value', data2: 'value2' } } }],
    ['user.option.get', {}],
    ['im.department.managers.get', { params: { ID: [1] }, varying: { '': ['object', 'list'] } }],
    ['im.department.employees.get', { params: { ID: [1] }, varying: { '': ['object', 'list'] } }],
    ['user.admin', {}],
  ])('%s', async (method, { params = {}, varying = {}, optional = [] }) => {
    const { status, body } = await subject.ask(method, params);
    expect(status).toBe(200);
    expect(differences(sampleResult(method), body.result, { varying, optional: new Set(optional) })).toEqual([]);
  });

  /** How to bring about each refusal that the documentation prints. */
  const REFUSALS: Readonly<Record<string, Params>> = {
    'im.user.get': { ID: 0 },
    'im.user.list.get': {},
    'im.user.status.set': { STATUS: 'DND' },
    'im.chat.user.list': {},
    'im.dialog.get': {},
    'im.dialog.users.list': {},
    'im.search.chat.list': { FIND: 'a' },
    'im.department.get': {},
    'im.department.managers.get': {},
    'im.department.employees.get': {},
    'feature.get': {},
    'placement.bind': {},
  };
  const printed = samples.filter(({ isError, method }) => isError && method in REFUSALS);

  test.each(printed)('$file', async ({ method, body }) => {
    const reply = await subject.ask(method, REFUSALS[method]);
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject(body);
  });

  test('a method nobody knows', async () => {
    await expect(subject.ask('im.user.fly')).resolves.toEqual({
      status: 404,
      body: { error: 'ERROR_METHOD_NOT_FOUND', error_description: 'Method not found!' },
    });
  });
});

/** Fills in a group chat of the caller: the emulated portal's own or the latest of a real one. */
async function inSomeChat(subject: Subject, params: Params): Promise<Params> {
  if (!Object.values(params).includes('CHAT')) return params;
  const { body } = await subject.ask('im.recent.list', { SKIP_DIALOG: 'Y', SKIP_OPENLINES: 'Y', LIMIT: 20 });
  const id = /"id":"chat(\d+)"/.exec(JSON.stringify(body.result))?.[1];
  if (!id) throw new Error('the caller is in no chat');
  return 'CHAT_ID' in params ? { ...params, CHAT_ID: Number(id) } : { ...params, DIALOG_ID: `chat${id}` };
}

/** The result with only its first item of a type, as private and group items differ in shape. */
function withFirst(type: string, result: unknown): unknown {
  const { items, ...around } = Object(result) as { items: { type: string; user: { departments?: unknown[] } }[] };
  const item = items.find((candidate) => candidate.type === type && candidate.user.departments?.length);
  return { ...around, items: [item] };
}
