import type { Words } from '../../../locales';
import { GROUPINGS, type Grouping } from './grouping';
import styles from './filters.module.css';

interface GroupingChoiceProps {
  readonly by: Grouping;
  readonly choose: (by: Grouping) => void;
  readonly words: Words;
}

/** What the findings are grouped by. */
export function GroupingChoice({ by, choose, words: { check } }: GroupingChoiceProps) {
  return (
    <select
      className={styles.choice}
      aria-label={check.groupBy}
      value={by}
      onChange={({ target }) => {
        const chosen = GROUPINGS.find((one) => one === target.value);
        if (chosen) choose(chosen);
      }}
    >
      {GROUPINGS.map((one) => (
        <option key={one} value={one}>
          {check.groupings[one]}
        </option>
      ))}
    </select>
  );
}
