import { createPortal } from '#test/portal/rest/createPortal.ts';
import type { EmulatedPortal } from '#test/portal/rest/EmulatedPortal.ts';

/** What is compared: who opens from the chat's sidebar. */
export const WAYS = {
  bare: { title: '(a) bare limit', page: 'bare.html' },
  documented: { title: '(b) as documented', page: 'documented.html' },
  ours: { title: '(c) Roll Call', page: 'index.html' },
} as const;

export type Way = keyof typeof WAYS;

/** A portal in which one of them is installed, as its own installer would: the application with its worker. */
export function portalFor(way: Way, appUrl: string, latency: number): EmulatedPortal {
  const isOurs = way === 'ours';
  const portal = createPortal({ appUrl, handlerHosts: ['localhost'], settings: { latency, installed: isOurs } });
  if (isOurs) return portal;
  const handler = new URL(WAYS[way].page, appUrl).href;
  portal.bind({ placement: 'IM_SIDEBAR', handler, title: 'Members', description: '', options: {}, langAll: {} });
  portal.configure({ installed: true });
  return portal;
}
