import { useMemo, useState } from 'react';
import { Button } from '@fluentui/react-components';
import {
  accountedInTable,
  stretchesOf,
  type AccountedRow,
  type RowStretch,
} from '../../core/plan/model/accounted-rows';
import type { Candidate, FoundPlan, PlanPlace } from '../../excel/plan/reading';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import type { Messages } from '../../locales/messages';
import { QuietLink } from '../components/QuietLink';
import styles from './check.module.css';

/** Number of rows rendered at a time: a long table may have a heading for every other row. */
const PAGE = 60;

interface RowAccountProps {
  readonly found: FoundPlan;
  readonly candidates: readonly Candidate[];
  readonly messages: Messages;
  readonly isBusy: boolean;
  readonly show: (row: AccountedRow) => void;
  readonly choose: (place: PlanPlace) => void;
}

/** How many rows were read, which rows were not taken for conferences, and which plan tables were not read. */
export function RowAccount(props: RowAccountProps) {
  const { found, candidates, messages, isBusy, show, choose } = props;
  const { plan, place } = found;
  const { check } = messages.words;
  const rows = useMemo(() => accountedInTable(plan), [plan]);
  const others = candidates.filter((candidate) => !isSamePlace(candidate.place, place));
  if (rows.length + others.length === 0) return null;
  const line = fill(check.accounted, {
    rows: plan.rows.length,
    count: rows.length || '',
    tables: messages.list(others.map((other) => tableName(other, check))),
  });
  return (
    <>
      {rows.length === 0 ? (
        <p className={styles.hint}>{line}</p>
      ) : (
        <details className={styles.hint}>
          <summary>{line}</summary>
          <AccountedList {...{ rows, messages, show }} top={place.top} />
        </details>
      )}
      <div className={styles.hint}>
        <ul className={styles.rows}>
          {others.map(({ place: other, title }) => (
            <li key={`${other.sheetId} ${other.tableId ?? ''}`}>
              <QuietLink
                text={
                  others.length === 1
                    ? check.switchOnly
                    : fill(check.switchTable, { sheet: other.sheet, title: title ?? '' })
                }
                isBusy={isBusy}
                act={() => {
                  choose(other);
                }}
              />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

interface AccountedListProps {
  readonly rows: readonly AccountedRow[];
  /** Row of the sheet at which the plan's cells begin, from 0. */
  readonly top: number;
  readonly messages: Messages;
  readonly show: (row: AccountedRow) => void;
}

function AccountedList({ rows, top, messages, show }: AccountedListProps) {
  const { check, aside } = messages.words;
  const [count, setCount] = useState(PAGE);
  const stretches = useMemo(() => stretchesOf(rows), [rows]);
  const total = stretches.length;
  return (
    <>
      <ul className={styles.rows}>
        {stretches.slice(0, count).map((stretch) => (
          <li key={stretch.first.gridRow}>
            <QuietLink
              text={fill(check.asideRow, {
                row: sheetRows(stretch, top),
                kind: aside[stretch.first.kind],
                text: stretch.first.text,
              })}
              act={() => {
                show(stretch.first);
              }}
            />
          </li>
        ))}
      </ul>
      {count < total && (
        <Button
          appearance="subtle"
          size="small"
          onClick={() => {
            setCount(count + PAGE);
          }}
        >
          {fill(check.more, { count: Math.min(PAGE, total - count), total })}
        </Button>
      )}
    </>
  );
}

const isSamePlace = (a: PlanPlace, b: PlanPlace): boolean =>
  a.sheetId === b.sheetId && a.tableId === b.tableId;

const tableName = ({ place, title, rows }: Candidate, { otherTable }: Words['check']): string =>
  fill(otherTable, { sheet: place.sheet, title: title ?? '', count: rows });

/** The rows of the sheet as people count them: `7`, or `7–12` for a stretch. */
const sheetRows = ({ first, last }: RowStretch, top: number): string =>
  Array.from(new Set([first, last].map(({ gridRow }) => top + gridRow + 1))).join('–');
