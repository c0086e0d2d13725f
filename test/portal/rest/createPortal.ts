import { authorize } from './authorize.ts';
import { createDispatcher } from './dispatch.ts';
import type { EmulatedPortal, LogEntry, Settings } from './EmulatedPortal.ts';
import { activeFaults } from './faults.ts';
import { initData, openFrame, refreshFrame, viewerOf } from './frames.ts';
import { optionsOf } from '#test/portal/rest/methods/option.ts';
import { phpMap } from './phpArray.ts';
import { createRegistry } from './registry.ts';
import { respond } from './respond.ts';
import { DEFAULT_SETTINGS, freshState, type PortalState, type Webhook } from './state.ts';
import { seededBindings } from './seededBindings.ts';
import { workerLoaded } from './backgroundWorker.ts';
import { createWorld } from '#test/portal/rest/world/createWorld.ts';

export interface PortalOptions {
  seed?: number;
  /** Milliseconds since epoch, where the clock then stands; or the machine's clock, running. */
  now?: number | 'real';
  origin?: string;
  settings?: Partial<Settings>;
  /** The application's address: the seeded placements lead there. */
  appUrl?: string;
  /** Hosts that `placement.bind` takes although they have no dot. A real portal takes none. */
  handlerHosts?: readonly string[];
  webhooks?: readonly Webhook[];
}

/** Entries that the log keeps. */
const LOG_LENGTH = 1000;

/** A portal in memory: no HTTP, no browser. Its server and its page are built around this. */
export function createPortal(options: PortalOptions = {}): EmulatedPortal {
  const { seed = 1, now = 'real', appUrl = 'http://localhost:5173/' } = options;
  const initial: Settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const listeners = new Set<(entry: LogEntry) => void>();
  const settings: Settings = { ...initial };
  const faults = activeFaults(settings);

  function makeState(newSeed: number, origin: string): PortalState {
    const state = freshState(createWorld({ seed: newSeed, now }), settings, {
      origin,
      handlerHosts: options.handlerHosts ?? [],
      webhooks: options.webhooks ?? [],
    });
    if (settings.installed) bindSeeded(state);
    return state;
  }

  function bindSeeded(state: PortalState): void {
    for (const binding of seededBindings(appUrl)) {
      state.lastBinding += 1;
      state.bindings.push({ id: state.lastBinding, ...binding });
    }
  }

  function makeDispatcher() {
    return createDispatcher(state, faults, createRegistry(state));
  }

  function record(entry: Omit<LogEntry, 'at'>): void {
    const dated = { at: state.world.clock.now(), ...entry };
    state.log.push(dated);
    if (state.log.length > LOG_LENGTH) state.log.shift();
    for (const listener of listeners) listener(dated);
  }

  let state = makeState(seed, options.origin ?? 'http://127.0.0.1:8100');
  let dispatcher = makeDispatcher();

  return {
    get world() {
      return state.world;
    },
    get origin() {
      return state.origin;
    },
    set origin(origin) {
      state.origin = origin;
    },
    get bindings() {
      return state.bindings;
    },
    get log() {
      return state.log;
    },
    settings,
    configure(change) {
      const wasInstalled = settings.installed;
      Object.assign(settings, change);
      if (change.firstRun) state.greeted.clear();
      if (wasInstalled && !settings.installed) state.bindings = [];
      if (!wasInstalled && settings.installed && state.bindings.length === 0) bindSeeded(state);
    },
    reset(newSeed = state.world.seed) {
      Object.assign(settings, initial);
      state = makeState(newSeed, state.origin);
      dispatcher = makeDispatcher();
    },
    viewer: () => viewerOf(state),
    openFrame: (placement, frameOptions) => openFrame(state, faults, placement, frameOptions),
    refreshFrame: (sid) => refreshFrame(state, faults, sid),
    frame: (sid) => state.frames.get(sid),
    initData: (sid) => initData(state, sid),
    setUserOption(name, value) {
      optionsOf(state, viewerOf(state).id).set(name, formText(value));
    },
    setAppOption(name, value) {
      if (!viewerOf(state).isAdmin) return undefined;
      state.appOptions.set(name, formText(value));
      return Object.fromEntries(state.appOptions);
    },
    setInstall() {
      state.greeted.add(viewerOf(state).id);
    },
    finishInstall() {
      if (viewerOf(state).isAdmin) settings.installed = true;
    },
    bind(binding) {
      state.lastBinding += 1;
      state.bindings.push({ id: state.lastBinding, ...binding });
    },
    workerLoaded: (duration) => workerLoaded(state, duration),
    request: (request) => respond(state, faults, dispatcher, record, request),
    authorize(auth, method) {
      const name = dispatcher.nameOf(method);
      return authorize(state, faults, { auth }, { scope: null, run: () => ({ result: null }) }, name);
    },
    call(caller, method, params) {
      const name = dispatcher.nameOf(method);
      dispatcher.find(name);
      const { result, total, next } = dispatcher.run(caller, name, params);
      return { result, ...(total === undefined ? {} : { total }), ...(next === undefined ? {} : { next }) };
    },
    preflight(method) {
      record({ kind: 'preflight', method: method.toLowerCase(), status: 200, duration: 0, bytes: 0 });
    },
    record,
    onLog(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Values of the frame's option commands travel through a form: all become text (portal-contract 8.4). */
function formText(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) {
    return phpMap(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, formText(inner)])));
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
