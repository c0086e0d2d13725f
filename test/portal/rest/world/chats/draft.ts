import type { Chat, Members } from '#test/portal/rest/types.ts';
import { colorOf } from '#test/portal/rest/world/palette.ts';

const MINUTE = 60_000;

/** One line of a chat: who (0 is the system), what, how many minutes before the world began. */
export type Line = readonly [author: number, text: string, minutesAgo: number];

/** What must be told of a chat; the rest has the usual values. */
export type ChatDraft = Pick<Chat, 'id' | 'messageType' | 'type' | 'title'> & {
  members: Members;
  lines: readonly Line[];
} & Partial<Omit<Chat, 'messages' | 'pinnedBy' | 'mutedBy'>> & {
    pinnedBy?: readonly number[];
    mutedBy?: readonly number[];
  };

/** A whole chat from what was told. @param start when the world begins, ms since epoch */
export function chat({ lines, pinnedBy, mutedBy, ...draft }: ChatDraft, start: number): Chat {
  const { id } = draft;
  return {
    entityType: '',
    entityId: '',
    description: null,
    color: colorOf(id),
    avatar: '',
    owner: 1,
    managers: [],
    created: start - (30 + (id % 700)) * 1440 * MINUTE,
    ...draft,
    pinnedBy: new Set(pinnedBy),
    mutedBy: new Set(mutedBy),
    messages: lines.map(([author, text, minutesAgo], index) => ({
      id: messageId(id, index),
      author,
      text,
      at: start - minutesAgo * MINUTE,
    })),
  };
}

/** Ids are unique in the portal and grow within a chat. */
export function messageId(chatId: number, index: number): number {
  return 80_000 + chatId * 100 + index;
}
