import fc from 'fast-check';
import { PortalError } from '#portal/PortalError.ts';
import { checkEmbedding } from '#portal/embedding.ts';
import { placementOf, textMap } from '#portal/initData.ts';
import { toPortalError } from '#portal/toPortalError.ts';
import { createFrameHost } from '#test/portal/page/frame/createFrameHost.ts';
import type { FrameEffects } from '#test/portal/page/frame/effects.ts';
import { frameCommands } from '#test/portal/page/frame/frameCommands.ts';
import { anyJson } from '#test/support/anyReply.ts';
import { check, type Target } from './target.ts';

const APP = 'http://localhost:5173';
const SID = 'abc123';
const COMMANDS = Object.keys(hostCommands());

const command = fc.oneof(fc.constantFrom(...COMMANDS), fc.string(), fc.constantFrom('__proto__', 'constructor', ''));
const sid = fc.oneof({ weight: 3, arbitrary: fc.constant(SID) }, fc.string());
const json = fc.oneof(
  anyJson.map((value) => JSON.stringify(value) ?? ''),
  fc.string(),
  fc.constant(''),
);

/** What a frame might post: well formed, nearly so, or nothing of the kind. */
const message: fc.Arbitrary<unknown> = fc.oneof(
  fc.tuple(command, json, fc.string({ maxLength: 5 }), sid).map((parts) => parts.join(':')),
  fc.record({ method: command, params: anyJson, callback: anyJson, appSid: sid }, { requiredKeys: [] }),
  fc.string(),
  anyJson,
);

const origin = fc.constantFrom(APP, 'https://evil.example', 'null', '');

/** Whatever frames post: the portal's side answers the application only, and never trips. */
export const frameMessages: Target = {
  name: 'frame messages against the portal’s side',
  property: fc.asyncProperty(fc.array(fc.tuple(origin, message), { maxLength: 12 }), async (messages) => {
    const posted: string[] = [];
    const answeredSids: boolean[] = [];
    const host = createFrameHost({
      sid: SID,
      appOrigin: APP,
      place: { placement: 'DEFAULT', inSlider: false, isOldBox: false },
      commands: hostCommands(),
      post: (text, target) => {
        posted.push(target);
        answeredSids.push(typeof text === 'string' && text.includes(':'));
      },
      trace: () => undefined,
    });
    for (const [from, data] of messages) host({ origin: from, data });
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    check(
      posted.every((target) => target === APP),
      'only the application is answered',
    );
    check(answeredSids.every(Boolean), 'an answer names whom it is for');
    if (messages.every(([from]) => from !== APP)) check(posted.length === 0, 'strangers are not answered');
  }),
};

const surroundings = fc.record({
  name: fc.oneof(
    fc.string(),
    fc.tuple(fc.domain(), fc.constantFrom('0', '1', '2', ''), fc.string()).map((p) => p.join('|')),
  ),
  isFramed: fc.boolean(),
  location: fc.record({ hostname: fc.domain(), pathname: fc.webPath() }),
  parentOrigin: fc.option(fc.oneof(fc.string(), fc.webUrl()), { nil: undefined }),
  portals: fc.oneof(
    fc.string(),
    fc.array(fc.oneof(fc.domain(), fc.constant('*.bitrix24.com'))).map((all) => all.join(',')),
  ),
});

/** Whatever embeds the application and however the frame is named: admitted, or refused as `outside`. */
export const embedders: Target = {
  name: 'names of frames and embedding pages against the application',
  property: fc.asyncProperty(surroundings, anyJson, async (around, options) => {
    try {
      const { host, origin: admitted } = checkEmbedding(around);
      check(admitted === `https://${host}` || admitted === `http://${host}`, 'an origin is a scheme and a host');
      if (admitted.startsWith('http:')) check(around.portals !== '', 'http is only for portals that are named');
    } catch (reason) {
      check(reason instanceof PortalError && reason.kind === 'outside', `an error of ours: ${String(reason)}`);
    }
    const kept = Object.values(textMap(options));
    check(
      kept.every((value) => typeof value === 'string'),
      'options are text',
    );
    check(typeof placementOf(options) === 'string', 'a placement is one of ours');
  }),
};

/** Whatever the SDK throws: an error of ours, without a word of what was thrown but the code. */
export const thrown: Target = {
  name: 'anything thrown against the errors of the application',
  property: fc.asyncProperty(
    fc.oneof(anyJson, fc.record({ code: anyJson, status: anyJson, message: fc.string(), originalError: anyJson })),
    async (value) => {
      const error = toPortalError(value, 'batch');
      check(error instanceof PortalError && typeof error.detail.code === 'string', 'an error with a code');
      check(error.message === `${error.kind}: ${error.detail.code} (batch)`, 'no other words');
    },
  ),
};

function hostCommands() {
  const done = async () => undefined;
  const effects: FrameEffects = {
    refreshAuth: async () => ({ AUTH_ID: 'a', AUTH_EXPIRES: '1', REFRESH_ID: 'r' }),
    setInstall: done,
    finishInstall: done,
    setUserOption: done,
    setAppOption: done,
    resize: (size) => size,
    setTitle: () => undefined,
    setScroll: () => undefined,
    reloadPage: () => undefined,
    openApplication: done,
    closeApplication: () => undefined,
    openPath: done,
    openMessenger: () => undefined,
    openHistory: () => undefined,
    callTo: () => undefined,
    phoneTo: () => undefined,
    selectUsers: done,
    selectAccess: done,
    selectCrm: done,
  };
  return frameCommands({ origin: 'http://127.0.0.1:8100', initData: { LANG: 'en', USER_OPTIONS: [] }, effects });
}
