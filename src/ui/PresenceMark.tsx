import styles from './PresenceMark.module.css';

/** One shape a meaning, so that nobody has to tell them apart by colour. */
export type PresenceShape = 'online' | 'recent' | 'seen' | 'never' | 'leave' | 'dnd' | 'dismissed' | 'bot';

// Drawn on 16 × 16, each as one path: a list changes dozens of them at a keystroke. What lies twice inside is cut out.
const DISC = 'M2 8a6 6 0 1 0 12 0 6 6 0 1 0-12 0z';
const CIRCLE = 'M3 8a5 5 0 1 0 10 0 5 5 0 1 0-10 0z';
const SUITCASE = 'M6.5 6V5h3v1h1.5v5H5V6z';

const paths: Record<PresenceShape, string> = {
  online: DISC,
  recent: `${DISC}M8 4a4 4 0 0 0 0 8z`,
  seen: `${DISC}M4 8a4 4 0 1 0 8 0 4 4 0 1 0-8 0z`,
  // Lines, drawn with a stroke.
  never: CIRCLE,
  dismissed: 'm4 4 8 8m0-8-8 8',
  leave: DISC + SUITCASE,
  dnd: `${DISC}M4.8 7h6.4v2H4.8z`,
  bot: 'M7.3 2h1.4v1.5H11a2 2 0 0 1 2 2V11a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5.5a2 2 0 0 1 2-2h2.3zM5.2 6.7H7v2.6H5.2zm3.8 0h1.8v2.6H9z',
};

/**
 * The presence of a person as a small shape at the corner of what it stands in. Decoration: the words stand beside it.
 * Its ring takes the colour of `--ui-mark-ring`, which a row sets to its own background.
 */
export function PresenceMark({ shape }: { shape: PresenceShape }) {
  return (
    <svg className={styles.mark} data-shape={shape} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[shape]} />
    </svg>
  );
}
