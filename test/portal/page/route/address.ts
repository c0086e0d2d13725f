import type { Settings } from '#test/portal/rest/EmulatedPortal.ts';
import { page, subscribeToPage } from '#test/portal/page/state/page.ts';
import { createStore, useStore } from '#test/portal/page/state/store.ts';
import { settingsQuery } from './settingsQuery.ts';

interface Address {
  /** Path and query without what sets up the emulation. */
  path: string;
  /** Where the person came from within the portal: the `URI` of what opens next (portal-contract 7.1). */
  from: string | undefined;
}

/** Parameters of the page itself, which stay as they are. */
const OWN: ReadonlySet<string> = new Set(['clock', 'seed', 'chrome']);
/** Parameters that had their effect when the page was loaded. */
const SPENT: ReadonlySet<string> = new Set(['open', 'fault', 'install_finished']);

/** Names of the settings: system parameters, not the portal's. */
const SETTINGS: ReadonlySet<string> = new Set([
  'viewer',
  'language',
  'theme',
  'latency',
  'opening',
  'installed',
  'box',
  'tokenLife',
  'scopes',
  'emptyOptions',
  'firstRun',
] satisfies (keyof Settings)[]);

const store = createStore<Address>({ path: read(), from: referrer() });

/** Portal path of this page, such as `/online/?IM_DIALOG=chat10`. */
export function usePath(): string {
  return useStore(store).path;
}

export function currentPath(): string {
  return store.get().path;
}

export function cameFrom(): string | undefined {
  return store.get().from;
}

/** Goes to another page of the portal, settings kept. */
export function navigate(path: string): void {
  const from = store.get().path;
  history.pushState(null, '', withSettings(path));
  store.set(() => ({ path: read(), from: pathname(from) }));
}

/** The address to share or reload: this path with everything that sets up the emulation. */
export function withSettings(path: string): string {
  const { settings, defaults } = page().state;
  const [name = '/', search = ''] = path.split('?');
  const query = new URLSearchParams(search);
  for (const [key, value] of settingsQuery(settings, defaults)) query.append(key, value);
  const present = new URLSearchParams(location.search);
  for (const key of OWN) {
    const value = present.get(key);
    if (value !== null) query.set(key, value);
  }
  const text = query.toString();
  return name + (text && `?${text}`);
}

/** Sets or removes one of the page's own parameters. */
export function setOwn(name: 'clock', value: string | undefined): void {
  const url = new URL(location.href);
  if (value === undefined) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  history.replaceState(history.state, '', url);
}

/** From now on the address tells the settings, and the page follows the browser's back and forward. */
export function keepAddress(): void {
  const write = () => history.replaceState(history.state, '', withSettings(store.get().path));
  write();
  subscribeToPage(write);
  addEventListener('popstate', () => store.set(({ path }) => ({ path: read(), from: pathname(path) })));
}

function read(): string {
  const query = new URLSearchParams(location.search);
  const names = new Set(query.keys());
  for (const name of names) if (!isPortalParameter(name)) query.delete(name);
  const search = query.toString();
  // The portal's front page is its messenger.
  const name = location.pathname === '/' ? '/online/' : location.pathname;
  return name + (search && `?${search}`);
}

function isPortalParameter(name: string): boolean {
  return !OWN.has(name) && !SPENT.has(name) && !SETTINGS.has(name);
}

function referrer(): string | undefined {
  if (!document.referrer) return undefined;
  const url = new URL(document.referrer);
  return url.origin === location.origin ? url.pathname : undefined;
}

function pathname(path: string): string {
  return path.split('?')[0] ?? path;
}
