import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { usePortal } from '#api/PortalContext.ts';
import { startRemembering } from '#api/remember.ts';
import { startKeeper } from '#status/startKeeper.ts';

/** What goes on behind the views: timers of do not disturb, and what the next visit begins with. Draws nothing. */
export function Keepers() {
  const portal = usePortal();
  const client = useQueryClient();
  useEffect(() => startKeeper(portal, client), [portal, client]);
  useEffect(() => (portal.isHostShared ? undefined : startRemembering(portal, client)), [portal, client]);
  return null;
}
