import { useMemo } from 'react';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { ProgressCounts } from './ProgressCounts';
import { DueList } from './DueList';
import { dueLinesOf } from './due-lines';
import { MonthChart } from './MonthChart';
import type { Page } from '../pages';
import { ProgressFoot } from './ProgressFoot';
import type { RowAction } from './RowActions';
import type { ProgressView } from './progress-view';
import type { PlanController } from '../../controller/use-plan-controller';
import styles from '../track.module.css';

interface ProgressPanelProps {
  readonly controller: PlanController;
  readonly progressView: ProgressView;
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
export function ProgressPanel(props: ProgressPanelProps) {
  const { controller, progressView, department, choose, messages, selected, canChange, go } = props;
  const { words } = messages;
  const text = words.progress;
  const progress = useMemo(() => progressView.of(department), [progressView, department]);
  const lists = dueLinesOf(progress, messages);
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
        controller.select(key);
        go(page);
      },
    });
    const of = progressView.departmentOf(key);
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
          {progressView.departments.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <span className={styles.asOf}>{fill(text.asOf, { date: progressView.context.asOf })}</span>
      </div>
      <div className={styles.body}>
        <ProgressCounts counts={progress.counts} words={words} />
        <MonthChart months={progress.months} words={words} />
        {controller.isGone && <p className={styles.hint}>{words.check.gone}</p>}
        {lists.map(({ name, lines }) => (
          <DueList
            key={name}
            title={fill(text.lists[name], { count: lines.length })}
            lines={lines}
            isUrgent={name === 'overdue'}
            isOpen={name === 'overdue' || name === 'thisMonth'}
            more={(count) => fill(text.more, { count })}
            selected={controller.selected}
            select={controller.select}
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
