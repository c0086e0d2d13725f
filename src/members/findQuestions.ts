import { type FoundRow, LONG, PAGE, type Question, type Questions } from '#api/search.ts';
import { inOtherLayout } from '#i18n/keyboardLayouts.ts';
import { BETWEEN, indexOf, isFound, readQuery } from '#i18n/textSearch.ts';
import { phrasesLike } from '#i18n/wordForms.ts';

/** A part of an e-mail address, as names and positions have none of it. */
const ADDRESS = /^\S*[@_.]\S*$/;

/** Digits of a telephone: the portal keeps numbers as they were written, so that it cannot be asked for one. */
const PHONE = /\d[\s().-]*\d[\s().-]*\d/;

/** What to ask the portal's searches for those who are not loaded. All of it goes into one request. */
export function findQuestions(typed: string): Questions {
  const words = typed.toLowerCase().split(BETWEEN).filter(Boolean);
  const phrases = [words.join(' '), inOtherLayout(typed)].flatMap((phrase) => phrase || []);
  const isWanted = matcher(typed);
  const like = phrasesLike(words).filter((phrase) => !phrases.includes(phrase));
  const asked: Question[] = [
    ...phrases.flatMap((FIND) => [
      { command: ['im.search.user.list', { FIND, LIMIT: PAGE }] as const },
      { command: ['user.search', { FIND }] as const },
    ]),
    ...like.map((FIND) => ({ command: ['im.search.user.list', { FIND, LIMIT: PAGE }] as const, isWanted })),
  ];
  if (typed.length >= LONG) {
    asked.push(...phrases.map((name) => ({ command: ['user.search', { UF_DEPARTMENT_NAME: name }] as const })));
  }
  const isAddress = ADDRESS.test(typed);
  if (isAddress) {
    // Uncounted, so that no pages follow: what the application may not see may be left out of a filter, which then
    // finds everybody.
    asked.push({ command: ['user.get', { FILTER: { '%EMAIL': typed, ACTIVE: 'Y' }, start: -1 }], isWanted });
  }
  return { asked, isPartial: isAddress || PHONE.test(typed) };
}

/** What a person is found by, under the names that im.* and user.* have for it (portal-contract 1.3, 4.1). */
const TEXTS = ['name', 'first_name', 'last_name', 'work_position', 'NAME', 'LAST_NAME', 'WORK_POSITION', 'EMAIL'];

/** Whether a person is one of those who were meant, by the same rule as those who are loaded. */
function matcher(typed: string): (row: FoundRow) => boolean {
  const query = readQuery(typed);
  return (row) => {
    const texts = TEXTS.map((name) => row[name]).filter((text) => typeof text === 'string');
    return isFound(indexOf(texts), query);
  };
}
