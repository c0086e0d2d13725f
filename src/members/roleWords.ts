import type { Role } from '#api/Dialog.ts';
import type { User } from '#api/User.ts';
import type { I18n } from '#i18n/createI18n.ts';

/** How somebody stands to the chat and to the company, in words; empty for an ordinary colleague. */
export function roleWords(user: User, role: Role, { t }: Pick<I18n, 't'>): readonly string[] {
  return [
    ...(role === 'member' ? [] : [t(`role.${role}`)]),
    // Of a bot its presence says as much already.
    ...(user.kind === 'employee' || user.kind === 'bot' ? [] : [t(`role.${user.kind}`)]),
  ];
}
