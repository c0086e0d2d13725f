import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { PortalContext } from '#api/PortalContext.ts';
import type { I18n } from '#i18n/createI18n.ts';
import { I18nProvider } from '#i18n/I18n.tsx';
import type { Portal } from '#portal/Portal.ts';
import { startKeeper } from '#status/startKeeper.ts';
import { later, PartFailureContext } from '#ui/later.tsx';
import { startHeartbeat } from './heartbeat.ts';
import { loadWhenQuiet } from './loadWhenQuiet.ts';
import { MembersView } from './MembersView.tsx';
import { MineView } from './MineView.tsx';
import { NotInstalledView } from './NotInstalledView.tsx';
import { Opening } from './Opening.tsx';
import { openingOf } from './openingOf.ts';
import { drawPartFailure } from './PartFailure.tsx';
import { PersonView } from './PersonView.tsx';
import { shareWhenQuiet } from './shareWhenQuiet.ts';
import { useTheme } from './useTheme.ts';
import { useViewState } from './useViewState.ts';
import { WorkspaceView } from './WorkspaceView.tsx';

const Installer = later(async () => (await import('#install/Installer.tsx')).Installer, { Meanwhile: Opening });

// All are of use only behind the first request, beside which they travel.
const Waiting = later(async () => (await import('./Waiting.tsx')).Waiting, { failure: 'none' });

const KeptFocus = later(async () => (await import('./KeptFocus.tsx')).KeptFocus, { failure: 'none' });

const Remembering = later(async () => (await import('./Remembering.tsx')).Remembering, { failure: 'none' });

/** For a frame that opens with the installer. */
export const loadInstaller = Installer.load;

interface AppProps {
  portal: Portal;
  client: QueryClient;
  i18n: I18n;
  /** The chat that the workspace opens with while none is chosen. */
  latest: Promise<string | null>;
}

/** The app inside a portal: providers, the heartbeat, and the view that belongs to the placement. */
export function App({ portal, client, i18n, latest }: AppProps) {
  useEffect(() => startHeartbeat(portal, client), [portal, client]);
  // Not later, whose file may not come: do not disturb must end.
  useEffect(() => (portal.isInstallMode ? undefined : startKeeper(portal, client)), [portal, client]);
  // Other applications live at a shared address, too.
  const mayKeep = !portal.isInstallMode && !portal.isHostShared;
  useEffect(() => (mayKeep ? shareWhenQuiet(portal, client) : undefined), [mayKeep, portal, client]);
  // A click must not wait for a slow line.
  useEffect(() => loadWhenQuiet(client), [client]);

  return (
    <PortalContext value={portal}>
      <QueryClientProvider client={client}>
        <I18nProvider i18n={i18n}>
          <PartFailureContext value={drawPartFailure}>
            <View portal={portal} latest={latest} />
            <Waiting />
            <KeptFocus />
            {mayKeep && <Remembering />}
          </PartFailureContext>
        </I18nProvider>
      </QueryClientProvider>
    </PortalContext>
  );
}

function View({ portal, latest }: Pick<AppProps, 'portal' | 'latest'>) {
  useTheme();
  const chat = useViewState('chat');
  if (portal.isInstallMode) return portal.isAdmin ? <Installer /> : <NotInstalledView />;

  const opening = openingOf(portal, { chat });
  switch (opening.view) {
    case 'mine':
      return <MineView />;
    case 'members':
      return <MembersView dialogId={opening.dialogId} />;
    case 'person':
      return <PersonView userId={opening.userId} />;
    case 'workspace':
      return <WorkspaceView latest={latest} />;
  }
}
