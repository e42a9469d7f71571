import { useMemo } from 'react';
import * as z from 'zod/mini';
import type { PlainDate } from '../../core/calendar/plain-date';
import { TRACKING_COLUMNS } from '../../core/plan/tracking-columns/tracking-columns';
import type { Settings } from '../../core/settings/settings';
import type { FoundPlan } from '../../excel/plan/reading';
import type { Language } from '../../locales/language';
import type { Messages } from '../../locales/messages';
import { Overlay } from '../components/Overlay';
import type { PlanController } from '../controller/plan-controller';
import type { PlanState } from '../controller/plan-state';
import type { Drafts } from '../environment/drafts';
import { useKept } from '../environment/use-kept';
import { usePage } from './pages';
import { ProgressPanel } from './progress/ProgressPanel';
import { progressViewOf } from './progress/progress-view';
import type { TrackOperations } from './track-operations';
import { TrackPage } from './TrackPage';

interface TrackedPlanProps {
  readonly controller: PlanController;
  readonly state: PlanState;
  readonly operations: TrackOperations;
  readonly found: FoundPlan;
  readonly settings: Settings;
  readonly today: PlainDate;
  readonly now: () => Date;
  readonly messages: Messages;
  readonly language: Language;
  readonly drafts: Drafts;
}

/** The columns that store a change. */
const CHANGE_COLUMNS = TRACKING_COLUMNS.flatMap(({ name, group }) =>
  group === '变更' ? [name] : [],
);

/** A plan with tracking columns: its progress, or a page in front of it. */
export function TrackedPlan(props: TrackedPlanProps) {
  const { controller, state, found, settings, today, messages } = props;
  const { plan } = found;
  const [page, setPage] = usePage(plan);
  const [chosen, setChosen] = useKept('progress department', z.string(), '');
  const progressView = useMemo(
    () => progressViewOf(plan, settings, today),
    [plan, settings, today],
  );
  // A department that has disappeared from the plan would leave an empty view without explanation.
  const department = progressView.departments.includes(chosen) ? chosen : '';
  return (
    <Overlay
      page={
        page && (
          <TrackPage
            {...props}
            page={page}
            progressView={progressView}
            leave={() => {
              setPage(null);
            }}
          />
        )
      }
    >
      <ProgressPanel
        {...{ controller, state, progressView, department, messages }}
        go={setPage}
        choose={setChosen}
        selected={plan.rows.some(({ key }) => key === state.selected) ? state.selected : null}
        canChange={CHANGE_COLUMNS.every((name) => plan.trackingColumns[name] !== undefined)}
      />
    </Overlay>
  );
}
