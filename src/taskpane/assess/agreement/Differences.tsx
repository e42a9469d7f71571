import {
  KEY_COLUMN,
  type Agreement,
  type Cause,
  type Difference,
  type TableCell,
} from '../../../core/reconciliation/compare-scores';
import type { Words } from '../../../locales';
import { causeText, differenceText, remedies } from '../../../locales/phrases/difference-text';
import { fill } from '../../../locales/fill';
import { SheetLink } from '../scores/EvidenceLink';
import styles from './agreement.module.css';

/** Number of lines listed: with more, the sheets are better generated again. */
const LISTED = 20;
/** Number of affected cells listed if the alteration itself is known. */
const EXAMPLES = 5;

interface DifferencesProps {
  readonly agreement: Agreement;
  readonly words: Words;
  readonly show: (cell: TableCell) => void;
}

/** The differences between score sheets and engine: known alterations first, then unexplained cells; cells that only depend on them are counted. */
export function Differences({ agreement, words, show }: DifferencesProps) {
  const { differences, causes } = agreement;
  const text = words.assess;
  const origins = differences.filter(({ isDerived }) => isDerived !== true);
  const altered = origins.filter(({ cell }) => cell !== null && cell !== 'generated');
  const others = origins.filter((one) => !altered.includes(one));
  const shown = others.slice(0, causes.length > 0 ? EXAMPLES : LISTED);
  const listed = [...altered, ...shown].slice(0, LISTED);
  const derivedDifferences = differences.length - listed.length;
  return (
    <>
      {remedies(agreement, words).map((remedy) => (
        <p key={remedy} className={styles.note}>
          {remedy}
        </p>
      ))}
      <ul className={styles.plain}>
        {causes.slice(0, LISTED).map((cause) => (
          <li key={JSON.stringify(cause)}>
            <CauseLine cause={cause} words={words} show={show} />
          </li>
        ))}
        {listed.map((one) => (
          <li key={`${one.table} ${one.key} ${one.column}`}>
            <SheetLink
              text={differenceText(one, causes.length > 0, words)}
              go={() => {
                show(cellOf(one));
              }}
            />
          </li>
        ))}
      </ul>
      {derivedDifferences > 0 && (
        <p className={styles.note}>
          {fill(text.derivedDifferences, { count: derivedDifferences })}
        </p>
      )}
    </>
  );
}

const cellOf = ({ table, key, column }: Difference): TableCell => ({
  ...{ table, key, column },
  keyColumn: KEY_COLUMN[table],
});

interface CauseLineProps {
  readonly cause: Cause;
  readonly words: Words;
  readonly show: (cell: TableCell) => void;
}

/** An alteration, as a link if it is in a cell. */
function CauseLine({ cause, words, show }: CauseLineProps) {
  const text = causeText(cause, words);
  const cell = cause.kind === 'cell' || cause.kind === 'word' ? cause.cell : null;
  return cell ? (
    <SheetLink
      text={text}
      go={() => {
        show(cell);
      }}
    />
  ) : (
    <>{text}</>
  );
}
