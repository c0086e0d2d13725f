import type { Binding, EmulatedPortal } from '#test/portal/rest/EmulatedPortal.ts';
import { faults } from '#test/portal/rest/faults.ts';
import { APPLICATION, DEFAULT_SETTINGS } from '#test/portal/rest/state.ts';
import type { BridgeInfo } from './bridgeInfo.ts';
import { chatSummaries, chatView, say } from './chatViews.ts';
import { employees, personView, profileView } from './peopleViews.ts';
import { placementItems } from './placementItems.ts';
import { isFrameRequest, record, settingsChange } from './readBody.ts';
import { renderFrame } from './renderFrame.ts';
import type { PageState } from './wire.ts';

interface EmulatorRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
}

interface EmulatorReply {
  status: number;
  body: unknown;
}

type Route = (request: EmulatorRequest) => EmulatorReply;

/** Scenarios that say nothing without their argument. */
const NEED_ARGUMENT: ReadonlySet<string> = new Set(['method-missing', 'refused']);

const DONE: EmulatorReply = { status: 200, body: true };

/**
 * What the portal's page asks its own server: JSON under `/emulator/`. A real portal prints this into its pages, so
 * nothing of it is part of the contract and no application may call it. Shapes: `wire.ts`.
 * @returns a router that answers `undefined` to whatever is none of its paths.
 */
export function emulatorRoutes(
  portal: EmulatedPortal,
  appUrl: string,
  bridge: BridgeInfo | undefined,
): (request: EmulatorRequest) => EmulatorReply | undefined {
  const state = (): PageState => ({
    origin: portal.origin,
    settings: portal.settings,
    defaults: DEFAULT_SETTINGS,
    now: portal.world.clock.now(),
    viewer: personView(portal.world, portal.viewer()),
    mayUseApp: portal.settings.viewer !== 'outsider',
    app: { title: APPLICATION.name, url: appUrl },
    items: placementItems(portal.bindings, portal.settings.language, APPLICATION.name),
    faults: faults.map(({ name, sentence }) => ({ name, sentence, needsArgument: NEED_ARGUMENT.has(name) })),
    bridge: bridge ?? null,
  });

  const routes: Readonly<Record<string, Route>> = {
    'GET /emulator/state': () => found(state()),
    'GET /emulator/chats': () => found(chatSummaries(portal.world, portal.viewer())),
    'GET /emulator/chat': ({ query }) => found(chatView(portal.world, portal.viewer(), query.get('dialogId') ?? '')),
    'GET /emulator/people': ({ query }) => found(employees(portal.world, query.get('search') ?? '')),
    'GET /emulator/person': ({ query }) => {
      const person = portal.world.person(Number(query.get('id')));
      return found(person && profileView(portal.world, person));
    },
    'GET /emulator/entries': () => found(portal.log),
    'POST /emulator/message': ({ body }) => {
      const { dialogId, text } = record(body);
      say(portal.world, portal.viewer(), String(dialogId), String(text));
      return DONE;
    },
    'POST /emulator/frame': ({ body }) =>
      isFrameRequest(body) ? found(renderFrame(portal, appUrl, body)) : refused('not a frame request'),
    'POST /emulator/refresh': ({ body }) => {
      const frame = portal.refreshFrame(String(record(body)['sid']));
      return found(
        frame && {
          AUTH_ID: frame.accessToken,
          AUTH_EXPIRES: String(portal.settings.tokenLife),
          REFRESH_ID: frame.refreshToken,
        },
      );
    },
    'POST /emulator/userOption': ({ body }) => {
      const { name, value } = record(body);
      portal.setUserOption(String(name), value);
      return DONE;
    },
    'POST /emulator/appOption': ({ body }) => {
      const { name, value } = record(body);
      return found(portal.setAppOption(String(name), value));
    },
    'POST /emulator/setInstall': () => {
      portal.setInstall();
      return DONE;
    },
    'POST /emulator/finishInstall': () => {
      portal.finishInstall();
      return DONE;
    },
    'POST /emulator/workerLoaded': ({ body }) => {
      const gone = portal.workerLoaded(Number(record(body)['duration']));
      if (gone) callErrorHandler(gone);
      return DONE;
    },
    'POST /emulator/settings': ({ body }) => {
      const { settings, clock, advance } = settingsChange(body);
      if (settings) portal.configure(settings);
      if (clock !== undefined) portal.world.clock.set(clock);
      if (advance !== undefined) portal.world.clock.advance(advance);
      return found(state());
    },
    'POST /emulator/reset': () => {
      portal.reset();
      return found(state());
    },
  };

  return (request) => routes[`${request.method} ${request.path}`]?.(request);
}

/** `null` stands for "none": the portal has nothing to say, which is no failure of the request. */
function found(body: unknown): EmulatorReply {
  return { status: 200, body: body ?? null };
}

function refused(reason: string): EmulatorReply {
  return { status: 400, body: { error: reason } };
}

/** Tells the application's server that its worker was switched off. A static one has nobody who would listen. */
function callErrorHandler({ placement, handler, options }: Binding): void {
  const body = new URLSearchParams({ placement, handler });
  fetch(String(options['errorHandlerUrl']), { method: 'POST', body }).catch(() => undefined);
}
