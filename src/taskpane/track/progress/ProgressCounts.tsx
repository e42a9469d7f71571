import type { Progress } from '../../../core/tracking/progress';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import styles from './progress.module.css';

interface ProgressCountsProps {
  readonly counts: Progress['counts'];
  readonly words: Words;
}

/** The key figures of the progress. */
export function ProgressCounts({ counts, words }: ProgressCountsProps) {
  const text = words.progress;
  const { onTimeShare } = counts;
  const share =
    onTimeShare === null
      ? text.noShare
      : fill(text.percent, { value: Math.round(onTimeShare * 100) });
  const shown = [
    [text.due, counts.due],
    [text.held, counts.held],
    [text.onTime, share],
    [text.overdue, counts.overdue],
    [text.unpublished, counts.unpublished],
  ] as const;
  return (
    <dl className={styles.counts}>
      {shown.map(([name, value]) => (
        <div key={name} data-alarm={name === text.overdue && counts.overdue > 0 ? '' : undefined}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
