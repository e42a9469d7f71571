import type { Plan } from '../../core/plan/model/plan';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import styles from './begin.module.css';

const COLUMNS = ['department', 'timing', 'topic'] as const;

interface PlanPreviewProps {
  readonly plan: Plan;
  readonly words: Words;
  /** How many rows are shown. */
  readonly count?: number;
}

/** The plan that was recognized: its title, the number of rows, and the first of them. */
export function PlanPreview({ plan, words, count = 5 }: PlanPreviewProps) {
  const rows = plan.rows.slice(0, count);
  return (
    <>
      <p className={styles.found}>
        {fill(words.paste.found, {
          title: plan.title ?? words.check.untitled,
          rows: plan.rows.length,
        })}
      </p>
      <table className={styles.preview}>
        <caption className={styles.quiet}>
          {fill(words.paste.preview, { count: rows.length })}
        </caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {plan.columns[column]?.header ?? words.column[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {COLUMNS.map((column) => (
                <td key={column}>{row.cells[column].text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
