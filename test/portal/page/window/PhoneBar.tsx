import { Button } from '#test/portal/page/ui/Button.tsx';
import { Icon } from '#test/portal/page/ui/Icon.tsx';
import css from './Windows.module.css';

/** `imPhoneTo`: the telephone bar, dialling a number. */
export function PhoneBar({ number, onEnd }: { number: string; onEnd: () => void }) {
  return (
    <dialog open className={css.phone} aria-label={`Calling ${number}`}>
      <Icon name="phone" />
      <p>
        Calling <strong dir="ltr">{number}</strong>
      </p>
      <Button kind="danger" onClick={onEnd}>
        Hang up
      </Button>
    </dialog>
  );
}
