import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { PortalContext } from '#api/PortalContext.ts';
import { createQueryClient } from '#app/queryClient.ts';
import { createI18n } from '#i18n/createI18n.ts';
import { I18nProvider } from '#i18n/I18n.tsx';
import type { Placement } from '#portal/Portal.ts';
import { createPortal } from '#test/portal/rest/createPortal.ts';
import type { Settings } from '#test/portal/rest/EmulatedPortal.ts';
import { memoryPortal } from './memoryPortal.ts';

/** A Monday noon, so that today, yesterday and leave are the same in every run. */
const NOON = Date.parse('2026-03-02T12:00:00+01:00');

interface Scene extends Partial<Settings> {
  readonly now?: number;
  readonly placement?: Placement;
  readonly options?: Readonly<Record<string, string>>;
}

/** Draws a part of the app inside the emulated portal, by default as an employee with the English interface, in Berlin. */
export async function renderInPortal(
  children: ReactNode,
  { now = NOON, placement = 'DEFAULT', options = {}, ...settings }: Scene = {},
) {
  const emulated = createPortal({ now, settings: { viewer: 'employee', language: 'en', ...settings } });
  const portal = memoryPortal(emulated, placement, options);
  const client = createQueryClient();
  const i18n = await createI18n(portal.language, 'Europe/Berlin');
  const view = render(
    <PortalContext value={portal}>
      <QueryClientProvider client={client}>
        <I18nProvider i18n={i18n}>{children}</I18nProvider>
      </QueryClientProvider>
    </PortalContext>,
  );
  return { ...view, user: userEvent.setup(), emulated, client, portal };
}
