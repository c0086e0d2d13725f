import { useReply } from '#test/portal/page/state/useReply.ts';
import { Avatar } from '#test/portal/page/ui/Avatar.tsx';
import { Button } from '#test/portal/page/ui/Button.tsx';
import { Icon } from '#test/portal/page/ui/Icon.tsx';
import css from './Windows.module.css';

interface CallWindowProps {
  userId: number;
  video: boolean;
  onEnd: () => void;
}

/** What a call looks like from here: nobody is rung, and nothing is recorded. */
export function CallWindow({ userId, video, onEnd }: CallWindowProps) {
  const person = useReply('person', `id=${userId}`);
  const name = person?.name ?? `user ${userId}`;
  const title = `${video ? 'Video call' : 'Call'} with ${name}`;
  return (
    <dialog open className={css.call} aria-label={title}>
      <Avatar name={name} color={person?.color ?? '#556574'} photo={person?.photo ?? ''} size={88} />
      <h2>{title}</h2>
      <p>Ringing…</p>
      <Button kind="danger" onClick={onEnd}>
        <Icon name="phone" size={18} /> End call
      </Button>
    </dialog>
  );
}
