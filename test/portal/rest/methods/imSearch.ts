import { phpArray, phpText } from '#test/portal/rest/phpArray.ts';
import { type Answer, type Call, type Chat, type Method, type Person, RestError } from '#test/portal/rest/types.ts';
import { canSee, isOutsider, sharesGroup } from './imAccess.ts';
import { dialogObject } from './imChatObject.ts';
import { isYes, limitOf, offsetOf } from './imParams.ts';
import { COST_OF_PERSON } from './imUser.ts';
import { foundUser, fullName } from './userObject.ts';

/** im.search.*: portal-contract 3.5, 3.6. */
export const imSearchMethods: Readonly<Record<string, Method>> = {
  'im.search.chat.list': { scope: 'im', run: searchChats },
  'im.search.user.list': { scope: 'im', run: searchUsers },
};

function searchChats(call: Call): Answer {
  const { params, world } = call;
  const isLines = params['FIND'] === undefined && params['FIND_LINES'] !== undefined;
  const phrase = phraseOf(call, params['FIND'] ?? params['FIND_LINES']);
  const named = world.people.filter((person) => matches(fullName(person), phrase));
  const found = [...world.chats.values()]
    .filter((chat) => (isLines ? isOwn(call, chat, 'L') : isSearched(call, chat)))
    .filter((chat) => matches(chat.title, phrase) || named.some(({ id }) => chat.members.has(id)))
    .toSorted((a, b) => b.id - a.id);
  const offset = offsetOf(params);
  const page = found.slice(offset, offset + limitOf(params, 10, 50));
  return { ...paged(page.length, offset, found.length), result: page.map((chat) => dialogObject(call, chat)) };
}

/** All open chats and the caller's own ordinary ones. Not found: collabs, channels, CoPilot. */
function isSearched(call: Call, chat: Chat): boolean {
  if (isOutsider(call.caller.person)) return isOwn(call, chat, 'NCTP');
  return chat.messageType === 'O' || isOwn(call, chat, 'CTPL');
}

function isOwn(call: Call, chat: Chat, types: string): boolean {
  return types.includes(chat.messageType) && chat.members.has(call.caller.person.id);
}

function searchUsers(call: Call): Answer {
  const { params, world } = call;
  const phrase = phraseOf(call, params['FIND']);
  const found = [...world.people, ...world.crowd((text) => matches(text, phrase))]
    .filter((person) => person.active && matches(`${fullName(person)} ${person.position}`, phrase))
    .filter(({ kind }) => !isYes(params, 'BUSINESS') || kind === 'employee')
    .toSorted((a, b) => a.lastName.localeCompare(b.lastName, 'en') || a.id - b.id);
  const offset = offsetOf(params);
  const page = found.slice(offset, offset + limitOf(params, 10, 50));
  // Removed only after the page was cut: short pages, `next` drifts, `total` is too big.
  const rows = page.filter((person) => isShown(call, person));
  return {
    ...paged(rows.length, offset, found.length),
    result: phpArray(rows.map((person) => [String(person.id), foundUser(call, person)] as const)),
    cost: rows.length * COST_OF_PERSON,
  };
}

function isShown(call: Call, person: Person): boolean {
  const isStranger = isOutsider(person) && !sharesGroup(call.world, call.caller.person.id, person.id);
  return canSee(call, person) && (!isStranger || person.id === call.caller.person.id);
}

function paged(count: number, offset: number, total: number): Pick<Answer, 'total' | 'next'> {
  const next = offset + count;
  return next < total && count > 0 ? { total, next } : { total };
}

/** The documentation refuses fewer than 2 letters (the cloud); a box without full-text search fewer than 3. */
function phraseOf({ profile }: Call, value: unknown): string {
  const phrase = phpText(value).trim().toLocaleLowerCase('en');
  if (Array.from(phrase).length < (profile.kind === 'cloud' ? 2 : 3)) {
    throw new RestError(400, 'FIND_SHORT', 'Too short a search phrase.');
  }
  return phrase;
}

/** Every word of the phrase begins a word of the text, or the text simply holds the phrase. */
function matches(text: string, phrase: string): boolean {
  const { lower, words } = loweredOf(text);
  if (lower.includes(phrase)) return true;
  return phrase.split(/\s+/).every((part) => words.some((word) => word.startsWith(part)));
}

/** Of the thousands many are called alike, and they are looked through for every phrase. */
const lowered = new Map<string, { readonly lower: string; readonly words: readonly string[] }>();

function loweredOf(text: string): { readonly lower: string; readonly words: readonly string[] } {
  const known = lowered.get(text);
  if (known) return known;
  const lower = text.toLocaleLowerCase('en');
  const made = { lower, words: lower.split(/\s+/) };
  lowered.set(text, made);
  return made;
}
