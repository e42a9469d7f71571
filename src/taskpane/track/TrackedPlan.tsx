import { useMemo, useState } from 'react';
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
import { pageOver, type OpenPage, type Page } from './pages';
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
  const [open, setOpen] = useState<OpenPage | null>(null);
  if (open && open.plan !== plan) setOpen(pageOver(plan, open));
  const [chosen, setChosen] = useState('');
  const progressView = useMemo(
    () => progressViewOf(plan, settings, today),
    [plan, settings, today],
  );
  // A department that has disappeared from the plan would leave an empty view without explanation.
  const department = progressView.departments.includes(chosen) ? chosen : '';
  const go = (page: Page): void => {
    setOpen({ page, plan });
  };
  return (
    <Overlay
      page={
        open && (
          <TrackPage
            {...props}
            page={open.page}
            progressView={progressView}
            leave={() => {
              setOpen(null);
            }}
          />
        )
      }
    >
      <ProgressPanel
        {...{ controller, state, progressView, department, messages, go }}
        choose={setChosen}
        selected={plan.rows.some(({ key }) => key === state.selected) ? state.selected : null}
        canChange={CHANGE_COLUMNS.every((name) => plan.trackingColumns[name] !== undefined)}
      />
    </Overlay>
  );
}
