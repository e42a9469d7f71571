import { useMemo } from 'react';
import { fill } from '../../locales/fill';
import type { Messages } from '../../locales/messages';
import { Counts } from './Counts';
import { DueList } from './DueList';
import { linesOf } from './lines';
import { Months } from './Months';
import type { Page } from './pages';
import { ProgressFoot } from './ProgressFoot';
import type { RowAction } from './RowActions';
import type { Standing } from './standing';
import type { PlanDesk } from '../plan-desk';
import styles from './track.module.css';

interface ProgressViewProps {
  readonly desk: PlanDesk;
  readonly standing: Standing;
  /** Name of the department that is shown alone; empty for all. */
  readonly department: string;
  readonly choose: (department: string) => void;
  readonly messages: Messages;
  /** Key of the selected row of this plan; `null` without one. */
  readonly selected: string | null;
  /** The table has the columns of a change. */
  readonly canChange: boolean;
  readonly go: (page: Page) => void;
}

/** How the plan, or one department's part of it, stands: counts, months, and what asks for something. */
export function ProgressView(props: ProgressViewProps) {
  const { desk, standing, department, choose, messages, selected, canChange, go } = props;
  const { words } = messages;
  const text = words.progress;
  const progress = useMemo(() => standing.of(department), [standing, department]);
  const lists = linesOf(progress, messages);
  const to = (kind: 'register' | 'change'): (() => void) | null =>
    selected === null
      ? null
      : () => {
          go({ kind, row: selected });
        };
  const actionsOf = (key: string): RowAction[] => {
    const action = (label: string, page: Page): RowAction => ({
      label,
      run: () => {
        desk.select(key);
        go(page);
      },
    });
    const of = standing.departmentOf(key);
    return [
      action(text.register, { kind: 'register', row: key }),
      ...(canChange ? [action(words.change.button, { kind: 'change', row: key })] : []),
      ...(of === '' ? [] : [action(text.remindOne, { kind: 'remind', department: of })]),
    ];
  };
  return (
    <>
      <div className={styles.bar}>
        <select
          className={styles.choice}
          aria-label={words.check.byDepartment}
          value={department}
          onChange={(event) => {
            choose(event.target.value);
          }}
        >
          <option value="">{fill(words.check.any, { name: words.check.byDepartment })}</option>
          {standing.departments.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <span className={styles.asOf}>{fill(text.asOf, { date: standing.context.asOf })}</span>
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
            actionsOf={actionsOf}
            actionsName={(row) => fill(text.actions, { row })}
          />
        ))}
        {lists.length === 0 && <p className={styles.hint}>{text.nothing}</p>}
      </div>
      <ProgressFoot
        selected={selected && fill(text.selectedRow, { row: messages.rowLabel(selected) })}
        register={to('register')}
        change={canChange ? to('change') : null}
        remind={() => {
          go({ kind: 'remind', department });
        }}
        unplanned={() => {
          go({ kind: 'unplanned' });
        }}
        words={words}
      />
    </>
  );
}
