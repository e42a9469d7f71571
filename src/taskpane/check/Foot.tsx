import type { Words } from '../../locales';
import styles from './foot.module.css';

interface FootProps {
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
export function Foot({ words, isBusy, isMarked, mark, clearMarks, list, undo }: FootProps) {
  return (
    <div className={styles.foot}>
      <Quiet text={words.mark} isBusy={isBusy} act={mark} />
      {isMarked && <Quiet text={words.clearMarks} isBusy={isBusy} act={clearMarks} />}
      <Quiet text={words.problems} isBusy={isBusy} act={list} />
      <Quiet text={words.undo} isBusy={isBusy} act={undo} />
    </div>
  );
}

interface QuietProps {
  readonly text: string;
  readonly isBusy: boolean;
  readonly act: (() => void) | null;
}

function Quiet({ text, isBusy, act }: QuietProps) {
  return (
    <button
      type="button"
      className={styles.link}
      disabled={isBusy || act === null}
      onClick={() => {
        act?.();
      }}
    >
      {text}
    </button>
  );
}
