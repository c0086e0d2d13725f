import { vi } from 'vitest';

/** Where it lives. */
export const AROUND = 'https://acme.bitrix24.com';

/**
 * A page around this one that answers as a portal does (portal-contract 8.2). The SDK shakes hands once a page: one test
 * a file.
 *
 * @param protocol What its answer says in `PROTOCOL`; the frame's name says https.
 */
export function portalAround(protocol: number): { readonly origins: string[] } {
  window.name = 'acme.bitrix24.com|1|abc';
  const origins: string[] = [];
  const postMessage = (text: string, targetOrigin: string) => {
    origins.push(targetOrigin);
    const key = text.split(':').at(-2) ?? '';
    const init = {
      LANG: 'en',
      DOMAIN: 'acme.bitrix24.com',
      PROTOCOL: protocol,
      PATH: '/rest',
      AUTH_ID: 'a-token-that-must-not-travel',
      AUTH_EXPIRES: '3600',
      REFRESH_ID: 'another-token',
      MEMBER_ID: 'f'.repeat(32),
      FIRST_RUN: false,
      IS_ADMIN: false,
      INSTALL: false,
      USER_OPTIONS: [],
      APP_OPTIONS: [],
      PLACEMENT: 'LEFT_MENU',
      PLACEMENT_OPTIONS: [],
    };
    const data = `${key}:${JSON.stringify(init)}`;
    queueMicrotask(() => window.dispatchEvent(new MessageEvent('message', { origin: AROUND, data })));
  };
  vi.stubGlobal('parent', { postMessage });
  return { origins };
}
