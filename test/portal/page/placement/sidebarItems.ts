import type { ChatView, PersonView, PlacementItem } from '#test/portal/server/wire.ts';

/** Items of IM_SIDEBAR that show in this chat to this person: `context`, `role`, `extranet` (portal-contract 7.5). */
export function sidebarItems(items: readonly PlacementItem[], chat: ChatView, viewer: PersonView): PlacementItem[] {
  return items.filter(({ placement, options }) => {
    if (placement !== 'IM_SIDEBAR') return false;
    if (options['role'] === 'ADMIN' && !viewer.isAdmin) return false;
    if (options['extranet'] !== 'Y' && viewer.kind !== 'employee') return false;
    const wanted = typeof options['context'] === 'string' ? options['context'].split(';') : ['ALL'];
    return wanted.includes('ALL') || wanted.includes(contextOf(chat));
  });
}

function contextOf({ messageType, entityType, partner }: ChatView): string {
  // USER leaves out bots: a chat with one is in no context but ALL.
  if (messageType === 'P') return partner?.kind === 'bot' ? '' : 'USER';
  if (messageType === 'L') return 'LINES';
  return entityType === 'CRM' ? 'CRM' : 'CHAT';
}
