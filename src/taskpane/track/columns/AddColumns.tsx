import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import {
  missingColumns,
  TRACKING_COLUMNS,
  type TrackingColumn,
} from '../../../core/plan/tracking-columns';
import { brokenFormulas } from '../../../core/tracking/broken-formulas';
import { lookAlikes, type LookAlike } from '../../../core/tracking/look-alike-columns';
import type { FoundPlan } from '../../../excel/plan/reading';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import { LookAlikeQuestion } from './LookAlikeQuestion';
import { hasTrackingColumns } from './has-tracking-columns';
import styles from '../track.module.css';

interface AddColumnsProps {
  readonly found: FoundPlan;
  readonly words: Words;
  readonly isBusy: boolean;
  /** Adds what is missing, or only puts formulas right. */
  readonly add: (kind: 'columns' | 'mend', adopted: readonly LookAlike[]) => void;
}

/**
 * Says which tracking columns will be added, group by group, and adds them; offers to put formulas right that a
 * deletion has broken; nothing where all are there and sound.
 */
export function AddColumns({ found, words, isBusy, add }: AddColumnsProps) {
  const { progress: text, tracking } = words;
  const [declined, setDeclined] = useState<readonly TrackingColumn[]>([]);
  const { plan, place, isProtected } = found;
  const alike = lookAlikes(plan);
  const adopted = alike.filter(({ column }) => !declined.includes(column));
  const lacking = missingColumns(plan.trackingColumns);
  const missing = lacking.filter((name) => adopted.every(({ column }) => column !== name));
  const broken = brokenFormulas(plan);
  if (lacking.length === 0 && broken.length === 0) return null;
  if (place.tableId === null) return <p className={styles.hint}>{text.notATable}</p>;
  const groups = [...new Set(TRACKING_COLUMNS.map(({ group }) => group))].flatMap((group) => {
    const names = TRACKING_COLUMNS.filter(
      (column) => column.group === group && missing.includes(column.name),
    ).map(({ name }) => tracking.columns[name]);
    return names.length > 0 ? [{ group, names: names.join(text.join) }] : [];
  });
  const kind = lacking.length === 0 ? 'mend' : 'columns';
  const act = kind === 'mend' ? text.mend : text.add;
  return (
    <section className={styles.columns} aria-label={act}>
      <Button
        appearance="primary"
        disabledFocusable={isBusy || isProtected}
        onClick={() => {
          add(kind, adopted);
        }}
      >
        {act}
      </Button>
      {isProtected && <p className={styles.note}>{words.convert.locked}</p>}
      {alike.map((one) => (
        <LookAlikeQuestion
          key={one.column}
          alike={one}
          isDeclined={declined.includes(one.column)}
          decline={(isDeclined) => {
            const others = declined.filter((column) => column !== one.column);
            setDeclined(isDeclined ? [...others, one.column] : others);
          }}
          words={words}
        />
      ))}
      {broken.length > 0 && (
        <p className={styles.note}>
          {fill(text.broken, {
            columns: broken.map((name) => tracking.columns[name]).join(text.join),
          })}
        </p>
      )}
      {missing.length > 0 && (
        <details open={!hasTrackingColumns(plan)}>
          <summary className={styles.summary}>
            {fill(text.willAdd, { count: missing.length })}
          </summary>
          <dl className={styles.groups}>
            {groups.map(({ group, names }) => (
              <div key={group}>
                <dt>{text.groups[group]}</dt>
                <dd>{names}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {kind === 'columns' && <p className={styles.note}>{text.keeps}</p>}
    </section>
  );
}
