import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Agreement, TableCell } from '../../../core/reconciliation/compare-scores';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import { Differences } from './Differences';
import styles from './agreement.module.css';

interface AgreementLineProps {
  readonly agreement: Agreement;
  readonly words: Words;
  readonly show: (cell: TableCell) => void;
}

/** Whether the formulas of the score sheets agree with the engine; if not, the differences. */
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
      <Differences agreement={agreement} words={words} show={show} />
    </details>
  );
}
