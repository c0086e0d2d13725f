import type { QueryClient } from '@tanstack/react-query';
import { prime } from '#api/prime.ts';
import { storedTheme } from '#api/theme.ts';
import { connect } from '#portal/connect.ts';
import type { Portal } from '#portal/Portal.ts';
import { applyTheme } from './applyTheme.ts';
import { openingOf } from './openingOf.ts';
import { createQueryClient } from './queryClient.ts';
import { readViewState } from './viewState.ts';

export interface Started {
  readonly portal: Portal;
  readonly client: QueryClient;
  /** The chat that the workspace opens with while none is chosen. Never rejects. */
  readonly latest: Promise<string | null>;
}

/**
 * All that needs no React: the handshake, and right behind it the one request for what the first paint shows. It
 * travels while React is being loaded.
 *
 * @throws PortalError as `connect` does.
 */
export async function start(): Promise<Started> {
  const portal = await connect();
  applyTheme(storedTheme(portal));
  const client = createQueryClient();
  const latest = portal.isInstallMode
    ? Promise.resolve(null)
    : prime(portal, client, openingOf(portal, readViewState()));
  return { portal, client, latest };
}
