import type { LossCell } from '../../../core/assessment/loss-map';
import { topicOf } from '../../../core/tracking/deadline';
import type { Messages } from '../../../locales/messages';
import { CriterionScore } from '../scores/CriterionScore';
import type { Scoring } from '../scoring';
import styles from './map.module.css';

interface MapEvidenceProps {
  readonly cell: LossCell;
  readonly scoring: Scoring;
  readonly messages: Messages;
  readonly select: (row: string, column?: string) => void;
}

/** The conferences that lose points by a criterion, each with its reason and its evidence. */
export function MapEvidence({ cell: { code, rows }, scoring, messages, select }: MapEvidenceProps) {
  return rows.flatMap((result) => {
    const row = scoring.plan.rows.find(({ key }) => key === result.key);
    if (!row) return [];
    return (
      <section key={row.key}>
        <b>{messages.rowLabel(row.key)}</b> {topicOf(row)?.clean ?? row.cells.topic.text}
        <ul className={styles.plain}>
          <CriterionScore
            {...{ code, scoring, messages }}
            scored={{ row, result }}
            select={(column) => {
              select(row.key, column);
            }}
          />
        </ul>
      </section>
    );
  });
}
