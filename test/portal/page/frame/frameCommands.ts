import type { FrameEffects } from './effects.ts';
import { flag, list, number, size, text, texts } from './params.ts';
import { portalPath } from './portalPath.ts';

/** Runs one command; `answer` may be called later, or never where the portal keeps silent. */
export type Command = (params: unknown, answer: (value?: unknown) => void) => void | Promise<void>;

interface FrameFacts {
  /** Origin of the portal, against which `openPath` resolves. */
  origin: string;
  /** What the template printed into the page when the frame was rendered (portal-contract 8.3). */
  initData: Readonly<Record<string, unknown>>;
  effects: FrameEffects;
}

/** The commands a frame may send, with the answers of portal-contract 8.4. */
export function frameCommands({ origin, initData, effects }: FrameFacts): Readonly<Record<string, Command>> {
  const data: Record<string, unknown> = structuredClone(initData);

  // As the portal does: an option set while the options are PHP's `[]` becomes a property of a JS array, which
  // JSON.stringify leaves out of every later getInitData.
  const remember = (options: unknown, name: string, value: unknown) => {
    if (typeof options === 'object' && options !== null) Object.assign(options, { [name]: value });
  };

  return {
    getInitData: (_params, answer) => {
      answer(data);
      data['FIRST_RUN'] = false;
    },
    refreshAuth: async (_params, answer) => {
      const renewal = await effects.refreshAuth();
      if (!renewal) return;
      Object.assign(data, renewal);
      answer(renewal);
    },
    setInstall: async (params, answer) => {
      await effects.setInstall();
      answer(params);
    },
    setInstallFinish: () => effects.finishInstall(),
    setUserOption: async (params, answer) => {
      const name = text(params, 'name');
      const value = list(params)['value'];
      await effects.setUserOption(name, value);
      remember(data['USER_OPTIONS'], name, value);
      answer(params);
    },
    setAppOption: async (params, answer) => {
      const options = await effects.setAppOption(text(params, 'name'), list(params)['value']);
      if (!options) return;
      data['APP_OPTIONS'] = options;
      answer(options);
    },
    resizeWindow: (params, answer) => answer(effects.resize(size(params))),
    setTitle: (params, answer) => {
      effects.setTitle(text(params, 'title'));
      answer(params);
    },
    setScroll: (params, answer) => {
      effects.setScroll(number(params, 'scroll'));
      answer(params);
    },
    reloadWindow: () => effects.reloadPage(),
    openApplication: async (params, answer) => {
      const own = Object.entries(list(params)).filter(([name]) => !name.startsWith('bx24_'));
      await effects.openApplication({
        // The values travel through a form to the second frame: they arrive as text.
        options: Object.fromEntries(own.map(([name, value]) => [name, asText(value)])),
        title: text(params, 'bx24_title'),
        width: number(params, 'bx24_width'),
      });
      answer();
    },
    closeApplication: async (_params, answer) => {
      const closed = effects.closeApplication();
      if (!closed) return;
      await closed;
      answer();
    },
    openPath: async (params, answer) => {
      const target = portalPath(list(params)['path'], origin);
      if (target.kind === 'refused') {
        answer({ result: 'error', errorCode: 'PATH_NOT_AVAILABLE' });
        return;
      }
      await effects.openPath(target.path, target.width);
      answer({ result: 'close' });
    },
    imOpenMessenger: (params) => effects.openMessenger(text(params, 'dialogId')),
    imOpenHistory: (params) => effects.openHistory(text(params, 'dialogId')),
    imCallTo: (params) => effects.callTo(number(params, 'userId'), flag(params, 'video', true)),
    imPhoneTo: (params) => effects.phoneTo(text(params, 'phone')),
    selectUser: async (params, answer) => {
      const several = flag(params, 'mult', false);
      const chosen = await effects.selectUsers(several);
      if (chosen) answer(several ? chosen : chosen[0]);
    },
    selectAccess: async (params, answer) => {
      const chosen = await effects.selectAccess(texts(params, 'value'));
      if (chosen) answer(chosen);
    },
    // The miniature has no CRM: the dialog says so, and closing it is a cancel.
    selectCRM: () => effects.selectCrm(),
    // USER_PROFILE_*, LEFT_MENU, DEFAULT and IM_* have no commands or events of their own (portal-contract 8.4).
    getInterface: (_params, answer) => answer({ command: [], event: [] }),
    // Only listed events are ever reported, and none is listed.
    placementBindEvent: () => undefined,
  };
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
