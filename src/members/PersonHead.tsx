import { roleIn } from '#api/Dialog.ts';
import { useServerNow } from '#api/useServerNow.ts';
import type { User } from '#api/User.ts';
import { useLaterI18n } from '#i18n/LaterI18n.ts';
import { presenceWords } from '#i18n/presenceWords.ts';
import { hasBirthday, presence } from '#presence/presence.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Badge } from '#ui/Badge.tsx';
import { laterIcons } from '#ui/laterIcons.ts';
import styles from './PersonHead.module.css';
import { RoleBadges } from './RoleBadges.tsx';
import { StoredStatus } from './StoredStatus.tsx';
import { useDialog } from './useDialog.ts';

interface PersonHeadProps {
  person: User;
  dialogId: string | null;
  isMe: boolean;
}

/** Photo, name, position, presence, and what the person is here. */
export function PersonHead({ person, dialogId, isMe }: PersonHeadProps) {
  const i18n = useLaterI18n();
  const now = useServerNow();
  const state = presence(person, now);
  const { text, more } = presenceWords(state, i18n, now);

  return (
    <header className={styles.head}>
      <Avatar name={person.name} color={person.color} src={person.avatar} size={72} presence={state.kind} />
      <div className={styles.words}>
        <h2 className={styles.name}>
          <bdi>{person.name}</bdi>
        </h2>
        {person.position !== '' && (
          <p>
            <bdi>{person.position}</bdi>
          </p>
        )}
        <div className={styles.presence}>
          <p>{more === '' ? text : `${text} · ${more}`}</p>
          <StoredStatus person={person} now={now} />
        </div>
        <div className={styles.badges}>
          {isMe && <Badge tone="blue">{i18n.t('person.you')}</Badge>}
          {dialogId === null ? (
            <RoleBadges user={person} as="member" />
          ) : (
            <RoleBadgesInChat person={person} dialogId={dialogId} />
          )}
          {hasBirthday(person.birthday, now) && (
            <Badge tone="green" icon={laterIcons.cake}>
              {i18n.t('presence.birthday')}
            </Badge>
          )}
        </div>
      </div>
    </header>
  );
}

function RoleBadgesInChat({ person, dialogId }: { person: User; dialogId: string }) {
  const dialog = useDialog(dialogId, null);
  return <RoleBadges user={person} as={roleIn(dialog, person.id)} />;
}
