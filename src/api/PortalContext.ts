import { createContext, use } from 'react';
import type { Portal } from '#portal/Portal.ts';

export const PortalContext = createContext<Portal | null>(null);

/** The portal around this frame. Only inside the app's providers. */
export function usePortal(): Portal {
  const portal = use(PortalContext);
  if (!portal) throw new Error('usePortal outside PortalContext');
  return portal;
}
