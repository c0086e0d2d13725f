import type { Binding } from './EmulatedPortal.ts';
import { langAllOf, titleOf } from '#test/portal/rest/methods/placementTitles.ts';

const TITLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  LEFT_MENU: { en: 'Roll Call', de: 'Anwesenheit', ru: 'Перекличка' },
  USER_PROFILE_MENU: { en: 'My status', de: 'Mein Status', ru: 'Мой статус' },
  USER_PROFILE_TOOLBAR: { en: 'Roll Call', de: 'Anwesenheit', ru: 'Перекличка' },
  IM_SIDEBAR: { en: 'Members', de: 'Teilnehmer', ru: 'Участники' },
};

/** A portal whose administrator has installed the application: one item in each of its places, and its worker. */
export function seededBindings(handler: string): Omit<Binding, 'id'>[] {
  return [...seededItems(handler), seededWorker(new URL('worker.html', handler).href)];
}

function seededItems(handler: string): Omit<Binding, 'id'>[] {
  return Object.entries(TITLES).map(([placement, titles]) => {
    const langAll = langAllOf({
      LANG_ALL: Object.fromEntries(Object.entries(titles).map(([language, TITLE]) => [language, { TITLE }])),
    });
    const options =
      placement === 'IM_SIDEBAR'
        ? { iconName: 'fa-users', color: 'AQUA', context: 'ALL', role: 'USER', extranet: 'N' }
        : {};
    const { title, description } = titleOf(langAll, 'en');
    return { placement, handler, options, langAll, title, description };
  });
}

/** Nobody sees it, so it has no words of its own. */
function seededWorker(handler: string): Omit<Binding, 'id'> {
  const options = { errorHandlerUrl: `${handler}?error=1` };
  return { placement: 'PAGE_BACKGROUND_WORKER', handler, options, langAll: {}, title: 'Roll Call', description: '' };
}
