import { VisuallyHidden } from './VisuallyHidden.tsx';

interface LiveProps {
  /** What to say; '' says nothing. */
  message: string;
  /** Count it up to have the same words said again. */
  turn?: number;
}

/**
 * Says something politely, once: a render with the same words stays silent. Must be on the page before its first
 * message (a region that arrives together with its words is not announced), so draw it always, empty if need be.
 */
export function Live({ message, turn = 0 }: LiveProps) {
  // A trailing no-break space makes the text a different one without sounding different.
  const text = turn % 2 === 1 && message !== '' ? `${message}\u00A0` : message;

  return (
    <VisuallyHidden>
      <output>{text}</output>
    </VisuallyHidden>
  );
}
