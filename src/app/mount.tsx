import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { PortalError } from '#portal/PortalError.ts';
import type { Portal } from '#portal/Portal.ts';
import { prime } from '#api/prime.ts';
import { storedTheme } from '#api/theme.ts';
import { createI18n } from '#i18n/createI18n.ts';
import { App } from './App.tsx';
import { ErrorScreen } from './ErrorScreen.tsx';
import { Opening } from './Opening.tsx';
import { openingOf } from './openingOf.ts';
import { OutsideView } from './OutsideView.tsx';
import { createQueryClient } from './queryClient.ts';
import { applyTheme } from './useTheme.ts';
import { readViewState } from './viewState.ts';

/** Draws the app as soon as the portal has answered; what it shows is asked for before React begins. */
export async function mount(root: HTMLElement, connecting: Promise<Portal>): Promise<void> {
  const react = createRoot(root);
  react.render(<Opening />);
  try {
    const portal = await connecting;
    applyTheme(storedTheme(portal));
    const client = createQueryClient();
    const latest = portal.isInstallMode
      ? Promise.resolve(null)
      : prime(portal, client, openingOf(portal, readViewState()));
    const i18n = await createI18n(portal.language);
    react.render(
      <StrictMode>
        <ErrorScreen i18n={i18n}>
          <App portal={portal} client={client} i18n={i18n} latest={latest} />
        </ErrorScreen>
      </StrictMode>,
    );
  } catch (reason) {
    const error = reason instanceof PortalError ? reason : new PortalError('unexpected', { code: 'MOUNT' }, reason);
    applyTheme('auto');
    react.render(<OutsideView error={error} />);
  }
}
