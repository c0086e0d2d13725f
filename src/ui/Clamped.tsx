import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import styles from './Clamped.module.css';
import { IconButton } from './IconButton.tsx';
import { observeSize } from './observeSize.ts';

interface ClampedProps {
  /** The name of the button that shows the whole. It is there only where a part is hidden. */
  more: string;
  /** Blocks of text. */
  children: ReactNode;
}

/**
 * Text of no more lines than `--clamped-lines` says, with a way to the rest: for what is as long as people have written
 * it and must not move what is below.
 */
export function Clamped({ more, children }: ClampedProps) {
  const text = useRef<HTMLDivElement>(null);
  const [isCut, setCut] = useState(false);
  const [isOpen, setOpen] = useState(false);

  useLayoutEffect(() => {
    const measured = text.current;
    // An open one tells nothing of what would be hidden.
    if (!measured || isOpen) return undefined;
    return observeSize(measured, () => setCut(measured.scrollHeight > measured.clientHeight + 1));
  }, [isOpen]);

  return (
    <div className={styles.clamped} data-open={isCut ? isOpen : undefined}>
      <div ref={text} className={styles.text}>
        {children}
      </div>
      {isCut && (
        <span className={styles.more}>
          <IconButton icon="chevronDown" label={more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} />
        </span>
      )}
    </div>
  );
}
