import type { Frame } from './EmulatedPortal.ts';
import type { ActiveFaults } from './faults.ts';
import { optionsOf } from '#test/portal/rest/methods/option.ts';
import { phpMap } from './phpArray.ts';
import { type PortalState, VIEWERS } from './state.ts';
import { randomHex } from './tokens.ts';
import type { Person } from './types.ts';

/** The person that is logged in to the portal's page. */
export function viewerOf(state: PortalState): Person {
  const person = state.world.person(VIEWERS[state.settings.viewer]);
  if (!person) throw new Error(`the world has nobody for the viewer ${state.settings.viewer}`);
  return person;
}

/** Renders a frame: a new APP_SID, and a token for the viewer (portal-contract 7.6, 8.1). */
export function openFrame(
  state: PortalState,
  faults: ActiveFaults,
  placement: string,
  options: Readonly<Record<string, string>>,
): Frame {
  const life = faults.strike('expired-token', 'frame') ? 0 : state.settings.tokenLife;
  const token = state.tokens.issue(viewerOf(state).id, life);
  const frame: Frame = { sid: randomHex(16), placement: placement.toUpperCase(), options, ...pick(token) };
  state.frames.set(frame.sid, frame);
  return frame;
}

/** What `refreshAuth` gives: a new token for whoever the frame was opened for. */
export function refreshFrame(state: PortalState, faults: ActiveFaults, sid: string): Frame | undefined {
  const frame = state.frames.get(sid);
  const old = frame && state.tokens.find(frame.accessToken);
  if (!frame || !old || faults.strike('refresh-refused', 'frame')) return undefined;
  const renewed = { ...frame, ...pick(state.tokens.issue(old.personId, state.settings.tokenLife)) };
  state.frames.set(sid, renewed);
  return renewed;
}

/** The answer to `getInitData` (portal-contract 8.3). Throws for a frame that was never opened. */
export function initData(state: PortalState, sid: string): Record<string, unknown> {
  const frame = state.frames.get(sid);
  if (!frame) throw new Error(`no frame ${sid}`);
  const { settings } = state;
  const viewer = viewerOf(state);
  const origin = new URL(state.origin);
  const placementOptions =
    Object.keys(frame.options).length === 0 && settings.emptyOptions === 'text' ? '' : map(frame.options);
  return {
    LANG: settings.language,
    DOMAIN: origin.host,
    PROTOCOL: origin.protocol === 'https:' ? 1 : 0,
    PATH: '/rest',
    AUTH_ID: frame.accessToken,
    // Text, and always the full life, however old the token is.
    AUTH_EXPIRES: String(settings.tokenLife),
    REFRESH_ID: frame.refreshToken,
    MEMBER_ID: memberId(state),
    FIRST_RUN: settings.firstRun && !state.greeted.has(viewer.id),
    IS_ADMIN: viewer.isAdmin,
    INSTALL: !settings.installed && viewer.isAdmin,
    USER_OPTIONS: map(Object.fromEntries(optionsOf(state, viewer.id))),
    APP_OPTIONS: map(Object.fromEntries(state.appOptions)),
    PLACEMENT: frame.placement,
    PLACEMENT_OPTIONS: placementOptions,
  };

  function map(record: Readonly<Record<string, unknown>>): unknown {
    return Object.keys(record).length === 0 && settings.emptyOptions === 'object' ? {} : phpMap(record);
  }
}

/** 32 hex digits that stay the same for a portal. */
function memberId(state: PortalState): string {
  return Array.from({ length: 4 }, (_, part) =>
    (Math.imul(state.world.seed + part + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0'),
  ).join('');
}

function pick({ accessToken, refreshToken, expires }: { accessToken: string; refreshToken: string; expires: number }) {
  return { accessToken, refreshToken, expires };
}
