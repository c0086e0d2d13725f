import { findMembersQuery } from '#api/search.ts';
import { spellingsOf } from '#i18n/textSearch.ts';
import { markFound } from './markFound.ts';
import { searchMembers } from './memberSearch.ts';
import { prepareTexts } from './searchTexts.ts';

/** All that a list needs only when somebody searches: a file of its own, loaded behind the first cards. */
export const searching = { searchMembers, markFound, prepareTexts, spellingsOf, findMembersQuery };

export type Searching = typeof searching;
