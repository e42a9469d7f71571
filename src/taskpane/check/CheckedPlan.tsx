import { useMemo, type ReactNode } from 'react';
import type { FoundPlan, WorkbookReading } from '../../excel/plan/reading';
import type { Language } from '../../locales/language';
import type { Messages } from '../../locales/messages';
import { CollectPage } from '../collect/CollectPage';
import { ComparePage } from '../compare/ComparePage';
import { Overlay } from '../components/Overlay';
import type { PlainDate } from '../../core/calendar/plain-date';
import type { TabProps } from '../frame/tab';
import { nextStep } from '../components/steps/next-step';
import { Steps } from '../components/steps/Steps';
import type { Drafts } from '../environment/drafts';
import { CheckCommands } from './check-commands';
import { CheckFoot } from './CheckFoot';
import type { CheckOperations } from './check-operations';
import type { CheckController } from './controller/check-controller';
import type { CheckState } from './controller/check-state';
import { Hints } from './Hints';
import type { FindingActions } from './list/FindingItem';
import { FindingList } from './list/FindingList';
import { CheckPage } from './pages/CheckPage';
import { fixesPage, usePage, type Page } from './pages/page';
import styles from './check.module.css';

/** The columns by which findings are marked. */
const MARK_COLUMNS = ['计划编号', '校验结果'] as const;

interface CheckedPlanProps {
  readonly controller: CheckController;
  readonly operations: CheckOperations;
  readonly state: CheckState;
  readonly reading: WorkbookReading;
  readonly found: FoundPlan;
  readonly messages: Messages;
  readonly language: Language;
  readonly now: () => Date;
  readonly drafts: Drafts;
  /** Notified when a page in front of the list opens or closes. */
  readonly onToggle: (isOpen: boolean) => void;
  readonly today: PlainDate;
  readonly goTo: TabProps['goTo'];
}

/** A workbook with a plan: the findings once it was checked, and the pages that act on them. */
export function CheckedPlan(props: CheckedPlanProps) {
  const { controller, operations, state, found, messages, now, onToggle } = props;
  const { checked, isBusy } = state;
  const { words } = messages;
  const [page, setPage] = usePage(found.plan, checked?.entries ?? null);
  const commands = useMemo(
    () => new CheckCommands(controller.plan, operations, now),
    [controller, operations, now],
  );
  const actions = useFindingActions(controller, commands, setPage);
  const leave = (): void => {
    setPage(null);
  };
  const convert = (): void => {
    setPage({ kind: 'convert' });
  };
  const hints = <PlanHints {...props} {...{ commands, convert }} />;
  return (
    <Overlay
      page={page && <PlanPage {...props} {...{ page, commands, leave }} />}
      onToggle={onToggle}
    >
      <CheckSteps {...props} convert={convert} />
      {checked ? (
        <FindingList
          {...{ isBusy, messages, actions }}
          entries={checked.entries}
          selected={state.selected}
          cleanAll={(listed) => {
            setPage(fixesPage(found.plan, listed));
          }}
        >
          {hints}
        </FindingList>
      ) : (
        <NeverChecked text={state.task === null ? words.check.never : null}>{hints}</NeverChecked>
      )}
      <PlanFoot {...props} {...{ commands, open: setPage }} />
    </Overlay>
  );
}

interface PlanPageProps extends CheckedPlanProps {
  readonly page: Page;
  readonly commands: CheckCommands;
  readonly leave: () => void;
}

/** The page in front of the findings. */
function PlanPage({ page, ...props }: PlanPageProps) {
  const { controller, operations, state, reading, found, messages, now, language } = props;
  const { isBusy } = state;
  if (page.kind === 'collect')
    return (
      <CollectPage
        {...{ operations, found, isBusy }}
        controller={controller.plan}
        settings={reading.settings}
        words={messages.words}
        leave={props.leave}
      />
    );
  if (page.kind === 'compare')
    return (
      <ComparePage
        {...{ operations, found, isBusy, messages, now }}
        controller={controller.plan}
        settings={reading.settings}
        today={props.today}
        leave={props.leave}
      />
    );
  return (
    <CheckPage
      {...props}
      {...{ page, isBusy }}
      settings={reading.settings}
      history={{ writes: operations.history(), now: now(), language, undo: controller.plan.undo }}
    />
  );
}

