import type { Binding } from '#test/portal/rest/EmulatedPortal.ts';
import type { PlacementItem } from './wire.ts';

/** Where a language without words of its own looks next; all others look at English. */
const FALLBACK: Readonly<Record<string, string>> = { kz: 'ru', by: 'ru' };
const PORTAL_LANGUAGE = 'en';

/**
 * Bound placements as menus show them. Words by the interface language, its fallback, the portal's language, the first
 * entry, the application's name (portal-contract 7.3); the left menu drops what was bound without a title (7.1).
 */
export function placementItems(bindings: readonly Binding[], language: string, appTitle: string): PlacementItem[] {
  return bindings.flatMap((binding) => {
    const { id, placement, langAll, options } = binding;
    const words = [language, FALLBACK[language] ?? 'en', PORTAL_LANGUAGE]
      .map((code) => langAll[code])
      .concat(Object.values(langAll))
      .find((entry) => entry !== undefined);
    const title = words?.['TITLE'] || binding.title;
    if (placement === 'LEFT_MENU' && title === '') return [];
    return [
      {
        id,
        placement,
        title: title || appTitle,
        description: words?.['DESCRIPTION'] || binding.description,
        group: words?.['GROUP_NAME'] ?? '',
        options,
      },
    ];
  });
}
