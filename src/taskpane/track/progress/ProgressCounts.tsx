import type { Figure, Progress } from '../../../core/tracking/progress';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import styles from './progress.module.css';

interface ProgressCountsProps {
  readonly counts: Progress['counts'];
  /** The figure that the view below is narrowed to. */
  readonly chosen: Figure | null;
  readonly choose: (figure: Figure | null) => void;
  readonly words: Words;
}

/** The key figures of the progress; a press on one says how it is counted, and shows what it counts. */
export function ProgressCounts({ counts, chosen, choose, words }: ProgressCountsProps) {
  const text = words.progress;
  const { onTimeShare, onTime, dueWithDeadline } = counts;
  const share =
    onTimeShare === null
      ? text.noShare
      : fill(text.percent, { value: Math.round(onTimeShare * 100) });
  const values: Readonly<Record<Figure, number | string>> = { ...counts, onTime: share };
  return (
    <>
      <dl className={styles.counts}>
        {FIGURES.map((name) => (
          <div key={name} data-alarm={name === 'overdue' && counts.overdue > 0 ? '' : undefined}>
            <dt>
              <button
                type="button"
                className={styles.figure}
                aria-pressed={chosen === name}
                onClick={() => {
                  choose(chosen === name ? null : name);
                }}
              >
                {text[name]}
              </button>
            </dt>
            <dd>{values[name]}</dd>
          </div>
        ))}
      </dl>
      {chosen && (
        <p className={styles.explained} role="status">
          {fill(text.counted[chosen], { onTime, due: dueWithDeadline })}
        </p>
      )}
    </>
  );
}

const FIGURES: readonly Figure[] = ['due', 'held', 'onTime', 'overdue', 'unpublished'];
