import type { ReactNode } from 'react';
import styles from './PresenceMark.module.css';

/** One shape a meaning, so that nobody has to tell them apart by colour. */
export type PresenceShape = 'online' | 'recent' | 'seen' | 'never' | 'leave' | 'dnd' | 'dismissed' | 'bot';

// Drawn on 16 × 16: a backing disc of radius 8 in the row's colour makes the 2 px ring, the shape fills the rest.
const ring = <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="2" />;
const disc = <circle cx="8" cy="8" r="6" fill="currentColor" />;

const shapes: Record<PresenceShape, ReactNode> = {
  online: disc,
  recent: (
    <>
      {ring}
      <path d="M8 3a5 5 0 0 1 0 10z" fill="currentColor" />
    </>
  ),
  seen: ring,
  never: <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="2.2 1.73" />,
  leave: (
    <>
      {disc}
      {/* a suitcase */}
      <path d="M6.5 6V5h3v1h1.5v5H5V6zm.9 0h1.2v-.2H7.4z" className={styles.cut} />
    </>
  ),
  dnd: (
    <>
      {disc}
      <path d="M4.8 7h6.4v2H4.8z" className={styles.cut} />
    </>
  ),
  dismissed: <path d="m4 4 8 8m0-8-8 8" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />,
  bot: (
    <>
      <path
        d="M7.3 2h1.4v1.5H11a2 2 0 0 1 2 2V11a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5.5a2 2 0 0 1 2-2h2.3z"
        fill="currentColor"
      />
      <path d="M5.2 6.7H7v2.6H5.2zm3.8 0h1.8v2.6H9z" className={styles.cut} />
    </>
  ),
};

/**
 * The presence of a person as a small shape. Decoration: the words stand beside it. Its ring takes the colour of
 * `--ui-mark-ring`, which a row sets to its own background.
 */
export function PresenceMark({ shape }: { shape: PresenceShape }) {
  return (
    <svg className={styles.mark} data-shape={shape} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle className={styles.backing} cx="8" cy="8" r="8" />
      {shapes[shape]}
    </svg>
  );
}
