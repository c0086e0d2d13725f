import type { Call, Chat, Message, Person } from '#test/portal/rest/types.ts';
import { hash } from '#test/portal/rest/world/hash.ts';
import { isoDate } from '#test/portal/rest/world/serverTime.ts';
import { partnerOf } from './imAccess.ts';
import { chatCore, faceOf, hasMember, roleOf, unreadOf } from './imChatObject.ts';
import { restrictionsOf } from './imChatRules.ts';
import { avatarOf, fullName, userObject } from './userObject.ts';

export type RecentItem = Record<string, unknown>;

/** A chat as im.recent.* tells (portal-contract 3.3); `undefined` for a dialog with a deleted account. */
export function recentItem(call: Call, chat: Chat): RecentItem | undefined {
  const last = chat.messages.at(-1);
  if (!last) return undefined;
  const partner = chat.messageType === 'P' ? partnerOf(call, chat) : undefined;
  if (chat.messageType === 'P' && !partner) return undefined;
  const { name, avatar, color } = faceOf(call, chat);
  const date = isoDate(last.at, call.world.serverOffset);
  return {
    id: partner ? partner.id : `chat${chat.id}`,
    chat_id: chat.id,
    type: partner ? 'user' : 'chat',
    avatar: { url: avatar, color },
    title: name,
    message: messageObject(call, last, date),
    counter: unreadOf(call, chat),
    last_id: last.id,
    pinned: chat.pinnedBy.has(call.caller.person.id),
    unread: false,
    has_reminder: false,
    date_update: date,
    date_last_activity: date,
    chat: partner ? privateChatObject(chat) : recentChat(call, chat),
    user: partner ? userObject(call, partner, 'recent') : author(call, last),
    options: [],
    ...(partner ? invitation(call, partner) : {}),
    ...(chat.messageType === 'L' ? { lines: { id: chat.id, status: 10, date_create: date } } : {}),
  };
}

/** An employee who is proposed without a dialog: no chat, no message (portal-contract 3.3, `options`). */
export function proposal(call: Call, person: Person, at: number): RecentItem {
  const date = isoDate(at, call.world.serverOffset);
  return {
    id: person.id,
    chat_id: 0,
    type: 'user',
    avatar: { url: avatarOf(call, person), color: person.color },
    title: fullName(person),
    message: messageObject(call, { id: 0, author: 0, text: '', at }, date),
    counter: 0,
    last_id: 0,
    pinned: false,
    unread: false,
    has_reminder: false,
    date_update: date,
    date_last_activity: date,
    chat: { text_field_enabled: true, background_id: null, mute_list: [] },
    user: userObject(call, person, 'recent'),
    options: { default_user_record: true },
    ...invitation(call, person),
  };
}

/** Like in im.dialog.get, but for the role in upper case, managers but the caller left out, and the muted as a map. */
function recentChat(call: Call, chat: Chat): Record<string, unknown> {
  const me = call.caller.person.id;
  return {
    ...chatCore(call, chat),
    contains_collaber: hasMember(call, chat, 'collaber'),
    mute_list: muteMap(chat),
    manager_list: chat.managers.filter((id) => id === me),
    restrictions: restrictionsOf(chat, 'recent'),
    role: roleOf(call, chat).toUpperCase(),
  };
}

function privateChatObject(chat: Chat): Record<string, unknown> {
  return { text_field_enabled: true, background_id: null, mute_list: muteMap(chat) };
}

function muteMap({ mutedBy }: Chat): unknown {
  return mutedBy.size === 0 ? [] : Object.fromEntries([...mutedBy].map((id) => [id, true]));
}

/** `[]` where the system wrote the last message. */
function author(call: Call, message: Message): unknown {
  const person = call.world.person(message.author);
  return person ? userObject(call, person, 'recent') : [];
}

/** Employees who have never logged in are still invited. */
function invitation(call: Call, person: Person): RecentItem {
  const isInvited = person.kind === 'employee' && call.world.lastActivity(person) === null;
  return isInvited ? { invited: { originator_id: 1, can_resend: true } } : {};
}

function messageObject(call: Call, message: Message, date: string): RecentItem {
  return {
    id: message.id,
    text: message.text,
    file: false,
    author_id: message.author,
    attach: false,
    sticker: null,
    date,
    status: message.author === call.caller.person.id ? 'delivered' : 'received',
    uuid: message.id === 0 ? null : uuid(message.id),
  };
}

function uuid(id: number): string {
  const digits = [1, 2, 3, 4]
    .map((part) =>
      Math.floor(hash(id, part) * 2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `a${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-');
}
