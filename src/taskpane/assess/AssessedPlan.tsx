import { useMemo, type ReactNode } from 'react';
import * as z from 'zod/mini';
import type { PlainDate } from '../../core/calendar/plain-date';
import { departmentNames } from '../../core/plan/model/department-names';
import { missingColumns } from '../../core/plan/tracking-columns/tracking-columns';
import { missingEvidence } from '../../core/tracking/missing-evidence';
import type { FoundPlan, WorkbookReading } from '../../excel/plan/reading';
import type { Language } from '../../locales/language';
import type { Messages } from '../../locales/messages';
import { Overlay } from '../components/Overlay';
import type { PlanController } from '../controller/plan-controller';
import type { PlanState } from '../controller/plan-state';
import type { Drafts } from '../environment/drafts';
import { useKept } from '../environment/use-kept';
import { useAgreement } from './agreement/use-agreement';
import type { AssessOperations } from './assess-operations';
import { GenerateHead } from './generate/GenerateHead';
import { useGenerate } from './generate/use-generate';
import { useScoreOptions } from './generate/use-score-options';
import { AssessPage } from './pages/AssessPage';
import { PAGES } from './pages/page-names';
import { ScoresView } from './scores/ScoresView';
import { useExpanded } from './scores/use-expanded';
import { scoringOf } from './scoring';

interface AssessedPlanProps {
  readonly controller: PlanController;
  readonly state: PlanState;
  readonly operations: AssessOperations;
  readonly reading: WorkbookReading;
  readonly found: FoundPlan;
  readonly today: PlainDate;
  readonly now: () => Date;
  readonly messages: Messages;
  readonly drafts: Drafts;
  readonly language: Language;
  /** Shown above the list. */
  readonly notices: ReactNode;
}

const PAGE = z.nullable(z.enum(PAGES));

/** How many pieces of evidence the departments still have to supply. */
const useMissingEvidence = ({ plan }: FoundPlan, asOf: PlainDate): number =>
  useMemo(
    () => plan.rows.reduce((total, row) => total + missingEvidence(row, asOf).length, 0),
    [plan, asOf],
  );

/** A plan with tracking columns: the scores of its departments, or a page in front of them. */
export function AssessedPlan(props: AssessedPlanProps) {
  const { controller, state, operations, reading, found, today, now, messages, notices } = props;
  const { plan } = found;
  const { settings } = reading;
  const [page, setPage] = useKept('scores page', PAGE, null);
  const expanded = useExpanded();
  const departments = useMemo(() => departmentNames(plan), [plan]);
  const options = useScoreOptions(settings.asOf ?? today, departments);
  const asOf = options.date ?? settings.asOf ?? today;
  const scoring = useMemo(() => scoringOf(plan, settings, asOf), [plan, settings, asOf]);
  const asOfDate = useMemo(() => ({ ...settings, asOf }), [settings, asOf]);
  const missing = useMissingEvidence(found, asOf);
  const { agreement, setFresh } = useAgreement(operations, found, today, controller.fail);
  const { isGenerating, generate } = useGenerate(controller, operations, options, now);
  if (!scoring) return notices;
  return (
    <>
      {page === null && (
        <GenerateHead
          today={today}
          options={options}
          version={scoring.scheme.version}
          words={messages.words}
          isGenerating={isGenerating}
          canGenerate={!state.isBusy && missingColumns(plan.trackingColumns).length === 0}
          generate={() => {
            void generate().then((report) => {
              if (report) setFresh(report.agreement);
            });
          }}
        />
      )}
      {notices}
      <Overlay
        page={
          page && (
            <AssessPage
              {...props}
              page={page}
              scoring={scoring}
              settings={asOfDate}
              leave={() => {
                setPage(null);
              }}
            />
          )
        }
      >
        <ScoresView
          {...{ controller, operations, scoring, expanded, agreement, missing, messages }}
          selected={state.selected}
          problems={reading.problems}
          open={setPage}
        />
      </Overlay>
    </>
  );
}
