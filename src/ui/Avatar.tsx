import type { CSSProperties } from 'react';
import styles from './Avatar.module.css';
import { initials } from './initials.ts';
import { PresenceMark, type PresenceShape } from './PresenceMark.tsx';
import { readableShade } from './readableShade.ts';
import { usePhoto } from './usePhoto.ts';

/** The messenger's own sizes in px (at the usual text size of 16 px; they grow with it). */
type AvatarSize = 24 | 28 | 32 | 42 | 48 | 60 | 72 | 94;

interface AvatarProps {
  /** Initials are taken from it. The name itself must stand beside the avatar: the picture is decoration. */
  name: string;
  /** `#rrggbb`, as the portal gave it. */
  color: string;
  /** URL of the photo, '' for none. A photo that does not load gives way to initials. */
  src: string;
  size?: AvatarSize;
  /** Adds the mark at the corner; its words must stand beside the avatar. */
  presence?: PresenceShape | undefined;
}

export function Avatar({ name, color, src, size = 42, presence }: AvatarProps) {
  const photo = usePhoto(src);
  // CSS custom properties are not in React's type of a style.
  const style = { '--avatar-size': `${size / 16}rem` } as CSSProperties;
  if (photo.src === '') style.background = readableShade(color);

  return (
    <span className={styles.avatar} style={style} aria-hidden="true">
      {photo.src === '' ? (
        initials(name)
      ) : (
        <img
          className={styles.photo}
          {...photo}
          alt=""
          width={size}
          height={size}
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
          draggable={false}
        />
      )}
      {presence && <PresenceMark shape={presence} />}
    </span>
  );
}
