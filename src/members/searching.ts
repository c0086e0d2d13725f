import { findMembersQuery } from '#api/search.ts';
import { spellingsOf } from '#i18n/textSearch.ts';
import { markFound } from './markFound.ts';
import { searchMembers } from './memberSearch.ts';
import { prepareTexts } from './searchTexts.ts';
import { sortLarge } from './sortLarge.ts';

/** What a list needs only when somebody searches, or sorts thousands: a file of its own, behind the first cards. */
export const searching = { searchMembers, markFound, prepareTexts, spellingsOf, findMembersQuery, sortLarge };

export type Searching = typeof searching;
