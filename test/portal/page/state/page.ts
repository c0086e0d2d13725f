import type { Settings } from '#test/portal/rest/EmulatedPortal.ts';
import type { PageState, SettingsChange } from '#test/portal/server/wire.ts';
import { ask, tell } from './server.ts';
import { createStore, useStore } from './store.ts';

interface Page {
  state: PageState;
  /** Grows when what a frame was opened with no longer holds: frames open anew. */
  generation: number;
  /** The page's own clock when `state.now` was read. */
  readAt: number;
}

/** What a frame is opened with; other settings take effect on frames that are open. */
const OPENED_WITH = [
  'viewer',
  'language',
  'opening',
  'installed',
  'box',
  'tokenLife',
  'scopes',
  'emptyOptions',
  'firstRun',
] as const satisfies readonly (keyof Settings)[];

const store = createStore<Page | undefined>(undefined);

/** Reads the state anew, as a reload of a portal page would. */
export async function loadPage(): Promise<PageState> {
  return accept(await ask('state'));
}

export async function changeSettings(change: SettingsChange): Promise<void> {
  const before = page().state.settings;
  // A control shows at once what was chosen; frames wait for the server to know it.
  store.set((shown) => shown && { ...shown, state: withSettings(shown.state, change.settings) });
  accept(await tell('settings', change), before);
}

/** Back to the seed: people, chats, settings, what is installed and what was stored. */
export async function resetPortal(): Promise<void> {
  const state = await tell('reset', {});
  store.set((before) => before && { ...before, generation: before.generation + 1 });
  accept(state);
}

export const subscribeToPage = store.subscribe;

/** The page's state outside React. Nothing runs before `main.tsx` has loaded it. */
export function page(): Page {
  const current = store.get();
  if (!current) throw new Error('the state of the portal has not been loaded yet');
  return current;
}

export function usePage(): Page {
  useStore(store);
  return page();
}

/** Milliseconds since epoch by the portal's clock. */
export function portalNow(): number {
  const { state, readAt } = page();
  return state.now + (Date.now() - readAt);
}

function withSettings(state: PageState, settings: Partial<Settings> = {}): PageState {
  return { ...state, settings: { ...state.settings, ...settings } };
}

function accept(state: PageState, settings = store.get()?.state.settings): PageState {
  store.set((before) => {
    const opensAnew = settings && OPENED_WITH.some((name) => String(settings[name]) !== String(state.settings[name]));
    return { state, readAt: Date.now(), generation: (before?.generation ?? 0) + (opensAnew ? 1 : 0) };
  });
  return state;
}
