import { expect, test } from 'vitest';
import { createFrameHost, type FrameTrace } from '#test/portal/page/frame/createFrameHost.ts';
import type { FramePlace } from '#test/portal/page/frame/denied.ts';
import type { FrameEffects } from '#test/portal/page/frame/effects.ts';
import { frameCommands } from '#test/portal/page/frame/frameCommands.ts';
import { parseMessage } from '#test/portal/page/frame/message.ts';

const SID = '52df2309b7ca57fa93c8545c3650fa57';
const APP = 'http://localhost:5173';
const PORTAL = 'http://127.0.0.1:8100';

interface Setup {
  place?: Partial<FramePlace>;
  effects?: Partial<FrameEffects>;
  initData?: Record<string, unknown>;
}

/** A frame with a portal around it that does nothing but what a test gives it. */
function frame({ place, effects, initData = {} }: Setup = {}) {
  const posted: { text: string; to: string }[] = [];
  const traced: FrameTrace[] = [];
  const done: string[] = [];
  const standIn: FrameEffects = {
    refreshAuth: async () => undefined,
    setInstall: async () => void done.push('setInstall'),
    finishInstall: async () => void done.push('finishInstall'),
    setUserOption: async (name, value) => void done.push(`${name}=${String(value)}`),
    setAppOption: async () => undefined,
    resize: (size) => size,
    setTitle: (title) => void done.push(`title ${title}`),
    setScroll: (top) => void done.push(`scroll ${top}`),
    reloadPage: () => void done.push('reload'),
    openApplication: async ({ options, title, width }) =>
      void done.push(`application ${title} ${width} ${JSON.stringify(options)}`),
    closeApplication: () => undefined,
    openPath: async (path, width) => void done.push(`open ${path} at ${width}`),
    openMessenger: (dialogId) => void done.push(`messenger ${dialogId}`),
    openHistory: (dialogId) => void done.push(`history ${dialogId}`),
    callTo: (userId, video) => void done.push(`${video ? 'video' : 'audio'} call ${userId}`),
    phoneTo: (phone) => void done.push(`phone ${phone}`),
    selectUsers: async () => undefined,
    selectAccess: async () => undefined,
    selectCrm: async () => undefined,
    ...effects,
  };
  const receive = createFrameHost({
    sid: SID,
    appOrigin: APP,
    place: { placement: 'DEFAULT', inSlider: false, isOldBox: false, ...place },
    commands: frameCommands({ origin: PORTAL, initData, effects: standIn }),
    post: (text, to) => posted.push({ text, to }),
    trace: (entry) => traced.push(entry),
  });
  /** Delivers a message and lets every promise behind it settle. */
  const say = async (data: unknown, origin = APP) => {
    receive({ origin, data });
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { say, posted, traced, done, answers: () => posted.map(({ text }) => text) };
}

test('the three-part form of the SDK and the four-part form of BX24.js say the same', () => {
  const expected = { command: 'getInitData', params: undefined, callback: 'cb1', sid: SID };
  expect(parseMessage(`getInitData:cb1:${SID}`)).toEqual(expected);
  expect(parseMessage(`getInitData::cb1:${SID}`)).toEqual(expected);
});

test('parameters may hold colons, because a message is read from both ends', () => {
  const params = { title: 'Call: 14:05 https://example.com:8443/' };
  expect(parseMessage(`setTitle:${JSON.stringify(params)}:cb:${SID}`)).toEqual({
    command: 'setTitle',
    params,
    callback: 'cb',
    sid: SID,
  });
});

test('a message without a callback is a command that wants no answer', () => {
  expect(parseMessage(`closeApplication:::${SID}`)?.callback).toBe('');
});

test('an object carries a command whose name holds a colon', () => {
  expect(parseMessage({ method: 'im:setText', params: '', callback: 'cb', appSid: SID })).toEqual({
    command: 'im:setText',
    params: undefined,
    callback: 'cb',
    sid: SID,
  });
});

test.each([['hello'], ['a:b'], [`setTitle:{broken:cb:${SID}`], [null], [42], [{ source: 'react-devtools' }]])(
  'what is not a command is not read as one: %j',
  (data) => expect(parseMessage(data)).toBeUndefined(),
);

test('the answer goes to the origin of the application and to nobody else', async () => {
  const { say, posted } = frame({ initData: { LANG: 'de', FIRST_RUN: false } });
  await say(`getInitData:cb1:${SID}`);
  expect(posted).toEqual([{ text: 'cb1:{"LANG":"de","FIRST_RUN":false}', to: APP }]);
});

test('a command from another origin or another frame is met with silence', async () => {
  const { say, posted, traced } = frame();
  await say(`getInitData:cb1:${SID}`, 'http://localhost:5174');
  await say(`getInitData:cb1:${'0'.repeat(32)}`);
  expect(posted).toEqual([]);
  expect(traced.map(({ silence }) => silence)).toEqual(['other origin']);
});

test('an unknown command is met with silence, even one named like a property of every object', async () => {
  const { say, posted } = frame();
  await say(`launchRocket:cb1:${SID}`);
  await say(`toString:cb2:${SID}`);
  expect(posted).toEqual([]);
});

test('the first run is told once', async () => {
  const { say, answers, done } = frame({ initData: { FIRST_RUN: true } });
  await say(`getInitData:a:${SID}`);
  await say(`setInstall:{"install":true}:b:${SID}`);
  await say(`getInitData:c:${SID}`);
  expect(answers()).toEqual(['a:{"FIRST_RUN":true}', 'b:{"install":true}', 'c:{"FIRST_RUN":false}']);
  expect(done).toEqual(['setInstall']);
});

test('only the page of the application may set the title', async () => {
  const page = frame();
  await page.say(`setTitle:{"title":"Members"}:cb:${SID}`);
  expect(page.done).toEqual(['title Members']);
  expect(page.answers()).toEqual(['cb:{"title":"Members"}']);

  const menu = frame({ place: { placement: 'LEFT_MENU' } });
  await menu.say(`setTitle:{"title":"Members"}:cb:${SID}`);
  expect(menu.done).toEqual([]);
  expect(menu.posted).toEqual([]);
});

test('a slider keeps its size', async () => {
  const command = `resizeWindow:{"width":"100%","height":640}:cb:${SID}`;
  const page = frame({ place: { placement: 'LEFT_MENU' } });
  await page.say(command);
  expect(page.answers()).toEqual(['cb:{"width":"100%","height":640}']);

  const slider = frame({ place: { placement: 'USER_PROFILE_MENU', inSlider: true } });
  await slider.say(command);
  expect(slider.posted).toEqual([]);
});

test('an old box denies scrolling in placements and does not read objects', async () => {
  const { say, posted, done } = frame({ place: { placement: 'LEFT_MENU', isOldBox: true } });
  await say(`setScroll:{"scroll":120}:cb:${SID}`);
  await say(`reloadWindow:cb:${SID}`);
  await say({ method: 'getInterface', params: '', callback: 'cb', appSid: SID });
  expect(posted).toEqual([]);
  expect(done).toEqual([]);
});

test('a renewed token is answered and handed to the next reader; a refused one is silence', async () => {
  const renewal = { AUTH_ID: 'new', AUTH_EXPIRES: '3600', REFRESH_ID: 'next' };
  const lucky = frame({
    initData: { FIRST_RUN: false, AUTH_ID: 'old' },
    effects: { refreshAuth: async () => renewal },
  });
  await lucky.say(`refreshAuth:a:${SID}`);
  await lucky.say(`getInitData:b:${SID}`);
  expect(lucky.answers()).toEqual([
    'a:{"AUTH_ID":"new","AUTH_EXPIRES":"3600","REFRESH_ID":"next"}',
    'b:{"FIRST_RUN":false,"AUTH_ID":"new","AUTH_EXPIRES":"3600","REFRESH_ID":"next"}',
  ]);

  const refused = frame();
  await refused.say(`refreshAuth:a:${SID}`);
  expect(refused.posted).toEqual([]);
});

test("an option set while the options are PHP's empty array is lost in the next getInitData", async () => {
  const { say, answers, done } = frame({ initData: { USER_OPTIONS: [] } });
  await say(`setUserOption:{"name":"sort","value":"name"}:a:${SID}`);
  await say(`getInitData:b:${SID}`);
  expect(done).toEqual(['sort=name']);
  expect(answers()).toEqual(['a:{"name":"sort","value":"name"}', 'b:{"USER_OPTIONS":[]}']);
});

test('finishing the installation is never answered', async () => {
  const { say, posted, done } = frame({ initData: { INSTALL: true } });
  await say(`setInstallFinish:{}:cb:${SID}`);
  expect(done).toEqual(['finishInstall']);
  expect(posted).toEqual([]);
});

test('own values reach a second instance as text, without those meant for the slider', async () => {
  const { say, done, answers } = frame();
  await say(`openApplication:{"user":7,"bx24_width":450,"bx24_title":"Anna"}:cb:${SID}`);
  expect(done).toEqual(['application Anna 450 {"user":"7"}']);
  expect(answers()).toEqual(['cb:']);
});

test.each([
  ['/crm/deal/../..', 1920],
  ['/crm/type/0/details/0/../../../../..', 1640],
  ['/company/personal/user/0/groups/create/../../../../../..', 1200],
  ['/crm/company/requisite/0/../../../..', 950],
  ['/workgroups/group/0/card/../../../..', 900],
])('the dummy %s of the SDK opens any page of the portal, %i pixels wide', async (dummy, width) => {
  const { say, done, answers } = frame();
  const path = `${dummy}/online/?IM_DIALOG=chat5&IFRAME=Y&IFRAME_TYPE=SIDE_SLIDER`;
  await say(`openPath:${JSON.stringify({ path })}:cb:${SID}`);
  expect(done).toEqual([`open /online/?IM_DIALOG=chat5 at ${width}`]);
  expect(answers()).toEqual(['cb:{"result":"close"}']);
});

test.each([
  ['/online/?IM_DIALOG=chat5'],
  ['/company/personal/user/7'],
  ['/crm/deal'],
  ['https://elsewhere.example/crm/deal/'],
  ['//elsewhere.example/crm/deal/'],
  [''],
  [7],
])('the path %j is refused at once', async (path) => {
  const { say, done, answers } = frame();
  await say(`openPath:${JSON.stringify({ path })}:cb:${SID}`);
  expect(done).toEqual([]);
  expect(answers()).toEqual(['cb:{"result":"error","errorCode":"PATH_NOT_AVAILABLE"}']);
});

test('a chosen person is one object, several people are a list, and a cancel is silence', async () => {
  const anna = {
    id: '7',
    name: 'Anna',
    photo: '',
    position: '',
    url: '/company/personal/user/7/',
    sub: false,
    sup: false,
  };
  const chooser = frame({ effects: { selectUsers: async () => [anna] } });
  await chooser.say(`selectUser:{"mult":false}:a:${SID}`);
  await chooser.say(`selectUser:{"mult":true}:b:${SID}`);
  expect(chooser.answers()).toEqual([`a:${JSON.stringify(anna)}`, `b:${JSON.stringify([anna])}`]);

  const cancelled = frame();
  await cancelled.say(`selectUser:{"mult":true}:a:${SID}`);
  expect(cancelled.posted).toEqual([]);
});

test('messenger commands act and are not answered', async () => {
  const { say, posted, done } = frame();
  await say(`imOpenMessenger:{"dialogId":"chat12"}:a:${SID}`);
  await say(`imOpenMessenger:{"dialogId":5}:b:${SID}`);
  await say(`imOpenMessenger:{}:c:${SID}`);
  await say(`imCallTo:{"userId":5,"video":false}:d:${SID}`);
  await say(`imPhoneTo:{"phone":"+4930123"}:e:${SID}`);
  await say(`imOpenHistory:{"dialogId":"imol|7"}:f:${SID}`);
  expect(done).toEqual([
    'messenger chat12',
    'messenger 5',
    'messenger ',
    'audio call 5',
    'phone +4930123',
    'history imol|7',
  ]);
  expect(posted).toEqual([]);
});

test('a command that fails inside the portal is silence, and the log says so', async () => {
  const { say, posted, traced } = frame({
    effects: {
      setInstall: async () => {
        throw new Error('no connection');
      },
    },
  });
  await say(`setInstall:{"install":true}:a:${SID}`);
  expect(posted).toEqual([]);
  expect(traced.at(-1)?.silence).toBe('failed');
});
