import { useMemo } from 'react';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import type { PlanController } from '../../controller/plan-controller';
import type { PlanState } from '../../controller/plan-state';
import type { Page } from '../pages';
import { DepartmentFilter } from './DepartmentFilter';
import { DueList } from './DueList';
import { dueLinesOf } from './due-lines';
import { MonthChart } from './MonthChart';
import { ProgressCounts } from './ProgressCounts';
import { ProgressFoot } from './ProgressFoot';
import type { ProgressView } from './progress-view';
import type { RowAction } from './RowActions';
import styles from './progress.module.css';

interface ProgressPanelProps {
  readonly controller: PlanController;
  readonly state: Pick<PlanState, 'selected' | 'isGone'>;
  readonly progressView: ProgressView;
  /** The only department shown; empty for all. */
  readonly department: string;
  readonly choose: (department: string) => void;
  readonly messages: Messages;
  /** Key of the selected row, if it is in the plan. */
  readonly selected: string | null;
  /** The table has the columns of a change. */
  readonly canChange: boolean;
  readonly go: (page: Page) => void;
}

/** The progress of the plan or of one department: counts, months, and the conferences that need attention. */
export function ProgressPanel(props: ProgressPanelProps) {
  const { controller, state, progressView, department, messages, selected, go } = props;
  const { words } = messages;
  const text = words.progress;
  const progress = useMemo(() => progressView.of(department), [progressView, department]);
  const lists = dueLinesOf(progress, messages);
  return (
    <>
      <DepartmentFilter {...{ progressView, department, words }} choose={props.choose} />
      <div className={styles.body}>
        <ProgressCounts counts={progress.counts} words={words} />
        <MonthChart months={progress.months} words={words} />
        {state.isGone && <p className={styles.hint}>{words.check.gone}</p>}
        {lists.map(({ name, lines }) => (
          <DueList
            key={name}
            title={fill(text.lists[name], { count: lines.length })}
            lines={lines}
            isUrgent={name === 'overdue'}
            isOpen={name === 'overdue' || name === 'thisMonth'}
            more={(count) => fill(text.more, { count })}
            selected={state.selected}
            select={controller.select}
            actionsOf={(key) => rowActions(key, props)}
            actionsName={(row) => fill(text.actions, { row })}
          />
        ))}
        {lists.length === 0 && <p className={styles.hint}>{text.nothing}</p>}
      </div>
      <ProgressFoot {...{ selected, department, messages, go }} canChange={props.canChange} />
    </>
  );
}

/** What can be done with a row; choosing one also selects the row. */
function rowActions(key: string, props: ProgressPanelProps): RowAction[] {
  const { controller, progressView, messages, canChange, go } = props;
  const { progress: text, change } = messages.words;
  const action = (label: string, page: Page): RowAction => ({
    label,
    run: () => {
      controller.select(key);
      go(page);
    },
  });
  const department = progressView.departmentOf(key);
  return [
    action(text.register, { kind: 'register', row: key }),
    ...(canChange ? [action(change.button, { kind: 'change', row: key })] : []),
    ...(department === ''
      ? []
      : [action(text.remindOne, { kind: 'papers', paper: '催办函', department })]),
    action(text.papers, { kind: 'rowPapers', row: key }),
  ];
}
