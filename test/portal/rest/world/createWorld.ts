import type { Chat, Person, World } from '#test/portal/rest/types.ts';
import { countsAsOnline, lastActivity } from './activity.ts';
import { chat, messageId } from './chats/draft.ts';
import { crowdChats } from './chats/crowds.ts';
import { DIALOGS, type Dialog } from './chats/dialogs.ts';
import { smallChats } from './chats/small.ts';
import { teamChats } from './chats/teams.ts';
import { createClock } from './clock.ts';
import { makeDepartments } from './departments.ts';
import { listMembers } from './members.ts';
import { lazyPerson, lazyTexts } from './people/generated.ts';
import { makePeople } from './people/people.ts';
import { dayOf } from './serverTime.ts';

/** The server stands one hour east of UTC, all year. */
const SERVER_OFFSET = 60;
const FIRST_PRIVATE_CHAT = 10_000;

/**
 * A company with its people and chats. The same seed gives the same company, placed in time at `now`
 * (ms since epoch: the clock stands until moved; `'real'`: it runs).
 */
export function createWorld({ seed = 1, now = 'real' }: { seed?: number; now?: number | 'real' } = {}): World {
  const clock = createClock(now);
  const start = clock.now();
  const people = makePeople(seed, dayOf(start, SERVER_OFFSET));
  const known = new Map(people.map((person) => [person.id, person]));
  const drafts = [...teamChats(people), ...crowdChats(), ...smallChats(seed)];
  const chats = new Map(drafts.map((draft) => [draft.id, chat(draft, start)]));
  const privateChats = new Map<string, Chat>();

  const person = (id: number): Person | undefined => {
    const found = known.get(id) ?? lazyPerson(seed, id);
    // Kept once made: a test or a caller may have changed something about them.
    if (found) known.set(id, found);
    return found;
  };
  const addPrivate = ([a, b, lines]: Dialog, created?: number): Chat => {
    const id = FIRST_PRIVATE_CHAT + privateChats.size;
    const isNotes = a === b;
    const made = chat(
      {
        id,
        messageType: 'P',
        type: 'private',
        entityType: isNotes ? 'FAVORITE' : '',
        entityId: isNotes ? String(a) : '',
        title: '',
        owner: a,
        members: listMembers([a, b]),
        lines,
        ...(created === undefined ? {} : { created }),
      },
      start,
    );
    privateChats.set(pairKey(a, b), made);
    chats.set(id, made);
    return made;
  };
  for (const dialog of DIALOGS) addPrivate(dialog);

  return {
    seed,
    clock,
    serverOffset: SERVER_OFFSET,
    person,
    people,
    crowd: (isWanted) =>
      lazyTexts(seed).flatMap((texts) => (isWanted(texts.text, texts) ? (person(texts.id) ?? []) : [])),
    departments: makeDepartments(),
    chats,
    privateChat: (a, b, create) => {
      const found = privateChats.get(pairKey(a, b));
      return found ?? (create ? addPrivate([a, b, []], clock.now()) : undefined);
    },
    lastActivity: (whom) => lastActivity(whom, clock.now(), start),
    isOnline: (whom) => countsAsOnline(whom, clock.now(), start),
  };
}

/** Adds a message to a chat, now. */
export function say(world: World, to: Chat, author: number, text: string): void {
  to.messages.push({ id: messageId(to.id, to.messages.length), author, text, at: world.clock.now() });
}

function pairKey(a: number, b: number): string {
  return a < b ? `${a}:${b}` : `${b}:${a}`;
}
