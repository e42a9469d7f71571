import type { AccountedRow } from '../../core/plan/model/accounted-rows';
import type { FoundPlan, PlanPlace, WorkbookReading } from '../../excel/plan/reading';
import { fill } from '../../locales/fill';
import type { Messages } from '../../locales/messages';
import { problemText } from '../../locales/phrases/settings-problem';
import { Banner } from '../components/notices/Banner';
import { UnreadWords } from '../components/notices/UnreadWords';
import type { Checked } from './controller/check-state';
import { RepairBanner } from './RepairBanner';
import { RowAccount } from './RowAccount';
import styles from './check.module.css';

interface HintsProps {
  readonly reading: WorkbookReading;
  readonly found: FoundPlan;
  readonly checked: Checked | null;
  readonly messages: Messages;
  readonly isBusy: boolean;
  readonly convert: () => void;
  readonly addWords: () => void;
  readonly repair: () => void;
  readonly addColumns: () => void;
  readonly showAside: (row: AccountedRow) => void;
  readonly choose: (place: PlanPlace) => void;
}

const quoted = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('、');

/** What to know before relying on the findings, one line each. */
export function Hints(props: HintsProps) {
  const { reading, found, checked, messages, isBusy, convert, showAside, choose } = props;
  const { words } = messages;
  const { check } = words;
  const { plan, place, isFiltered, isProtected } = found;
  const years = checked?.result.unknownYears ?? [];
  const lines = [
    isProtected && check.locked,
    isFiltered && check.filtered,
    reading.passedOver.length > 0 && fill(check.passedOver, { sheets: quoted(reading.passedOver) }),
    checked && plan.issued === null && check.noIssued,
    years.length > 0 && fill(check.unknownYears, { years: years.join('、') }),
  ].filter((line) => typeof line === 'string');
  return (
    <>
      {place.table === null && !checked && (
        <Banner action={check.convert} act={convert}>
          {check.plain}
        </Banner>
      )}
      <RepairBanner
        {...{ found, words, isBusy }}
        absent={reading.absent}
        repair={props.repair}
        add={props.addColumns}
      />
      <UnreadWords unread={reading.unread} words={words} isBusy={isBusy} add={props.addWords} />
      {lines.map((line) => (
        <p key={line} className={styles.hint}>
          {line}
        </p>
      ))}
      <RowAccount
        {...{ found, messages, isBusy, choose }}
        candidates={reading.candidates}
        show={showAside}
      />
      {reading.problems.length > 0 && (
        <details className={styles.hint}>
          <summary>{fill(check.settingsProblems, { count: reading.problems.length })}</summary>
          <ul className={styles.problems}>
            {reading.problems.map((problem, at) => (
              <li key={at}>{problemText(problem, words)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
