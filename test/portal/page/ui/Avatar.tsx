import { useState } from 'react';
import css from './Avatar.module.css';

interface AvatarProps {
  name: string;
  color: string;
  photo: string;
  size: number;
  isOnline?: boolean;
  /** Group chats are squares with round corners, people are discs. */
  shape?: 'disc' | 'square';
}

/** A photo, or initials where there is none or it cannot be loaded. Decoration: the name stands beside it. */
export function Avatar({ name, color, photo, size, isOnline = false, shape = 'disc' }: AvatarProps) {
  const [broken, setBroken] = useState('');
  return (
    <span className={css.avatar} style={{ inlineSize: size, blockSize: size }} data-shape={shape} aria-hidden="true">
      {photo && photo !== broken ? (
        <img src={photo} alt="" width={size} height={size} loading="lazy" onError={() => setBroken(photo)} />
      ) : (
        <span className={css.initials} style={{ backgroundColor: color, fontSize: size * 0.38 }}>
          {initials(name)}
        </span>
      )}
      {isOnline && <span className={css.dot} />}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => Array.from(word)[0]?.toLocaleUpperCase() ?? '')
    .join('');
}
