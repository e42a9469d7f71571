import type { TableCell } from '../../../core/reconciliation/compare-scores';
import type { Words } from '../../../locales';
import { SheetLink } from '../scores/EvidenceLink';
import type { Scoring } from '../scoring';
import styles from './agreement.module.css';

interface SheetLinksProps {
  readonly scoring: Scoring;
  readonly words: Words;
  readonly show: (place: TableCell) => void;
}

/** Links to the score sheets: to the best department in 考核汇总, and the first conference in 考核明细. */
export function SheetLinks({ scoring, words, show }: SheetLinksProps) {
  const { assess: text } = words;
  const { rows, departments } = scoring.assessment;
  const [best] = departments;
  const first = rows.find(({ id }) => id !== null);
  return (
    <p className={styles.sheets}>
      {text.sheets}
      {best && (
        <SheetLink
          text={text.summary}
          go={() => {
            show({
              table: '汇总表',
              keyColumn: '牵头发布单位',
              key: best.department,
              column: null,
            });
          }}
        />
      )}
      {first && (
        <SheetLink
          text={text.detail}
          go={() => {
            show({ table: '明细表', keyColumn: '计划编号', key: first.id ?? '', column: null });
          }}
        />
      )}
    </p>
  );
}
