import { phpInt, phpText } from '#test/portal/rest/phpArray.ts';
import { type Call, type Chat, type Person, RestError, type World } from '#test/portal/rest/types.ts';
import { FIRST_LAZY_PERSON } from '#test/portal/rest/world/people/generated.ts';

const DIALOG_ID = /^(?:(\d+)|(chat|sg|crm)(\d+))$/i;
/** Above this many members the chat's cached counter is told instead of counting. */
const COUNTED = 200;

/** Partners and guests of a collab see only who shares a group with them. */
export function isOutsider(person: Person): boolean {
  return person.kind === 'extranet' || person.kind === 'collaber';
}

/** Whether the caller may read about this person: employees about all, outsiders within their groups. */
export function canSee(call: Call, person: Person): boolean {
  const me = call.caller.person;
  return !isOutsider(me) || me.id === person.id || sharesGroup(call.world, me.id, person.id);
}

/** Whether two people are in one workgroup or collab; an ordinary chat in common is not enough. */
export function sharesGroup(world: World, a: number, b: number): boolean {
  for (const { entityType, members } of world.chats.values()) {
    if (entityType === 'SONET_GROUP' && members.has(a) && members.has(b)) return true;
  }
  return false;
}

/** Members, and for open chats and channels every employee (portal-contract 3.4). */
export function hasAccess(person: Person, chat: Chat): boolean {
  if (chat.members.has(person.id)) return true;
  return (chat.messageType === 'O' || chat.messageType === 'J') && person.kind === 'employee';
}

/**
 * The chat that `DIALOG_ID` names. A person's id makes the private chat where there is none yet (portal-contract 3.1).
 * Throws 400 `DIALOG_ID_EMPTY`, 403 or 400 `ACCESS_ERROR` (3.4).
 */
export function dialogOf(call: Call): Chat {
  const [, userId, prefix, number] = DIALOG_ID.exec(phpText(call.params['DIALOG_ID'])) ?? [];
  if (userId !== undefined && phpInt(userId) > 0) return privateDialog(call, phpInt(userId));
  if (prefix === undefined) throw new RestError(400, 'DIALOG_ID_EMPTY', "Dialog ID can't be empty");
  const chat = chatNamed(call.world, prefix.toLowerCase(), phpInt(number));
  if (!chat) throw new RestError(400, 'ACCESS_ERROR', "You don't have access to this chat");
  if (!hasAccess(call.caller.person, chat)) throw noAccess();
  return chat;
}

/** Ids of the active members in the order of joining. The people made on demand are all active. */
export function activeMembers(world: World, chat: Chat): number[] {
  return [...chat.members.all()].filter((id) => isActive(world, id));
}

export function isActive(world: World, id: number): boolean {
  return id >= FIRST_LAZY_PERSON || world.person(id)?.active === true;
}

/** `user_counter`: cached by the portal, so that in a big chat it also counts who has left the company. */
export function userCounter(world: World, chat: Chat): number {
  return chat.members.size > COUNTED ? chat.members.size : activeMembers(world, chat).length;
}

/** The other one of a private chat; oneself in the notes. `undefined` where the account was deleted. */
export function partnerOf(call: Call, chat: Chat): Person | undefined {
  const me = call.caller.person.id;
  const [a = me, b = me] = chat.members.byJoining(0, 2);
  return call.world.person(a === me ? b : a);
}

function privateDialog(call: Call, id: number): Chat {
  const person = call.world.person(id);
  const chat = person && canSee(call, person) ? call.world.privateChat(call.caller.person.id, id, true) : undefined;
  if (!chat) throw noAccess();
  return chat;
}

function chatNamed(world: World, prefix: string, number: number): Chat | undefined {
  if (prefix === 'chat') return world.chats.get(number);
  const entity = prefix === 'sg' ? 'SONET_GROUP' : 'CRM';
  return [...world.chats.values()].find(
    ({ entityType, entityId }) => entityType === entity && entityId.split('|').at(-1) === String(number),
  );
}

function noAccess(): RestError {
  return new RestError(403, 'ACCESS_ERROR', 'You do not have access to the specified dialog');
}
