import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { loadRecentChats } from '#chats/ChatList.tsx';
import { createI18n, englishI18n } from '#i18n/createI18n.ts';
import { laterSearching } from '#members/laterSearching.ts';
import { loadPersonDetails } from '#members/PersonCard.tsx';
import type { Portal } from '#portal/Portal.ts';
import { PortalError } from '#portal/PortalError.ts';
import { App, loadInstaller } from './App.tsx';
import { applyTheme } from './applyTheme.ts';
import { CrashScreen } from './CrashScreen.tsx';
import { ErrorScreen } from './ErrorScreen.tsx';
import { Opening } from './Opening.tsx';
import { openingOf } from './openingOf.ts';
import type { Started } from './start.ts';
import { readViewState } from './viewState.ts';

/** Draws the app as soon as the portal has answered. */
export async function mount(root: HTMLElement, starting: Promise<Started>): Promise<void> {
  const react = createRoot(root);
  react.render(<Opening />);
  try {
    const { portal, client, latest } = await starting;
    const [i18n] = await Promise.all([createI18n(portal.language), loadFirstParts(portal)]);
    react.render(
      <StrictMode>
        <ErrorScreen i18n={i18n}>
          <App portal={portal} client={client} i18n={i18n} latest={latest} />
        </ErrorScreen>
      </StrictMode>,
    );
  } catch (reason) {
    applyTheme('auto');
    await drawOutside(react, reason);
  }
}

/** What this frame opens with and others do not: it travels beside the portal's first answer. */
async function loadFirstParts(portal: Portal): Promise<void> {
  const state = readViewState();
  const { view } = openingOf(portal, state);
  if (portal.isInstallMode) return told(loadInstaller());
  if (view === 'person') return told(loadPersonDetails());
  // Beside the cards, which do not wait for them.
  if (state.person !== null) void told(loadPersonDetails());
  if (state.list.search !== '') void told(laterSearching.load());
  if (view === 'workspace' || (view === 'mine' && state.chat === null)) void told(loadRecentChats());
}

/** What does not come is told where it would be drawn. */
async function told(loading: Promise<void>): Promise<void> {
  await loading.catch(() => undefined);
}

async function drawOutside(react: Root, reason: unknown): Promise<void> {
  const error = reason instanceof PortalError ? reason : new PortalError('unexpected', { code: 'MOUNT' }, reason);
  try {
    const { OutsideView } = await import('./OutsideView.tsx');
    react.render(<OutsideView error={error} />);
  } catch {
    // Its words did not come: better English ones than none.
    react.render(<CrashScreen i18n={englishI18n()} />);
  }
}
