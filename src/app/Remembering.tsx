import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { usePortal } from '#api/PortalContext.ts';
import { startRemembering } from '#api/remember.ts';

/** Keeps what the next visit begins with. Draws nothing. */
export function Remembering() {
  const portal = usePortal();
  const client = useQueryClient();
  useEffect(() => startRemembering(portal, client), [portal, client]);
  return null;
}
