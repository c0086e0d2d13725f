import * as v from 'valibot';
import type { Dialog, DialogKind } from './Dialog.ts';
import { userSchema } from './userSchema.ts';
import { color, id, ids, name, text, webAddress } from './wire.ts';

const KIND_BY_TYPE: Readonly<Record<string, DialogKind>> = {
  private: 'private',
  chat: 'group',
  open: 'open',
  general: 'general',
  generalChannel: 'openChannel',
  channel: 'channel',
  openChannel: 'openChannel',
  comment: 'comment',
  lines: 'lines',
  copilot: 'copilot',
  collab: 'collab',
  videoconf: 'videoconf',
  calendar: 'work',
  mail: 'work',
  crm: 'work',
  sonetGroup: 'work',
  tasks: 'work',
  call: 'group',
  announcement: 'group',
};

const KIND_BY_MESSAGE_TYPE: Readonly<Record<string, DialogKind>> = {
  P: 'private',
  O: 'open',
  T: 'comment',
  L: 'lines',
  S: 'system',
  N: 'channel',
  J: 'openChannel',
  A: 'copilot',
  B: 'collab',
};

const count = v.fallback(v.nullable(v.pipe(v.number(), v.minValue(0))), null);

/** What a list entry's `chat` and `im.dialog.get` have in common (portal-contract 3.3, 3.4). */
const wireChat = v.object({
  id,
  name,
  owner: v.fallback(v.nullable(id), null),
  type: text,
  message_type: text,
  avatar: text,
  color,
  user_counter: count,
});

/** `im.dialog.get`: the one place that names all managers. */
export function dialogSchema(origin: string) {
  return v.pipe(
    v.object({ ...wireChat.entries, manager_list: ids }),
    v.transform((wire): Dialog => ({ ...chat(wire, origin), managers: wire.manager_list })),
  );
}

/** A row of `im.search.chat.list`: as the above, but nobody's managers (portal-contract 3.5). */
export function foundDialogSchema(origin: string) {
  return v.pipe(
    wireChat,
    v.transform((wire): Dialog => chat(wire, origin)),
  );
}

/** One item of `im.recent.list`, private or not. */
export function recentItemSchema(origin: string) {
  const person = v.pipe(
    v.object({ type: v.literal('user'), id, pinned: v.fallback(v.boolean(), false), user: userSchema(origin) }),
    v.transform(({ id: partnerId, pinned, user }): Dialog => ({
      id: String(partnerId),
      title: user.name,
      kind: 'private',
      avatar: user.avatar,
      color: user.color,
      memberCount: null,
      owner: null,
      managers: null,
      isPinned: pinned,
      partner: user,
    })),
  );
  const group = v.pipe(
    v.object({ type: v.literal('chat'), pinned: v.fallback(v.boolean(), false), chat: wireChat }),
    v.transform((wire): Dialog => ({ ...chat(wire.chat, origin), isPinned: wire.pinned })),
  );
  return v.union([person, group]);
}

function chat(wire: v.InferOutput<typeof wireChat>, origin: string): Dialog {
  return {
    id: `chat${wire.id}`,
    title: wire.name,
    kind: KIND_BY_TYPE[wire.type] ?? KIND_BY_MESSAGE_TYPE[wire.message_type] ?? 'group',
    avatar: wire.avatar === '' ? '' : webAddress(wire.avatar, origin),
    color: wire.color,
    memberCount: wire.user_counter,
    owner: wire.owner,
    // A list entry names at most the caller here (portal-contract 3.3).
    managers: null,
    isPinned: false,
    partner: null,
  };
}
