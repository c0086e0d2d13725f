import type { Chat } from '#test/portal/rest/types.ts';

const USUAL = {
  avatar: true,
  rename: true,
  extend: true,
  call: true,
  mute: true,
  leave: true,
  leave_owner: true,
  send: true,
  user_list: true,
};

/** Chats that belong to something else: its name and picture rule (sample of im.dialog.get). */
const BOUND = { ...USUAL, avatar: false, rename: false, leave_owner: false };

const BY_TYPE: Readonly<Record<string, typeof USUAL>> = {
  general: { ...USUAL, extend: false, leave: false, leave_owner: false },
  sonetGroup: { ...BOUND, extend: false, leave: false },
  collab: { ...BOUND, extend: false },
  lines: { ...BOUND, call: false },
  crm: BOUND,
  tasks: BOUND,
  calendar: BOUND,
  private: { ...BOUND, extend: true, leave: false },
};

/** What may be done in a chat of this type; im.dialog.get tells two keys more than im.recent.*. */
export function restrictionsOf(chat: Chat, where: 'dialog' | 'recent'): Record<string, unknown> {
  const restrictions = BY_TYPE[chat.type] ?? USUAL;
  if (where === 'recent') return restrictions;
  const isGroup = chat.type === 'sonetGroup';
  return {
    ...restrictions,
    path: isGroup ? '/workgroups/group/#ID#/' : '',
    path_title: isGroup ? 'Go to group' : '',
  };
}

/** Who may do what; only in channels members do not write. */
export function permissionsOf(chat: Chat): Record<string, string> {
  const isChannel = chat.messageType === 'N' || chat.messageType === 'J';
  return {
    manage_users_add: 'member',
    manage_users_delete: 'manager',
    manage_ui: 'member',
    manage_settings: 'owner',
    manage_messages: isChannel ? 'manager' : 'member',
    can_post: isChannel ? 'manager' : 'member',
  };
}

/** What the chat belongs to, and where that is in the portal. */
export function entityLink({ entityType, entityId }: Chat): { type: string; url: string; id: string } {
  const [kind = '', number = ''] = entityId.split('|');
  switch (entityType) {
    case 'SONET_GROUP':
      return { type: entityType, url: `/workgroups/group/${entityId}/`, id: entityId };
    case 'CRM':
      return { type: kind, url: `/crm/${kind.toLowerCase()}/details/${number}/`, id: entityId };
    case 'TASKS':
      return { type: entityType, url: `/company/personal/user/0/tasks/task/view/${entityId}/`, id: entityId };
    case 'CALENDAR':
      return { type: entityType, url: `/calendar/?EVENT_ID=${entityId}`, id: entityId };
    default:
      return { type: '', url: '', id: '' };
  }
}
