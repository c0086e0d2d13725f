import type { Binding, Place, Setup } from '#api/placements.ts';

/** In the order in which people meet them. */
const PLACES = [
  'LEFT_MENU',
  'USER_PROFILE_MENU',
  'IM_SIDEBAR',
  'USER_PROFILE_TOOLBAR',
  'PAGE_BACKGROUND_WORKER',
] as const satisfies readonly Place[];

/** - `moved`: something of ours is there that leads to another address. */
type PlaceState = 'bound' | 'moved' | 'unbound' | 'unavailable';

export interface PlannedPlace {
  readonly place: Place;
  readonly state: PlaceState;
  /** Where the items of ours there lead. */
  readonly handlers: readonly string[];
}

export interface Plan {
  readonly places: readonly PlannedPlace[];
  /** Items of ours in these places that lead elsewhere: the app has moved since (portal-contract, trap 44). */
  readonly unbind: readonly Binding[];
  readonly bind: readonly Place[];
}

/**
 * What the installer has to do so that each place has exactly one item, leading here. Run on the result of itself,
 * nothing is left to do. Places that are not ours stay untouched.
 *
 * @param address Of this app, as `appAddress` gives it.
 */
export function planOf({ offered, bindings }: Setup, address: string): Plan {
  const places = PLACES.map((place) => {
    const handlers = bindings.filter(({ placement }) => placement === place).map(({ handler }) => handler);
    return { place, handlers, state: stateOf(handlers, handlerOf(place, address), offered.includes(place)) };
  });
  const isBound = (place: Place) =>
    bindings.some((found) => found.placement === place && found.handler === handlerOf(place, address));

  return {
    places,
    unbind: bindings.filter(({ placement, handler }) =>
      PLACES.some((place) => place === placement && handler !== handlerOf(place, address)),
    ),
    bind: PLACES.filter((place) => offered.includes(place) && !isBound(place)),
  };
}

/** What the portal opens there: the background worker is a page of its own, beside the app's. */
export function handlerOf(place: Place, address: string): string {
  return place === 'PAGE_BACKGROUND_WORKER' ? new URL('worker.html', address).href : address;
}

/**
 * Whether a portal would take this address (portal-contract 7.3, 12): a host with a dot, and https unless the portal
 * itself is without. Real portals refuse anything else; emulated ones may not.
 */
export function isAcceptable(address: string, portalOrigin: string): boolean {
  const { protocol, hostname } = new URL(address);
  return hostname.includes('.') && (protocol === 'https:' || portalOrigin.startsWith('http:'));
}

/** Whether the portal offers us any place at all. */
export function hasPlaces({ places }: Plan): boolean {
  return places.some(({ state }) => state !== 'unavailable');
}

/** Whether the installer has nothing to do. */
export function isDone({ unbind, bind }: Plan): boolean {
  return unbind.length === 0 && bind.length === 0;
}

/** What the portal is to open: this page without query and hash, which differ at each opening (portal-contract 9.4). */
export function appAddress({ origin, pathname }: Pick<Location, 'origin' | 'pathname'>): string {
  return origin + pathname;
}

/** Each lets the app read people; which of them decides what is known of others (portal-contract 7.2). */
const USER_SCOPES = ['user_brief', 'user_basic', 'user'];

/** Permissions that the app wants and does not have; any of the user scopes will do. */
export function missingScopes(scopes: readonly string[]): string[] {
  const missing = ['im', 'placement'].filter((scope) => !scopes.includes(scope));
  return USER_SCOPES.some((scope) => scopes.includes(scope)) ? missing : [...missing, 'user_brief'];
}

function stateOf(handlers: readonly string[], wanted: string, isOffered: boolean): PlaceState {
  if (handlers.some((handler) => handler !== wanted)) return 'moved';
  if (handlers.length > 0) return 'bound';
  return isOffered ? 'unbound' : 'unavailable';
}
