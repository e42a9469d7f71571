import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { RankedDepartment } from '../../../core/assessment/rank';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { departmentPoints } from '../../../locales/phrases/score-text';
import { DecisionText } from './DecisionText';
import type { Scoring } from '../scoring';
import styles from './scores.module.css';

interface DepartmentScoreProps {
  readonly department: RankedDepartment;
  readonly scoring: Scoring;
  readonly messages: Messages;
}

const BONUSES = ['heads', 'policies', 'emergencies'] as const;

/** The parts of a department's score: mean, bonus, and deductions with their documents. */
export function DepartmentScore({ department: one, scoring, messages }: DepartmentScoreProps) {
  const { words } = messages;
  const text = words.assess;
  const { numbers } = scoring.scheme;
  const { planned, held, onTime, n, base, score, converted, bonus, bonuses, deductions } = one;
  const total = bonuses.heads + bonuses.policies + bonuses.emergencies + bonuses.others;
  const lines = scoring.decisions.filter(
    ({ adjustment }) => adjustment.department === one.department,
  );
  return (
    <div className={styles.account}>
      <p>{fill(text.counts, { planned, held, onTime, n })}</p>
      {base !== null && score !== null && (
        <p>
          {fill(text.sum, {
            base: departmentPoints(base),
            deductions: deductions === 0 ? '' : deductions,
            bonus: bonus === 0 ? '' : bonus,
            score: departmentPoints(score),
            converted: converted === null ? '' : departmentPoints(converted),
          })}
        </p>
      )}
      {(total > 0 || lines.length > 0) && (
        <ul className={styles.decisions}>
          {BONUSES.filter((kind) => bonuses[kind] > 0).map((kind) => (
            <li key={kind}>{fill(text.bonuses[kind], { points: bonuses[kind] })}</li>
          ))}
          {lines.map((line, at) => (
            <li key={at}>
              <DecisionText line={line} words={words} />
            </li>
          ))}
        </ul>
      )}
      {total > 0 && base !== null && base < numbers.bonusFrom && (
        <p>
          <Warning16Regular aria-hidden /> {fill(text.bonusFrom, { from: numbers.bonusFrom })}
        </p>
      )}
      {total > bonus && bonus > 0 && (
        <p>
          <Warning16Regular aria-hidden /> {fill(text.bonusCap, { total, most: numbers.mostBonus })}
        </p>
      )}
    </div>
  );
}
