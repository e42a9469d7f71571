import { diffOf } from './text-diff';
import styles from './text.module.css';

interface DiffTextProps {
  readonly before: string;
  readonly after: string;
}

/** A text after a change, with the new part highlighted. */
export function DiffText({ before, after }: DiffTextProps) {
  const { start, after: changed, end } = diffOf(before, after);
  return (
    <>
      {start}
      <ins className={styles.inserted}>{changed}</ins>
      {end}
    </>
  );
}
