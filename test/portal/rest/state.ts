import type { Binding, Frame, LogEntry, Settings } from './EmulatedPortal.ts';
import type { World } from './types.ts';
import { createLimits, type Limits } from './limits.ts';
import { createTokens, type Tokens } from './tokens.ts';

/** Whom `settings.viewer` stands for; the world seeds these ids. */
export const VIEWERS: Readonly<Record<Settings['viewer'], number>> = {
  admin: 1,
  employee: 5,
  extranet: 90,
  outsider: 95,
};

/** What an administrator chose when adding the application, and what its own server was told. */
export const APPLICATION = { id: 1, name: 'Roll Call', code: 'local.6a1f0c3d2b4e58.19427736', version: 1 } as const;

/** An incoming webhook: who it acts for, and its secret. */
export interface Webhook {
  readonly user: number;
  readonly secret: string;
}

/** Everything of a portal that changes, apart from its world. One portal's parts share it; nobody else sees it. */
export interface PortalState {
  world: World;
  settings: Settings;
  origin: string;
  bindings: Binding[];
  /** Ids of bindings are never given twice. */
  lastBinding: number;
  appOptions: Map<string, unknown>;
  userOptions: Map<number, Map<string, unknown>>;
  frames: Map<string, Frame>;
  /** People whose first run is over. */
  greeted: Set<number>;
  tokens: Tokens;
  limits: Limits;
  log: LogEntry[];
  /** Loads of the background worker that took too long on `day` (`YYYY-MM-DD` of the server). */
  slowLoads: { day: string; count: number };
  readonly handlerHosts: readonly string[];
  readonly webhooks: readonly Webhook[];
}

export const DEFAULT_SETTINGS: Settings = {
  viewer: 'employee',
  language: 'en',
  theme: 'light',
  latency: 0,
  faults: [],
  opening: 'post',
  installed: true,
  box: 'cloud',
  tokenLife: 3600,
  scopes: ['im', 'placement', 'user_brief'],
  emptyOptions: 'array',
  firstRun: false,
};

/** A portal as it is on its first day: `bindings` come after, from who knows the application's address. */
export function freshState(
  world: World,
  settings: Settings,
  fixed: Pick<PortalState, 'origin' | 'handlerHosts' | 'webhooks'>,
): PortalState {
  return {
    ...fixed,
    world,
    settings,
    bindings: [],
    lastBinding: 0,
    appOptions: new Map(),
    userOptions: new Map(),
    frames: new Map(),
    greeted: new Set(),
    tokens: createTokens(world.clock),
    limits: createLimits(world.clock),
    log: [],
    slowLoads: { day: '', count: 0 },
  };
}
