import { useMemo, useState, type ReactNode } from 'react';
import type { PlainDate } from '../../core/calendar/plain-date';
import { departmentNames } from '../../core/plan/department-names';
import { addAdjustment } from '../../core/settings/editing/changes';
import { missingColumns } from '../../core/plan/tracking-columns';
import { missingEvidence } from '../../core/tracking/missing-evidence';
import type { FoundPlan, WorkbookReading } from '../../excel/plan/reading';
import type { Language } from '../../locales/language';
import type { Messages } from '../../locales/messages';
import { minuteText } from '../environment/minute-text';
import { Overlay } from '../components/Overlay';
import type { PlanController } from '../controller/use-plan-controller';
import { AdjustmentPage } from './pages/AdjustmentPage';
import type { AssessOperations } from './assess-operations';
import { BulletinPage } from './pages/BulletinPage';
import { GenerateHead } from './generate/GenerateHead';
import { MissingEvidencePage } from './pages/MissingEvidencePage';
import type { PageName } from './pages/page-names';
import { ScoresView } from './scores/ScoresView';
import { scoringOf } from './scoring';
import { useAgreement } from './agreement/use-agreement';
import { useExpanded } from './scores/use-expanded';
import { useScoreOptions } from './generate/use-score-options';

interface AssessedPlanProps {
  readonly controller: PlanController;
  readonly operations: AssessOperations;
  readonly reading: WorkbookReading;
  readonly found: FoundPlan;
  readonly today: PlainDate;
  readonly now: () => Date;
  readonly messages: Messages;
  readonly language: Language;
  /** What has to be told above the list. */
  readonly notices: ReactNode;
}

/** A plan with tracking columns: what its departments score, or a page over that. */
export function AssessedPlan(props: AssessedPlanProps) {
  const { controller, operations, reading, found, today, now, messages, language, notices } = props;
  const { plan } = found;
  const { settings } = reading;
  const [page, setPage] = useState<PageName | null>(null);
  const [isGenerating, setGenerating] = useState(false);
  const expanded = useExpanded();
  const departments = useMemo(() => departmentNames(plan), [plan]);
  const wanted = useScoreOptions(settings.asOf ?? today, departments);
  const asOf = wanted.date ?? settings.asOf ?? today;
  const scoring = useMemo(() => scoringOf(plan, settings, asOf), [plan, settings, asOf]);
  const missing = useMemo(
    () => plan.rows.reduce((total, row) => total + missingEvidence(row, asOf).length, 0),
    [plan, asOf],
  );
  const { agreement, agreed } = useAgreement(operations, found, today, controller.fail);
  if (!scoring) return notices;

  const leave = (): void => {
    setPage(null);
  };
  const generate = (): void => {
    setGenerating(true);
    const isAll = wanted.chosen.size === departments.length;
    const options = {
      asOf: wanted.isChanged ? wanted.date : null,
      departments: isAll ? null : [...wanted.chosen],
      at: minuteText(now()),
    };
    void controller
      .write('scores', async (known) => {
        const report = await operations.generateScores(known.place, known.plan, options);
        agreed(report.agreement);
        return report;
      })
      .finally(() => {
        setGenerating(false);
      });
  };
  const inFront =
    page === null ? null : (
      <>
        {page === 'bulletin' && <BulletinPage {...{ scoring, messages, language, leave }} />}
        {page === 'missing' && (
          <MissingEvidencePage {...{ scoring, messages, leave }} select={controller.select} />
        )}
        {page === 'adjustment' && (
          <AdjustmentPage
            scoring={scoring}
            messages={messages}
            isBusy={controller.isBusy}
            save={(adjustment) =>
              controller.write('adjust', (known) =>
                operations.changeSettings([addAdjustment(adjustment)], known.plan),
              )
            }
            openTable={() => {
              controller.show(() =>
                operations.showSettings({ table: '加扣分表', row: 0, column: null }),
              );
            }}
            leave={leave}
          />
        )}
      </>
    );
  return (
    <>
      {page === null && (
        <GenerateHead
          wanted={wanted}
          version={scoring.scheme.version}
          words={messages.words}
          isGenerating={isGenerating}
          canGenerate={!controller.isBusy && missingColumns(plan.trackingColumns).length === 0}
          generate={generate}
        />
      )}
      {notices}
      <Overlay by={inFront}>
        <ScoresView
          controller={controller}
          scoring={scoring}
          expanded={expanded}
          agreement={agreement}
          missing={missing}
          problems={reading.problems}
          showSettings={operations.showSettings}
          messages={messages}
          showCell={(place) => {
            controller.show(() => operations.showTableCell(place));
          }}
          open={setPage}
        />
      </Overlay>
    </>
  );
}
