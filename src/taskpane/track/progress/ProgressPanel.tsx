import { lazy, Suspense, useMemo } from 'react';
import type { Messages } from '../../../locales/messages';
import type { PlanController } from '../../controller/plan-controller';
import type { PlanState } from '../../controller/plan-state';
import { useKept } from '../../environment/use-kept';
import type { Page } from '../pages';
import { DepartmentFilter } from './DepartmentFilter';
import { MonthChart } from './MonthChart';
import { narrowed, NARROWING } from './narrowing';
import { ProgressCounts } from './ProgressCounts';
import { ProgressFoot } from './ProgressFoot';
import { ProgressLists } from './ProgressLists';
import type { ProgressView } from './progress-view';
import type { RowAction } from './RowActions';
import { VIEW, ViewBar } from './ViewBar';
import styles from './progress.module.css';

const Timeline = lazy(() => import(/* webpackChunkName: "timeline" */ '../timeline/Timeline'));

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

/** The progress of the plan or of one department: counts, months, and the conferences as lists or on a time line. */
export function ProgressPanel(props: ProgressPanelProps) {
  const { controller, state, progressView, department, messages, selected, go } = props;
  const { words } = messages;
  const [view, setView] = useKept('progress view', VIEW, 'lists');
  const [narrowing, setNarrowing] = useKept('progress narrowing', NARROWING, null);
  const progress = useMemo(() => progressView.of(department), [progressView, department]);
  const shown = useMemo(
    () => narrowed(progress, progressView, narrowing),
    [progress, progressView, narrowing],
  );
  const common = { messages, selected: state.selected, select: controller.select };
  return (
    <>
      <DepartmentFilter {...{ progressView, department, words }} choose={props.choose} />
      <div className={styles.body}>
        <ProgressCounts
          counts={progress.counts}
          chosen={narrowing?.kind === 'figure' ? narrowing.figure : null}
          choose={(figure) => {
            setNarrowing(figure && { kind: 'figure', figure });
          }}
          words={words}
        />
        <MonthChart
          months={progress.months}
          chosen={narrowing?.kind === 'month' ? narrowing.month : null}
          choose={(month) => {
            setNarrowing(month === null ? null : { kind: 'month', month });
          }}
          words={words}
        />
        <ViewBar
          {...{ view, narrowing, words }}
          count={shown.length}
          choose={setView}
          widen={() => {
            setNarrowing(null);
          }}
        />
        {state.isGone && <p className={styles.hint}>{words.check.gone}</p>}
        {view === 'timeline' ? (
          <Suspense fallback={<p role="status">{words.frame.opening}</p>}>
            <Timeline
              {...common}
              rows={shown}
              year={progressView.year}
              asOf={progressView.context.asOf}
            />
          </Suspense>
        ) : (
          <ProgressLists
            {...{ ...common, progress, narrowing, shown }}
            actionsOf={(key) => rowActions(key, props)}
          />
        )}
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
