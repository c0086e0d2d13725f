import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { usePortal } from '#api/PortalContext.ts';
import { startRemembering } from '#api/remember.ts';

/** Keeps what the next visit begins with. Draws nothing. Other applications live at a shared address, too. */
export function Remembering() {
  const portal = usePortal();
  const client = useQueryClient();
  useEffect(() => (portal.isHostShared ? undefined : startRemembering(portal, client)), [portal, client]);
  return null;
}
