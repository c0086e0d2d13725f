import { Button } from '#test/portal/page/ui/Button.tsx';
import css from './Windows.module.css';

/** Stands for the browser's `alert()` of the real portal, without stopping the page. */
export function Notice({ text, onClose }: { text: string; onClose: () => void }) {
  return (
    <div className={css.notice} role="alert">
      <p>{text}</p>
      <Button onClick={onClose}>OK</Button>
    </div>
  );
}
