import { Prohibited16Regular } from '@fluentui/react-icons/svg/prohibited';
import { CRITERIA } from '../../../core/assessment/criteria';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { CriterionScore } from './CriterionScore';
import { SheetLink } from './EvidenceLink';
import type { ScoredRow, Scoring } from '../scoring';
import styles from './scores.module.css';

interface ConferenceScoreProps {
  readonly scored: ScoredRow;
  readonly scoring: Scoring;
  readonly messages: Messages;
  /** Selects a cell of the conference's row; without a column, its first cell. */
  readonly select: (column?: string) => void;
}

/** The score of a conference criterion by criterion, or the reason why it has none. */
export function ConferenceScore({ scored, scoring, messages, select }: ConferenceScoreProps) {
  const { words } = messages;
  const { result } = scored;
  const hasUntrueContent = result.losses.some(({ code }) => code === '内容不实');
  return (
    <>
      <div className={styles.account}>
        {result.state !== '计分' && <p>{whyUnscored(scored, words)}</p>}
        {hasUntrueContent && (
          <p>
            <Prohibited16Regular aria-hidden /> {words.assess.untrue}
          </p>
        )}
        <SheetLink
          text={words.assess.toRow}
          go={() => {
            select();
          }}
        />
      </div>
      {result.state === '计分' && (
        <ul className={styles.criteria}>
          {CRITERIA.map(({ code }) => (
            <CriterionScore key={code} {...{ code, scored, scoring, messages, select }} />
          ))}
        </ul>
      )}
    </>
  );
}

function whyUnscored({ row, result }: ScoredRow, { assess }: Words): string {
  const { deadline } = result.facts;
  if (result.state === '未到期') {
    return deadline === null ? assess.open : fill(assess.pending, { deadline });
  }
  const reason = row.tracking?.exemptReason ?? '';
  return reason === '' ? assess.unexplained : fill(assess.exempt, { reason });
}
