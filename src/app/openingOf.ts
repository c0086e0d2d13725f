import { isDialogId } from '#api/Dialog.ts';
import type { Opening } from '#api/prime.ts';
import type { Portal } from '#portal/Portal.ts';
import type { ViewState } from './viewState.ts';

/**
 * What a frame shows, by where it was opened (portal-contract 7.1). A placement that came without its option
 * shows the workspace.
 */
export function openingOf(
  { placement, placementOptions }: Pick<Portal, 'placement' | 'placementOptions'>,
  { chat }: Pick<ViewState, 'chat'>,
): Opening {
  const { dialogId = '', USER_ID: userId = '' } = placementOptions;
  if (placement === 'USER_PROFILE_MENU') return { view: 'mine' };
  if (placement === 'IM_SIDEBAR' && isDialogId(dialogId)) return { view: 'members', dialogId };
  if (placement === 'USER_PROFILE_TOOLBAR' && /^[1-9]\d*$/.test(userId))
    return { view: 'person', userId: Number(userId) };
  return { view: 'workspace', dialogId: chat };
}
