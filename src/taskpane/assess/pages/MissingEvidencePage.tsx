import { useMemo } from 'react';
import { groupBy } from '../../../core/group-by';
import { topicOf } from '../../../core/tracking/deadline';
import { missingEvidence } from '../../../core/tracking/missing-evidence';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { SubPage } from '../../components/pages/SubPage';
import { SheetLink } from '../scores/EvidenceLink';
import type { Scoring } from '../scoring';
import styles from './pages.module.css';

interface MissingEvidencePageProps {
  readonly scoring: Scoring;
  readonly messages: Messages;
  readonly select: (row: string, column: string) => void;
  readonly leave: () => void;
}

/** 待补佐证: the evidence that held conferences still lack, by department, as links to the cells. */
export function MissingEvidencePage({
  scoring,
  messages,
  select,
  leave,
}: MissingEvidencePageProps) {
  const { words } = messages;
  const text = words.assess;
  const { plan, assessment } = scoring;
  const incomplete = useMemo(
    () =>
      plan.rows.flatMap((row) => {
        const missing = missingEvidence(row, assessment.asOf);
        return missing.length > 0 ? [{ row, missing }] : [];
      }),
    [plan, assessment],
  );
  const count = incomplete.reduce((total, { missing }) => total + missing.length, 0);
  const groups = groupBy(
    incomplete,
    ({ row }) => row.department?.name ?? row.cells.department.text,
  );
  return (
    <SubPage title={fill(text.missing, { count })} back={words.common.back} leave={leave}>
      <p>{count === 0 ? text.missingNone : fill(text.missingIntro, { count })}</p>
      {Array.from(groups, ([department, rows]) => (
        <section key={department} aria-label={department}>
          <h3 className={styles.group}>{department}</h3>
          <ul className={styles.plain}>
            {rows.map(({ row, missing }) => (
              <li key={row.key} className={styles.owed}>
                <span>
                  <b>{messages.rowLabel(row.key)}</b> {topicOf(row)?.clean ?? row.cells.topic.text}{' '}
                  <span className={styles.note}>
                    {fill(text.heldOn, { date: row.tracking?.held ?? '' })}
                  </span>
                </span>
                <span className={styles.links}>
                  {missing.map(({ column, kind }) => (
                    <SheetLink
                      key={column}
                      text={fill(text.missingKinds[kind], {
                        column: words.tracking.columns[column],
                      })}
                      go={() => {
                        select(row.key, column);
                      }}
                    />
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </SubPage>
  );
}
