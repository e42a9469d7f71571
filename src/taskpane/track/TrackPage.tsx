import type { PlainDate } from '../../core/calendar/plain-date';
import { addUnplanned } from '../../core/settings/editing/changes';
import type { Settings } from '../../core/settings/settings';
import type { FoundPlan } from '../../excel/plan/reading';
import type { WriteReport } from '../../excel/command/write-report';
import type { Language } from '../../locales/language';
import type { Messages } from '../../locales/messages';
import type { PlanController } from '../controller/plan-controller';
import type { WrittenAbout } from '../controller/written';
import type { PlanState } from '../controller/plan-state';
import { minuteText } from '../environment/minute-text';
import { textsEditor } from '../papers/edit-texts';
import { PapersPage } from '../papers/PapersPage';
import { BoardPage } from './board/BoardPage';
import { ChangeForm } from './forms/ChangeForm';
import type { Drafts } from '../environment/drafts';
import { draftKey } from './forms/drafts';
import { DeletedRowPage } from './forms/DeletedRowPage';
import { RegisterForm } from './forms/RegisterForm';
import type { Page } from './pages';
import type { ProgressView } from './progress/progress-view';
import type { TrackOperations } from './track-operations';
import { UNPLANNED_DRAFT, UnplannedPage } from './unplanned/UnplannedPage';

interface TrackPageProps {
  readonly page: Page;
  readonly controller: PlanController;
  readonly state: Pick<PlanState, 'isBusy'>;
  readonly operations: TrackOperations;
  readonly found: FoundPlan;
  readonly settings: Settings;
  readonly progressView: ProgressView;
  readonly today: PlainDate;
  readonly now: () => Date;
  readonly messages: Messages;
  readonly language: Language;
  readonly drafts: Drafts;
  readonly leave: () => void;
}

/** The page in front of the progress; a form closes once everything that was typed has been written. */
export function TrackPage(props: TrackPageProps) {
  const { page, controller, state, operations, settings, progressView, messages, now, leave } =
    props;
  const { plan } = props.found;
  const write = (
    kind: 'record' | 'change' | 'unplanned' | 'board',
    command: (now: FoundPlan) => Promise<WriteReport>,
    about?: WrittenAbout,
  ): void => {
    void controller.write(kind, command, about).then((report) => {
      if (report?.left.length !== 0) return;
      forget(props);
      leave();
    });
  };
  switch (page.kind) {
    case 'register':
    case 'change':
      return <RowForm {...props} kind={page.kind} row={page.row} write={write} />;
    case 'unplanned':
      return (
        <UnplannedPage
          {...props}
          plan={plan}
          context={progressView.context}
          departments={progressView.departments}
          // Another sheet is written: protection of the plan's sheet does not matter.
          isBusy={state.isBusy}
          save={(entry) => {
            write(
              'unplanned',
              (now) => operations.changeSettings([addUnplanned(entry)], now.plan),
              { name: `${entry.牵头发布单位} ${entry.发布主题}` },
            );
          }}
        />
      );
    case 'board':
      return (
        <BoardPage
          {...{ settings, leave }}
          words={messages.words}
          isBusy={state.isBusy}
          make={() => {
            write('board', (found) =>
              operations.makeBoard(found.place, found.plan, minuteText(now())),
            );
          }}
        />
      );
    case 'papers':
    case 'rowPapers':
      return <Papers {...props} page={page} />;
    case 'gone':
      return <DeletedRowPage words={messages.words} leave={leave} />;
  }
}

interface PapersProps extends TrackPageProps {
  readonly page: Extract<Page, { kind: 'papers' | 'rowPapers' }>;
}

/** Papers of the plan or a department; those of a row begin with its approval form. */
function Papers({ page, found, messages, ...props }: PapersProps) {
  const { words } = messages;
  const { progress: text } = words;
  const editTexts = textsEditor(props.controller, props.operations);
  const isReminder = page.kind === 'papers' && page.paper === '催办函';
  return (
    <PapersPage
      {...props}
      editTexts={editTexts}
      plan={found.plan}
      title={isReminder ? text.remind : text.papers}
      wanted={
        page.kind === 'papers'
          ? { paper: page.paper, subject: page.department }
          : { paper: '发布会审批表', subject: page.row }
      }
      words={words}
    />
  );
}

/** What a form has written is no longer a draft. */
function forget({ page, drafts, found }: TrackPageProps): void {
  if (page.kind === 'unplanned') drafts.delete(UNPLANNED_DRAFT);
  if (page.kind !== 'register' && page.kind !== 'change') return;
  const row = found.plan.rows.find(({ key }) => key === page.row);
  const key = row && draftKey(page.kind, found.plan, row);
  if (key) drafts.delete(key);
}

interface RowFormProps extends TrackPageProps {
  readonly kind: 'register' | 'change';
  readonly row: string;
  readonly write: (
    kind: 'record' | 'change',
    command: (now: FoundPlan) => Promise<WriteReport>,
    about: WrittenAbout,
  ) => void;
}

/** A form about one row. */
function RowForm(props: RowFormProps) {
  const { kind, row: key, write, state, operations, found, progressView } = props;
  const { place, plan } = found;
  const row = plan.rows.find((one) => one.key === key);
  if (!row) return null;
  const common = {
    ...props,
    ...{ plan, row },
    context: progressView.context,
    isBusy: state.isBusy || found.isProtected,
  };
  if (kind === 'register')
    return (
      <RegisterForm
        {...common}
        save={(cells, outcome) => {
          write('record', () => operations.recordRow({ place, plan, row: key }, cells), {
            row: key,
            ...outcome,
          });
        }}
      />
    );
  return (
    <ChangeForm
      {...common}
      save={(cells, entry, deadline) => {
        write('change', () => operations.recordChange({ place, plan, row: key }, cells, entry), {
          row: key,
          deadline,
        });
      }}
    />
  );
}
