import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Subtract16Regular } from '@fluentui/react-icons/svg/subtract';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import type { CriterionCode } from '../../../core/assessment/criteria';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { evidenceOf } from './evidence';
import { EvidenceLink, SheetLink } from './EvidenceLink';
import type { ScoredRow, Scoring } from '../scoring';
import styles from './scores.module.css';

interface CriterionScoreProps {
  readonly code: CriterionCode;
  readonly scored: ScoredRow;
  readonly scoring: Scoring;
  readonly messages: Messages;
  /** Selects a cell of the conference's row. */
  readonly select: (column: string) => void;
}

/** One criterion of a conference: its points, the reason for a loss, the evidence, and the clause of the scheme. */
export function CriterionScore({ code, scored, scoring, messages, select }: CriterionScoreProps) {
  const { words } = messages;
  const { assess: text, assessment: names } = words;
  const { row, result } = scored;
  const { scheme, plan, assessment } = scoring;
  const points = result.criteria[code];
  const loss = result.losses.find((one) => one.code === code);
  const evidence = evidenceOf(code, loss, {
    row,
    places: plan.trackingColumns,
    asOf: assessment.asOf,
  });
  return (
    <li className={styles.criterion}>
      <span className={styles.verdict}>
        {points === null ? (
          <Subtract16Regular aria-hidden />
        ) : loss ? (
          <SubtractCircle16Regular aria-hidden className={styles.lost ?? ''} />
        ) : (
          <CheckmarkCircle16Regular aria-hidden className={styles.full ?? ''} />
        )}
        <b>{names.criteria[code]}</b>
        <span className={styles.points}>
          {points === null
            ? text.notApplicable
            : fill(text.ofPoints, { points, full: scheme.points[code] })}
        </span>
      </span>
      {loss && (
        <span className={styles.reason}>
          {fill(text.lost, {
            reason: fill(names.reasons[loss.reason], { days: loss.days ?? '' }),
            points: loss.points,
          })}
        </span>
      )}
      <span className={styles.evidence}>
        {evidence.map((one) => (
          <EvidenceLink key={one.column} evidence={one} words={words} select={select} />
        ))}
        {code === 'C6' && (
          <SheetLink
            text={fill(text.planned, {
              column: words.column.spokesperson,
              content: row.cells.spokesperson.text || text.empty,
            })}
            go={() => {
              select('spokesperson');
            }}
          />
        )}
      </span>
      <span className={styles.basis}>{fill(text.basis, { basis: scheme.bases[code] })}</span>
    </li>
  );
}
