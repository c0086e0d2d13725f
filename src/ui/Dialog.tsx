import { useId, useLayoutEffect, useRef, type ReactNode, type SyntheticEvent } from 'react';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

interface DialogProps {
  /** The accessible name, shown as the heading unless `isTitleVisible` is false. */
  label: string;
  /** False where the content has a heading of its own. */
  isTitleVisible?: boolean;
  closeLabel: string;
  /** In the middle, or along the end edge, like a slider. */
  placement?: 'center' | 'side';
  /** Esc, the close button, or a click on the backdrop. The owner then stops rendering the dialog. */
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot. */
  actions?: ReactNode;
}

/**
 * A native modal dialog, open as long as it is rendered. The browser keeps focus inside; on the way out it goes back
 * to where it was.
 */
export function Dialog({
  label,
  isTitleVisible = true,
  closeLabel,
  placement = 'center',
  onClose,
  children,
  actions,
}: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    return () => {
      // The element is still on the page here: a dialog that is removed while open would drop the focus.
      element?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  function onCancel(event: SyntheticEvent) {
    // The owner decides; React's picture of what is open and the browser's must not part.
    event.preventDefault();
    onClose();
  }

  return (
    // A click on the dialog itself, not on its content, is one on the backdrop. Esc does the same for the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-placement={placement}
      aria-labelledby={isTitleVisible ? id : undefined}
      aria-label={isTitleVisible ? undefined : label}
      onCancel={onCancel}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={styles.content}>
        <div className={styles.head}>
          {isTitleVisible && <h2 id={id}>{label}</h2>}
          <span className={styles.close}>
            <IconButton icon="close" label={closeLabel} onClick={onClose} />
          </span>
        </div>
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </dialog>
  );
}
