import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import type { ProgressView } from './progress-view';
import styles from './progress.module.css';

interface DepartmentFilterProps {
  readonly progressView: ProgressView;
  /** Empty for all. */
  readonly department: string;
  readonly choose: (department: string) => void;
  readonly words: Words;
}

/** The choice of a department, beside the as-of date. */
export function DepartmentFilter({
  progressView,
  department,
  choose,
  words,
}: DepartmentFilterProps) {
  const { byDepartment, any } = words.check;
  return (
    <div className={styles.bar}>
      <select
        className={styles.choice}
        aria-label={byDepartment}
        value={department}
        onChange={(event) => {
          choose(event.target.value);
        }}
      >
        <option value="">{fill(any, { name: byDepartment })}</option>
        {progressView.departments.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <span className={styles.asOf}>
        {fill(words.progress.asOf, { date: progressView.context.asOf })}
      </span>
    </div>
  );
}
