import { openItem } from './placement/openItem.ts';
import { navigate } from './route/address.ts';
import { paths } from './route/route.ts';
import { page } from './state/page.ts';

/**
 * The address parameter `open`: opens a placement as soon as the page is there, for tests, screenshots and links.
 * `USER_PROFILE_MENU`, `LEFT_MENU`, `DEFAULT`, `IM_SIDEBAR:chat10`, `USER_PROFILE_TOOLBAR:7`. It asks no menu, so
 * it also opens the application for an outsider, as if the right had been withdrawn while the menu stood open.
 */
export function openAtOnce(opening: string): void {
  const [placement = '', subject = ''] = opening.split(':');
  switch (placement) {
    case 'DEFAULT':
      navigate(paths.app);
      break;
    case 'LEFT_MENU':
      navigate(pageOf('LEFT_MENU'));
      break;
    case 'USER_PROFILE_MENU':
      openPlacement(placement, { USER_ID: String(page().state.viewer.id) });
      break;
    case 'IM_SIDEBAR':
      navigate(paths.chat(subject));
      openPlacement(placement, { dialogId: subject });
      break;
    case 'USER_PROFILE_TOOLBAR':
      navigate(paths.profile(Number(subject)));
      openPlacement(placement, { USER_ID: subject });
      break;
    default:
      break;
  }
}

/** Opens the first item bound to a placement. Where none is, because nothing is installed, the app itself answers. */
function openPlacement(placement: string, options: Readonly<Record<string, string>>): void {
  const { items, app, settings } = page().state;
  const item = items.find((bound) => bound.placement === placement);
  if (!item && settings.installed) return;
  openItem({ id: item?.id ?? 'app', placement, title: item?.title ?? app.title }, options);
}

function pageOf(placement: string): string {
  const item = page().state.items.find((bound) => bound.placement === placement);
  return item ? paths.item(item.id) : paths.app;
}
