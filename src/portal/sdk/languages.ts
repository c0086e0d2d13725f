/**
 * The SDK's list of languages, of which it only takes the one for portals that name none; deploy/slimSdk.ts puts this
 * in its place.
 */
export const B24LangList = { en: 'en' } as const;

/** Nobody asks for it. */
export const B24LocaleMap = {};
