import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';
import styles from './Notice.module.css';

type NoticeTone = 'alert' | 'warning' | 'info' | 'success';

interface NoticeProps {
  /** `alert` interrupts a screen reader; the others wait for a pause. */
  tone?: NoticeTone;
  title: string;
  text?: ReactNode;
  /** One button, where doing something can help. */
  action?: ReactNode;
}

const icons: Record<NoticeTone, IconName> = { alert: 'warning', warning: 'warning', info: 'info', success: 'check' };

/** A message in the flow of the page: what happened, what it means, what to do. */
export function Notice({ tone = 'info', title, text, action }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'alert' ? 'alert' : 'status'}>
      <span className={styles.icon}>
        <Icon icon={icons[tone]} />
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {text && <div className={styles.text}>{text}</div>}
      </div>
      {action && <div>{action}</div>}
    </div>
  );
}
