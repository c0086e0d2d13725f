import type { Dialog } from '#api/Dialog.ts';
import { findMembersQuery } from '#api/search.ts';
import type { Portal } from '#portal/Portal.ts';
import { findQuestions } from './findQuestions.ts';
import { markFound } from './markFound.ts';
import { searchMembers } from './memberSearch.ts';
import { prepareTexts } from './searchTexts.ts';
import { sortLarge } from './sortLarge.ts';

/** Asks the portal for members whom what was typed finds though they are not loaded. */
function findElsewhere(portal: Portal, dialogId: string, typed: string, dialog: Dialog | undefined) {
  return findMembersQuery(portal, dialogId, typed, findQuestions, dialog?.kind === 'general');
}

/** What a list needs only when somebody searches, or sorts thousands: a file of its own, behind the first cards. */
export const searching = { searchMembers, markFound, prepareTexts, findElsewhere, sortLarge };

export type Searching = typeof searching;
