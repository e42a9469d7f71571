import { useMemo, useState, type ReactNode } from 'react';
import type { PlainDate } from '../../core/calendar/plain-date';
import { addUnplanned } from '../../core/settings/editing/changes';
import type { Settings } from '../../core/settings/settings';
import { TRACKING_COLUMNS } from '../../core/plan/tracking-columns';
import type { FoundPlan } from '../../excel/plan/reading';
import type { WriteReport } from '../../excel/command/write-report';
import type { Language } from '../../locales/language';
import type { Messages } from '../../locales/messages';
import { Overlay } from '../components/Overlay';
import { ChangeForm } from './forms/ChangeForm';
import { pageOver, type OpenPage, type Page } from './pages';
import { ProgressPanel } from './progress/ProgressPanel';
import { RegisterForm } from './forms/RegisterForm';
import { UnplannedPage } from './unplanned/UnplannedPage';
import { ReminderPage } from './progress/ReminderPage';
import { DeletedRowPage } from './forms/DeletedRowPage';
import { progressViewOf } from './progress/progress-view';
import type { PlanController } from '../controller/use-plan-controller';
import type { TrackOperations } from './track-operations';

interface TrackedPlanProps {
  readonly controller: PlanController;
  readonly operations: TrackOperations;
  readonly found: FoundPlan;
  readonly settings: Settings;
  readonly today: PlainDate;
  readonly now: () => Date;
  readonly messages: Messages;
  readonly language: Language;
}

/** Without these a change cannot be kept. */
const CHANGE_COLUMNS = TRACKING_COLUMNS.flatMap(({ name, group }) =>
  group === '变更' ? [name] : [],
);

/** A plan with tracking columns: how it stands, or a form over that. */
export function TrackedPlan(props: TrackedPlanProps) {
  const { controller, operations, found, settings, today, now, messages, language } = props;
  const { plan } = found;
  const [open, setOpen] = useState<OpenPage | null>(null);
  if (open && open.plan !== plan) setOpen(pageOver(plan, open));
  const page = open?.page;
  const [wanted, setWanted] = useState('');
  const progressView = useMemo(
    () => progressViewOf(plan, settings, today),
    [plan, settings, today],
  );
  // A department that is gone from the plan would leave an empty view nobody can explain.
  const department = progressView.departments.includes(wanted) ? wanted : '';
  const go = (page: Page): void => {
    setOpen({ page, plan });
  };
  const leave = (): void => {
    setOpen(null);
  };
  const rowOf = (key: string | null) => plan.rows.find((one) => one.key === key);
  const write = (
    kind: 'record' | 'change' | 'unplanned',
    command: (now: FoundPlan) => Promise<WriteReport>,
  ): void => {
    let isWhole = false;
    void controller
      .write(kind, async (now) => {
        const report = await command(now);
        isWhole = report.left.length === 0;
        return report;
      })
      .then(() => {
        // What was typed stays where it could not be written.
        if (isWhole) leave();
      });
  };
  const formed = page && 'row' in page ? rowOf(page.row) : undefined;
  const common = { plan, today, messages, leave, isBusy: controller.isBusy || found.isProtected };
  const pageOf = (): ReactNode => {
    if (page?.kind === 'register' && formed) {
      return (
        <RegisterForm
          {...common}
          row={formed}
          settings={settings}
          context={progressView.context}
          save={(cells) => {
            write('record', () => operations.recordRow(found.place, plan, formed.key, cells));
          }}
        />
      );
    }
    if (page?.kind === 'change' && formed) {
      return (
        <ChangeForm
          {...common}
          row={formed}
          settings={settings}
          context={progressView.context}
          now={now}
          language={language}
          save={(cells, entry) => {
            write('change', () =>
              operations.recordChange(found.place, plan, formed.key, cells, entry),
            );
          }}
        />
      );
    }
    if (page?.kind === 'unplanned') {
      return (
        <UnplannedPage
          {...common}
          settings={settings}
          context={progressView.context}
          departments={progressView.departments}
          // The sheet of the plan may be locked; this is another.
          isBusy={controller.isBusy}
          save={(entry) => {
            write('unplanned', (then) =>
              operations.changeSettings([addUnplanned(entry)], then.plan),
            );
          }}
        />
      );
    }
    if (page?.kind === 'remind') {
      return (
        <ReminderPage
          {...{ progressView, messages, language, leave }}
          department={page.department}
        />
      );
    }
    if (page?.kind === 'gone') return <DeletedRowPage words={messages.words} leave={leave} />;
    return null;
  };
  return (
    <Overlay by={pageOf()}>
      <ProgressPanel
        controller={controller}
        progressView={progressView}
        department={department}
        choose={setWanted}
        messages={messages}
        selected={rowOf(controller.selected)?.key ?? null}
        canChange={CHANGE_COLUMNS.every((name) => plan.trackingColumns[name] !== undefined)}
        go={go}
      />
    </Overlay>
  );
}
