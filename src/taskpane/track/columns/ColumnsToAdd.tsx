import {
  TRACKING_COLUMNS,
  type TrackingColumn,
} from '../../../core/plan/tracking-columns/tracking-columns';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import styles from './columns.module.css';

interface ColumnsToAddProps {
  readonly missing: readonly TrackingColumn[];
  /** Expanded at first. */
  readonly isOpen: boolean;
  readonly words: Words;
}

/** The columns that will be added, by group. */
export function ColumnsToAdd({ missing, isOpen, words }: ColumnsToAddProps) {
  const { progress: text, tracking } = words;
  const groups = [...new Set(TRACKING_COLUMNS.map(({ group }) => group))].flatMap((group) => {
    const names = TRACKING_COLUMNS.filter(
      (column) => column.group === group && missing.includes(column.name),
    ).map(({ name }) => tracking.columns[name]);
    return names.length > 0 ? [{ group, names: names.join(text.join) }] : [];
  });
  return (
    <details open={isOpen}>
      <summary className={styles.summary}>{fill(text.willAdd, { count: missing.length })}</summary>
      <dl className={styles.groups}>
        {groups.map(({ group, names }) => (
          <div key={group}>
            <dt>{text.groups[group]}</dt>
            <dd>{names}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
