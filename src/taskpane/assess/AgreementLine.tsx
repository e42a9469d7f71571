import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Agreement, Difference } from '../../core/assessment/agreement';
import type { ScorePlace } from '../../excel/scores';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import { SheetLink } from './EvidenceLink';
import styles from './assess.module.css';

/** More are not listed: the sheets are generated anew rather than mended. */
const LISTED = 20;

interface AgreementLineProps {
  readonly agreement: Agreement;
  readonly words: Words;
  readonly show: (place: ScorePlace) => void;
}

/** Whether the formulas of the score sheets come to what the engine says; if not, where, and why that may be. */
export function AgreementLine({ agreement, words, show }: AgreementLineProps) {
  const text = words.assess;
  const { rows, departments, differences } = agreement;
  if (differences.length === 0) {
    return (
      <p className={styles.agreement} role="status">
        <CheckmarkCircle16Filled aria-hidden className={styles.agreed ?? ''} />
        {fill(text.agreed, { rows, departments })}
      </p>
    );
  }
  return (
    <details className={styles.differences}>
      <summary className={styles.summary}>
        <span role="status" className={styles.agreement}>
          <Warning16Filled aria-hidden className={styles.differs ?? ''} />
          {fill(text.differs, { count: differences.length })}
        </span>
      </summary>
      <p className={styles.note}>{text.differsWhy}</p>
      <ul className={styles.plain}>
        {causesFirst(differences)
          .slice(0, LISTED)
          .map((one) => (
            <li key={`${one.table} ${one.key} ${one.column}`}>
              <SheetLink
                text={differenceText(one, words)}
                go={() => {
                  show(one);
                }}
              />
            </li>
          ))}
      </ul>
      {differences.length > LISTED && (
        <p className={styles.note}>{fill(text.others, { count: differences.length - LISTED })}</p>
      )}
    </details>
  );
}

/** A formula that is as it was generated differs only because a cell that it reads does: it comes last. */
const causesFirst = (differences: readonly Difference[]): Difference[] => [
  ...differences.filter(({ cell }) => cell !== 'generated'),
  ...differences.filter(({ cell }) => cell === 'generated'),
];

function differenceText(difference: Difference, { assess }: Words): string {
  const { sheet, key, column, engine, shown, cell } = difference;
  return fill(assess.difference, {
    ...{ sheet, key, column },
    engine: engine === '' ? assess.blank : engine,
    shown: shown === null || shown === '' ? assess.blank : String(shown),
    fate: cell === null ? '' : assess.fates[cell],
  });
}
