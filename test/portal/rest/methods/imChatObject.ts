import type { Call, Chat } from '#test/portal/rest/types.ts';
import { isoDate } from '#test/portal/rest/world/serverTime.ts';
import { avatarOf, fullName } from './userObject.ts';
import { partnerOf, userCounter } from './imAccess.ts';
import { entityLink, permissionsOf, restrictionsOf } from './imChatRules.ts';

/** The caller's own role, lower case (portal-contract 3.2). */
export function roleOf(call: Call, chat: Chat): 'owner' | 'manager' | 'member' | 'guest' {
  const { id } = call.caller.person;
  if (!chat.members.has(id)) return 'guest';
  if (chat.owner === id) return 'owner';
  return chat.managers.includes(id) ? 'manager' : 'member';
}

/** How many messages the caller has not read: made up, but the same each time. */
export function unreadOf(call: Call, chat: Chat): number {
  const { id } = call.caller.person;
  const last = chat.messages.at(-1);
  if (!last || last.author === id || (chat.id + id) % 4 !== 0) return 0;
  return chat.messages.filter(({ author }) => author !== id).length;
}

/** What a chat is called for the caller, and how it looks: a private one has the face of the other. */
export function faceOf(call: Call, chat: Chat): { name: string; avatar: string; color: string } {
  const partner = chat.messageType === 'P' ? partnerOf(call, chat) : undefined;
  if (partner) return { name: fullName(partner), avatar: avatarOf(call, partner), color: partner.color };
  return { name: chat.title, avatar: chat.avatar === '' ? '' : `${call.origin}${chat.avatar}`, color: chat.color };
}

/** Keys that im.recent.* and im.dialog.get share. */
export function chatCore(call: Call, chat: Chat) {
  const { name, avatar, color } = faceOf(call, chat);
  return {
    id: chat.id,
    parent_chat_id: 0,
    parent_message_id: 0,
    name,
    owner: chat.owner,
    extranet: hasMember(call, chat, 'extranet'),
    avatar,
    color,
    type: chat.type,
    entity_type: chat.entityType,
    entity_id: chat.entityId,
    entity_data_1: '',
    entity_data_2: '',
    entity_data_3: '',
    date_create: isoDate(chat.created, call.world.serverOffset),
    message_type: chat.messageType,
    user_counter: userCounter(call.world, chat),
    text_field_enabled: true,
    background_id: null,
    entity_link: entityLink(chat),
    permissions: permissionsOf(chat),
    public: chat.type === 'videoconf' ? { code: `call${chat.id}`, link: `${call.origin}/video/call${chat.id}` } : '',
  };
}

/** A chat as im.search.chat.list tells; im.dialog.get adds to it (portal-contract 3.4, 3.5). */
export function dialogObject(call: Call, chat: Chat): Record<string, unknown> {
  const last = chat.messages.at(-1)?.id ?? 0;
  return {
    ...chatCore(call, chat),
    description: chat.description,
    counter: unreadOf(call, chat),
    message_count: chat.messages.length,
    unread_id: 0,
    restrictions: restrictionsOf(chat, 'dialog'),
    last_message_id: last,
    last_id: last,
    marked_id: 0,
    disk_folder_id: 0,
    mute_list: [...chat.mutedBy],
    role: roleOf(call, chat),
    is_new: false,
  };
}

export function hasMember(call: Call, chat: Chat, kind: 'extranet' | 'collaber'): boolean {
  return call.world.people.some((person) => person.kind === kind && chat.members.has(person.id));
}
