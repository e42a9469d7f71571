import { useState } from 'react';
import type { Progress } from '../../../core/tracking/progress';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import styles from './progress.module.css';

interface ProgressCountsProps {
  readonly counts: Progress['counts'];
  readonly words: Words;
}

/** The key figures of the progress; a press on one says how it is counted. */
export function ProgressCounts({ counts, words }: ProgressCountsProps) {
  const text = words.progress;
  const [explained, setExplained] = useState<Figure | null>(null);
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
                aria-expanded={explained === name}
                onClick={() => {
                  setExplained(explained === name ? null : name);
                }}
              >
                {text[name]}
              </button>
            </dt>
            <dd>{values[name]}</dd>
          </div>
        ))}
      </dl>
      {explained && (
        <p className={styles.explained} role="status">
          {fill(text.counted[explained], { onTime, due: dueWithDeadline })}
        </p>
      )}
    </>
  );
}

const FIGURES = ['due', 'held', 'onTime', 'overdue', 'unpublished'] as const;
type Figure = (typeof FIGURES)[number];