interface PlanFootProps extends CheckedPlanProps {
  readonly commands: CheckCommands;
  readonly open: (page: Page) => void;
}

/** The secondary commands, with what they need to know of the plan. */
function PlanFoot({
  controller,
  operations,
  state,
  found,
  messages,
  commands,
  open,
}: PlanFootProps) {
  const { plan } = controller;
  const hasHistory = operations.history().length > 0;
  return (
    <CheckFoot
      {...{ commands, messages }}
      isBusy={state.isBusy}
      entries={state.checked?.entries ?? null}
      isMarked={found.isMarked}
      markColumns={MARK_COLUMNS.filter((name) => found.plan.trackingColumns[name] === undefined)}
      undo={plan.canUndo() ? plan.undo : null}
      lostUndo={plan.lostUndo()}
      showShortcuts={() => {
        open({ kind: 'shortcuts' });
      }}
      collect={() => {
        open({ kind: 'collect' });
      }}
      compare={() => {
        open({ kind: 'compare' });
      }}
      showHistory={
        hasHistory
          ? () => {
              open({ kind: 'history' });
            }
          : null
      }
    />
  );
}

interface PlanHintsProps extends CheckedPlanProps {
  readonly commands: CheckCommands;
  readonly convert: () => void;
}

/** What to know before relying on the findings, and that a selected row is gone. */
function PlanHints({ state, ...props }: PlanHintsProps) {
  const { controller, reading, messages, commands, goTo } = props;
  return (
    <>
      <Hints
        {...props}
        checked={state.checked}
        isBusy={state.isBusy}
        addWords={() => {
          commands.addWords(reading.unread);
        }}
        repair={commands.repair}
        addColumns={() => {
          goTo?.('track');
        }}
        showAside={controller.showAside}
        choose={controller.choose}
      />
      {state.isGone && <p className={styles.hint}>{messages.words.check.gone}</p>}
    </>
  );
}

interface CheckStepsProps extends Pick<
  CheckedPlanProps,
  'state' | 'reading' | 'found' | 'messages' | 'today' | 'goTo'
> {
  readonly convert: () => void;
}

/** The steps from the list to the scores, once the plan has been checked. */
function CheckSteps(props: CheckStepsProps) {
  const { state, reading, found, messages, today, goTo, convert } = props;
  const { words } = messages;
  const asOf = reading.settings.asOf ?? today;
  const next = nextStep({ isChecked: state.checked !== null, found, asOf });
  if (!next) return null;
  return (
    <Steps
      current={next.step}
      action={words.steps[next.action]}
      isBusy={state.isBusy}
      act={() => {
        if (next.action === 'convert') convert();
        else goTo?.(next.action === 'score' ? 'assess' : 'track');
      }}
      words={words}
    />
  );
}

/** The same object while nothing changes, so that the items of a long list are not rendered again. */
function useFindingActions(
  { select }: CheckController,
  { applySuggestion, applyFix, unwaive }: CheckCommands,
  open: (page: Page) => void,
): FindingActions {
  return useMemo(
    () => ({
      select,
      applySuggestion,
      applyFix,
      unwaive,
      waive: (entries) => {
        open({ kind: 'waive', entries });
      },
      showShortcuts: () => {
        open({ kind: 'shortcuts' });
      },
    }),
    [select, applySuggestion, applyFix, unwaive, open],
  );
}

interface NeverCheckedProps {
  /** `null` while something is in progress. */
  readonly text: string | null;
  readonly children: ReactNode;
}

function NeverChecked({ text, children }: NeverCheckedProps) {
  return (
    <div className={styles.never}>
      {children}
      {text !== null && <p className={styles.hint}>{text}</p>}
    </div>
  );
}
