import type { EmulatedPortal } from '#test/portal/rest/EmulatedPortal.ts';
import type { FrameRequest, RenderedFrame } from './wire.ts';

/**
 * Renders a frame as the portal's template does: a new APP_SID, a token, the address and form of portal-contract 7.6,
 * the name of 8.1, and the data from which the page will answer `getInitData`.
 * @returns `undefined` when the asked binding does not exist (any more).
 */
export function renderFrame(portal: EmulatedPortal, appUrl: string, request: FrameRequest): RenderedFrame | undefined {
  const handler = handlerOf(portal, appUrl, request);
  if (handler === undefined) return undefined;

  const frame = portal.openFrame(request.placement, request.options);
  const initData = portal.initData(frame.sid);
  const { host, protocol } = new URL(portal.origin);
  const secure = protocol === 'https:' ? '1' : '0';
  const query = new URLSearchParams({
    DOMAIN: host,
    PROTOCOL: secure,
    LANG: portal.settings.language,
    APP_SID: frame.sid,
  });
  return {
    sid: frame.sid,
    name: `${host}|${secure}|${frame.sid}`,
    action: `${handler}${handler.includes('?') ? '&' : '?'}${query}`,
    form: {
      AUTH_ID: frame.accessToken,
      AUTH_EXPIRES: String(initData['AUTH_EXPIRES']),
      REFRESH_ID: frame.refreshToken,
      SERVER_ENDPOINT: `${portal.origin}/rest/`,
      APPLICATION_SCOPE: portal.settings.scopes.join(','),
      member_id: String(initData['MEMBER_ID']),
      status: 'L',
      PLACEMENT: frame.placement,
      // The field is missing when there is nothing to hand over (portal-contract 7.6).
      ...(Object.keys(frame.options).length > 0 ? { PLACEMENT_OPTIONS: JSON.stringify(frame.options) } : {}),
    },
    initData,
  };
}

/** Before the installation is finished every placement shows the install page: the app itself (portal-contract 9.2). */
function handlerOf(portal: EmulatedPortal, appUrl: string, { item }: FrameRequest): string | undefined {
  if (item === 'app' || !portal.settings.installed) return appUrl;
  return portal.bindings.find(({ id }) => id === item)?.handler;
}
