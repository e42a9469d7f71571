import { useMemo, useState, type ReactNode } from 'react';
import { writesOf } from '../../core/checks/fixes';
import type { FoundPlan, WorkbookReading } from '../../excel/plan/reading';
import type { Messages } from '../../locales/messages';
import { Overlay } from '../components/Overlay';
import type { Drafts } from '../environment/drafts';
import type { WorkbookOperations } from '../controller/workbook-operations';
import { CheckCommands } from './check-commands';
import { CheckFoot } from './CheckFoot';
import type { CheckController } from './controller/check-controller';
import type { CheckState } from './controller/check-state';
import { Hints } from './Hints';
import { openFindings } from './list/entries';
import type { FindingActions } from './list/FindingItem';
import { FindingList } from './list/FindingList';
import { CheckPage } from './pages/CheckPage';
import type { Page } from './pages/page';
import styles from './check.module.css';

interface CheckedPlanProps {
  readonly controller: CheckController;
  readonly operations: WorkbookOperations;
  readonly state: CheckState;
  readonly reading: WorkbookReading;
  readonly found: FoundPlan;
  readonly messages: Messages;
  readonly now: () => Date;
  readonly drafts: Drafts;
  /** Notified when a page in front of the list opens or closes. */
  readonly onToggle: (isOpen: boolean) => void;
}

/** A workbook with a plan: the findings once it was checked, and the pages that act on them. */
export function CheckedPlan(props: CheckedPlanProps) {
  const { controller, operations, state, reading, found, messages, now, drafts, onToggle } = props;
  const { checked, isBusy } = state;
  const { words } = messages;
  const [page, setPage] = useState<Page | null>(null);
  const commands = useMemo(
    () => new CheckCommands(controller.plan, operations, now),
    [controller, operations, now],
  );
  const actions = useFindingActions(controller, commands, setPage);
  const leave = (): void => {
    setPage(null);
  };
  const hints = (
    <>
      <Hints
        {...{ reading, found, checked, messages, isBusy }}
        convert={() => {
          setPage({ kind: 'convert' });
        }}
        addWords={() => {
          commands.addWords(reading.unread);
        }}
        showAside={controller.showAside}
        choose={controller.choose}
      />
      {state.isGone && <p className={styles.hint}>{words.check.gone}</p>}
    </>
  );
  return (
    <Overlay
      page={page && <CheckPage {...{ page, found, commands, isBusy, messages, drafts, leave }} />}
      onToggle={onToggle}
    >
      {checked ? (
        <FindingList
          {...{ isBusy, messages, actions }}
          entries={checked.entries}
          selected={state.selected}
          cleanAll={() => {
            setPage({ kind: 'fixes', writes: writesOf(found.plan, openFindings(checked.entries)) });
          }}
        >
          {hints}
        </FindingList>
      ) : (
        <NeverChecked text={state.task === null ? words.check.never : null}>{hints}</NeverChecked>
      )}
      <CheckFoot
        {...{ commands, isBusy, messages }}
        entries={checked?.entries ?? null}
        isMarked={found.isMarked}
        undo={controller.plan.canUndo() ? controller.plan.undo : null}
        lostUndo={controller.plan.lostUndo()}
      />
    </Overlay>
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
      waive: (entry) => {
        open({ kind: 'waive', entry });
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
