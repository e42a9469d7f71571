import type { Words } from '../../locales';
import { QuietLink } from '../components/QuietLink';
import styles from './check-foot.module.css';

interface CheckFootProps {
  readonly words: Words['check'];
  readonly isBusy: boolean;
  readonly isMarked: boolean;
  /** `null` where there is nothing to mark or to list. */
  readonly mark: (() => void) | null;
  readonly clearMarks: () => void;
  readonly list: (() => void) | null;
  readonly undo: (() => void) | null;
}

/** The quiet links at the foot. */
export function CheckFoot({
  words,
  isBusy,
  isMarked,
  mark,
  clearMarks,
  list,
  undo,
}: CheckFootProps) {
  return (
    <div className={styles.foot}>
      <QuietLink text={words.mark} isBusy={isBusy} act={mark} />
      {isMarked && <QuietLink text={words.clearMarks} isBusy={isBusy} act={clearMarks} />}
      <QuietLink text={words.problems} isBusy={isBusy} act={list} />
      <QuietLink text={words.undo} isBusy={isBusy} act={undo} />
    </div>
  );
}
