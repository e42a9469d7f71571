import { Button } from '@fluentui/react-components';
import type { PlanPlace, WorkbookReading } from '../../excel/plan/reading';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import styles from './begin.module.css';

interface CandidatesProps {
  readonly candidates: WorkbookReading['candidates'];
  readonly words: Words;
  readonly isBusy: boolean;
  readonly choose: (place: PlanPlace) => void;
}

/** Several tables read as a plan: asks which is meant, once for the workbook. */
export function Candidates({
  candidates,
  words: { begin, check },
  isBusy,
  choose,
}: CandidatesProps) {
  return (
    <div className={styles.beginning}>
      <p className={styles.line}>{begin.choose}</p>
      {candidates.map(({ place, title, rows }) => (
        <Button
          key={`${place.sheetId} ${place.table ?? ''}`}
          className={styles.candidate ?? ''}
          disabledFocusable={isBusy}
          onClick={() => {
            choose(place);
          }}
        >
          <span>
            {fill(begin.candidate, { title: title ?? check.untitled, rows })}
            <br />
            <span className={styles.quiet}>
              {fill(begin.onSheet, { sheet: place.sheet, table: place.table ?? '' })}
            </span>
          </span>
        </Button>
      ))}
    </div>
  );
}
