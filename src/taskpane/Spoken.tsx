import type { ReactNode } from 'react';
import styles from './spoken.module.css';

interface SpokenProps {
  readonly as?: 'span' | 'h1';
  readonly children: ReactNode;
}

/** Words for the screen reader alone: what the eye sees by an icon, a colour or a picture. */
export function Spoken({ as: Tag = 'span', children }: SpokenProps) {
  return <Tag className={styles.spoken}>{children}</Tag>;
}
