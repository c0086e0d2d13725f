import type { Chat, Person, World } from '#test/portal/rest/types.ts';
import { fullName, personView } from './peopleViews.ts';
import type { ChatSummary, ChatView } from './wire.ts';

const SHOWN_MEMBERS = 6;

/** The viewer's chats as the messenger lists them: pinned first, then the newest. */
export function chatSummaries(world: World, viewer: Person): ChatSummary[] {
  return [...world.chats.values()]
    .filter((chat) => chat.members.has(viewer.id))
    .map((chat) => summary(world, viewer, chat))
    .toSorted((a, b) => Number(b.isPinned) - Number(a.isPinned) || (b.last?.at ?? 0) - (a.last?.at ?? 0));
}

/** A chat that the viewer may open, or `undefined`. A private chat goes by the id of the other person. */
export function chatView(world: World, viewer: Person, dialogId: string): ChatView | undefined {
  const chat = findChat(world, viewer, dialogId);
  if (!chat || !(chat.members.has(viewer.id) || chat.messageType === 'O')) return undefined;
  const partner = partnerOf(world, viewer, chat);
  return {
    ...summary(world, viewer, chat),
    messageType: chat.messageType,
    entityType: chat.entityType,
    description: chat.description ?? '',
    memberCount: chat.members.size,
    partner: partner ? personView(world, partner) : null,
    messages: chat.messages.map(({ id, author, text, at }) => {
      const person = world.person(author);
      return { id, author: person ? personView(world, person) : null, text, at };
    }),
    members: chat.members.byJoining(0, SHOWN_MEMBERS).flatMap((id) => {
      const person = world.person(id);
      return person ? [personView(world, person)] : [];
    }),
  };
}

/** Writes a message of the viewer, as typed into the messenger. */
export function say(world: World, viewer: Person, dialogId: string, text: string): void {
  const chat = findChat(world, viewer, dialogId);
  if (!chat?.members.has(viewer.id) || text.trim() === '') return;
  const id = Math.max(0, ...[...world.chats.values()].map(({ messages }) => messages.at(-1)?.id ?? 0)) + 1;
  chat.messages.push({ id, author: viewer.id, text: text.trim(), at: world.clock.now() });
}

function findChat(world: World, viewer: Person, dialogId: string): Chat | undefined {
  const group = /^(?:chat|sg)(\d+)$/i.exec(dialogId)?.[1];
  if (group) return world.chats.get(Number(group));
  const partner = /^\d+$/.test(dialogId) ? world.person(Number(dialogId)) : undefined;
  return partner && world.privateChat(viewer.id, partner.id, true);
}

function summary(world: World, viewer: Person, chat: Chat): ChatSummary {
  const partner = partnerOf(world, viewer, chat);
  const last = chat.messages.at(-1);
  return {
    dialogId: partner ? String(partner.id) : `chat${chat.id}`,
    title: partner ? fullName(partner) : chat.title,
    color: partner?.color ?? chat.color,
    avatar: partner?.photo ?? chat.avatar,
    type: chat.type,
    isPinned: chat.pinnedBy.has(viewer.id),
    last: last ? { text: last.text, at: last.at } : null,
  };
}

function partnerOf(world: World, viewer: Person, chat: Chat): Person | undefined {
  if (chat.messageType !== 'P') return undefined;
  const other = chat.members.byJoining(0, 2).find((id) => id !== viewer.id);
  return world.person(other ?? viewer.id);
}
