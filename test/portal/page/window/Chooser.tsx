import { useEffect, useRef, type ReactNode } from 'react';
import { Button, IconButton } from '#test/portal/page/ui/Button.tsx';
import css from './Windows.module.css';

interface ChooserProps {
  title: string;
  onCancel: () => void;
  /** Given where a choice is confirmed by a button. */
  onSelect?: () => void;
  children: ReactNode;
}

/** A dialog of the portal. Escape, the cross and "Cancel" end it without a choice. */
export function Chooser({ title, onCancel, onSelect, children }: ChooserProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <header>
        <h2>{title}</h2>
        <IconButton icon="close" label="Close" onClick={onCancel} />
      </header>
      {children}
      <footer>
        {onSelect && (
          <Button kind="primary" onClick={onSelect}>
            Select
          </Button>
        )}
        <Button onClick={onCancel}>Cancel</Button>
      </footer>
    </dialog>
  );
}
