import type { NewBinding, Place } from '#api/placements.ts';
import type { MessageId } from '#i18n/Catalogue.ts';
import { createI18n } from '#i18n/createI18n.ts';
import { languageCodes } from '#i18n/languages.ts';
import { hasCatalogue } from '#i18n/loadCatalogue.ts';
import { laterI18n, type LaterI18n } from '#i18n/LaterI18n.ts';
import type { PortalError } from '#portal/PortalError.ts';

/** What the place is, for the administrator. */
export const placeNames = {
  LEFT_MENU: 'install.place.leftMenu',
  USER_PROFILE_MENU: 'install.place.profileMenu',
  IM_SIDEBAR: 'install.place.sidebar',
  USER_PROFILE_TOOLBAR: 'install.place.profile',
  PAGE_BACKGROUND_WORKER: 'install.place.worker',
} as const satisfies Record<Place, MessageId>;

const titles = {
  LEFT_MENU: 'placement.leftMenu',
  USER_PROFILE_MENU: 'placement.profileMenu',
  IM_SIDEBAR: 'placement.sidebar',
  USER_PROFILE_TOOLBAR: 'placement.profile',
  PAGE_BACKGROUND_WORKER: 'placement.worker',
} as const satisfies Record<Place, MessageId>;

/** What the items are called and say of themselves, by Bitrix24's language code, in every language that we have. */
export async function itemWords(): Promise<(place: Place) => NewBinding['words']> {
  const languages = await Promise.all(languageCodes.filter(hasCatalogue).map((code) => createI18n(code)));
  return (place) =>
    Object.fromEntries(
      languages
        .map(laterI18n)
        .map(({ code, t }) => [code, { title: t(titles[place]), description: t('placement.about') }]),
    );
}

/** Why the portal did not take the item. */
export function refusalWords({ detail }: PortalError, address: string, { t }: Pick<LaterI18n, 't'>): string {
  switch (detail.code) {
    case 'ERROR_WRONG_HANDLER_URL':
    case 'ERROR_UNSUPPORTED_PROTOCOL':
      return t('install.refusedAddress', { address });
    case 'ERROR_PLACEMENT_NOT_FOUND':
      return t('install.refusedPlace');
    default:
      return t('install.refusedOther', { code: detail.code });
  }
}
