import type { User } from './User.ts';

/** A chat or a private conversation, as its list entry or its own page tells. */
export interface Dialog {
  /** What REST calls `DIALOG_ID`: `chat1317`, or a person's id for a private conversation. */
  readonly id: string;
  readonly title: string;
  readonly kind: DialogKind;
  readonly avatar: string;
  readonly color: string;
  /** As the portal counts; null where it does not say. */
  readonly memberCount: number | null;
  readonly owner: number | null;
  /** Complete only where `im.dialog.get` told it; null where nobody did. */
  readonly managers: readonly number[] | null;
  readonly isPinned: boolean;
  /** The other person of a private conversation. */
  readonly partner: User | null;
}

export const DIALOG_KINDS = [
  'private',
  'notes',
  'group',
  'open',
  'general',
  'channel',
  'openChannel',
  'collab',
  'lines',
  'videoconf',
  'copilot',
  'comment',
  'work',
  'system',
] as const;

export type DialogKind = (typeof DIALOG_KINDS)[number];

/** What REST takes for a `DIALOG_ID` (portal-contract 3.1). */
export function isDialogId(text: string): boolean {
  return /^(?:\d+|(?:chat|sg|crm)\d+)$/.test(text);
}

/** Private conversations have a person's number for an id; asking for one that is not there would create it. */
export function isPrivate(dialogId: string): boolean {
  return /^\d+$/.test(dialogId);
}

/** The kind as the viewer knows it: the portal calls the chat with oneself private, too. */
export function kindFor(viewer: number | undefined, { id, kind }: Pick<Dialog, 'id' | 'kind'>): DialogKind {
  return kind === 'private' && id === String(viewer) ? 'notes' : kind;
}

/** How a member stands to a chat. */
export type Role = 'owner' | 'manager' | 'member';

export function roleIn(dialog: Dialog | undefined, userId: number): Role {
  if (dialog?.owner === userId) return 'owner';
  return dialog?.managers?.includes(userId) ? 'manager' : 'member';
}
