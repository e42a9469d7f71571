import type { TrackingColumn } from '../../core/plan/tracking-columns/tracking-columns';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import styles from './common.module.css';

interface AdditionsProps {
  /** Columns that the plan's table will get. */
  readonly columns?: readonly TrackingColumn[];
  /** Sheets that the workbook will get. */
  readonly sheets: readonly string[];
  readonly words: Words;
}

/** What a write will add to the workbook, said before it is done; nothing if it adds nothing. */
export function Additions({ columns = [], sheets, words }: AdditionsProps) {
  const { additions: text, tracking, progress } = words;
  const names = columns.map((name) => tracking.columns[name]).join(progress.join);
  const lines = [
    columns.length > 0 && fill(text.columns, { columns: names }),
    sheets.length > 0 && fill(text.sheets, { sheets: sheets.join(progress.join) }),
  ].filter((line) => line !== false);
  return lines.length > 0 && <p className={styles.note}>{lines.join('')}</p>;
}
