import type { Role } from '#api/Dialog.ts';
import type { User } from '#api/User.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { Badge } from '#ui/Badge.tsx';
import { roleWords } from './roleWords.ts';

interface RoleBadgesProps {
  user: User;
  /** How the person stands to the chat; `member` outside any. */
  as: Role;
}

/** Owner, manager, guest: whatever sets somebody apart. */
export function RoleBadges({ user, as: role }: RoleBadgesProps) {
  const [first, ...others] = roleWords(user, role, useI18n());
  if (first === undefined) return null;
  return (
    <>
      {role === 'owner' ? (
        <Badge tone="orange" icon="crown">
          {first}
        </Badge>
      ) : (
        <Badge tone={role === 'manager' ? 'blue' : 'neutral'}>{first}</Badge>
      )}
      {others.map((words) => (
        <Badge key={words}>{words}</Badge>
      ))}
    </>
  );
}
