import { useMemo, useState } from 'react';
import { yearOf, type PlainDate } from '../../core/calendar/plain-date';
import { createCalendar } from '../../core/calendar/working-calendar';
import type { Plan } from '../../core/plan/plan';
import type { Settings } from '../../core/settings/settings';
import { progressOf } from '../../core/tracking/progress';
import { fill } from '../../locales/fill';
import type { Messages } from '../../locales/messages';
import { Counts } from './Counts';
import { DueList } from './DueList';
import { linesOf } from './lines';
import { Months } from './Months';
import type { TrackDesk } from './track-desk';
import styles from './track.module.css';

interface ProgressViewProps {
  readonly desk: TrackDesk;
  readonly plan: Plan;
  readonly settings: Settings;
  readonly today: PlainDate;
  readonly messages: Messages;
}

/** How the plan, or one department's part of it, stands: counts, months, and what asks for something. */
export function ProgressView({ desk, plan, settings, today, messages }: ProgressViewProps) {
  const { words } = messages;
  const text = words.progress;
  const [wanted, setWanted] = useState('');
  const departments = useMemo(
    () => [...new Set(plan.rows.flatMap(({ department }) => department?.name ?? []))],
    [plan],
  );
  // A department that is gone from the plan would leave an empty view nobody can explain.
  const department = departments.includes(wanted) ? wanted : '';
  const asOf = settings.asOf ?? today;
  const progress = useMemo(() => {
    const rows = plan.rows.filter(
      (row) => department === '' || row.department?.name === department,
    );
    const year = settings.year ?? plan.year ?? yearOf(asOf);
    const calendar = createCalendar(settings.holidays);
    return progressOf(rows, year, { asOf, calendar, limits: settings.tracking });
  }, [plan, department, settings, asOf]);
  const lists = linesOf(progress, messages);
  return (
    <>
      <div className={styles.bar}>
        <select
          className={styles.choice}
          aria-label={words.check.byDepartment}
          value={department}
          onChange={(event) => {
            setWanted(event.target.value);
          }}
        >
          <option value="">{fill(words.check.any, { name: words.check.byDepartment })}</option>
          {departments.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <span className={styles.asOf}>{fill(text.asOf, { date: asOf })}</span>
      </div>
      <div className={styles.body}>
        <Counts counts={progress.counts} words={words} />
        <Months months={progress.months} words={words} />
        {desk.isGone && <p className={styles.hint}>{words.check.gone}</p>}
        {lists.map(({ name, lines }) => (
          <DueList
            key={name}
            title={fill(text.lists[name], { count: lines.length })}
            lines={lines}
            isUrgent={name === 'overdue'}
            isOpen={name === 'overdue' || name === 'thisMonth'}
            more={(count) => fill(text.more, { count })}
            selected={desk.selected}
            select={desk.select}
          />
        ))}
        {lists.length === 0 && <p className={styles.hint}>{text.nothing}</p>}
      </div>
    </>
  );
}
