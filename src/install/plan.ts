import type { Binding, Place, Setup } from '#api/placements.ts';

/** In the order in which people meet them. */
const PLACES = [
  'LEFT_MENU',
  'USER_PROFILE_MENU',
  'IM_SIDEBAR',
  'USER_PROFILE_TOOLBAR',
] as const satisfies readonly Place[];

/** - `moved`: something of ours is there that leads to another address. */
type PlaceState = 'bound' | 'moved' | 'unbound' | 'unavailable';

export interface PlannedPlace {
  readonly place: Place;
  readonly state: PlaceState;
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
    return { place, state: stateOf(handlers, address, offered.includes(place)) };
  });
  const isBound = (place: Place) => bindings.some((found) => found.placement === place && found.handler === address);

  return {
    places,
    unbind: bindings.filter(
      ({ placement, handler }) => handler !== address && PLACES.some((place) => place === placement),
    ),
    bind: PLACES.filter((place) => offered.includes(place) && !isBound(place)),
  };
}

/** Whether the installer has anything to do. */
export function isDone({ unbind, bind }: Plan): boolean {
  return unbind.length === 0 && bind.length === 0;
}

/** What the portal is to open: this page without query and hash, which differ at each opening (portal-contract 9.4). */
export function appAddress({ origin, pathname }: Pick<Location, 'origin' | 'pathname'>): string {
  return origin + pathname;
}

function stateOf(handlers: readonly string[], address: string, isOffered: boolean): PlaceState {
  if (handlers.some((handler) => handler !== address)) return 'moved';
  if (handlers.length > 0) return 'bound';
  return isOffered ? 'unbound' : 'unavailable';
}
