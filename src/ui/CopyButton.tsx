import { useEffect, useState } from 'react';
import { copyText } from './copyText.ts';
import styles from './CopyButton.module.css';
import { IconButton } from './IconButton.tsx';
import { laterIcons } from './laterIcons.ts';

interface CopyButtonProps {
  /** What is copied. */
  text: string;
  /** The accessible name: "Copy e-mail of Anna Petrova". */
  label: string;
  /** Names the field that holds the text, selected, where the browser refused to copy. */
  manualLabel: string;
  /** `selected`: could not copy; the text stands selected for the reader's own Ctrl+C. Say so. */
  onOutcome: (outcome: 'copied' | 'selected') => void;
}

export function CopyButton({ text, label, manualLabel, onOutcome }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'manual'>('idle');

  useEffect(() => {
    if (state !== 'copied') return undefined;
    const timer = setTimeout(() => setState('idle'), 2000);
    return () => clearTimeout(timer);
  }, [state]);

  async function onCopy(button: Element) {
    const isCopied = await copyText(text, button);
    setState(isCopied ? 'copied' : 'manual');
    onOutcome(isCopied ? 'copied' : 'selected');
  }

  if (state === 'manual') {
    return (
      <input
        className={styles.manual}
        readOnly
        dir="auto"
        aria-label={manualLabel}
        value={text}
        // Appears in answer to a click and takes over its focus.
        ref={(input) => {
          input?.focus();
          input?.select();
        }}
        onBlur={() => setState('idle')}
      />
    );
  }
  return (
    <IconButton
      icon={state === 'copied' ? 'check' : laterIcons.copy}
      label={label}
      onClick={(event) => void onCopy(event.currentTarget)}
    />
  );
}
