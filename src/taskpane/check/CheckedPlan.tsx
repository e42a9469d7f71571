import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { writesOf, type PlanWrite } from '../../core/checks/fixes';
import { isColumnKey } from '../../core/plan/header';
import { setUnit } from '../../core/settings/editing/changes';
import { dropWaiver } from '../../core/settings/waivers';
import type { FoundPlan, WorkbookReading } from '../../excel/plan/reading';
import { fill } from '../../locales/fill';
import type { Messages } from '../../locales/messages';
import { isMarked, resultTexts } from '../../locales/result-texts';
import { Overlay } from '../components/Overlay';
import type { WorkbookOperations } from '../workbook-operations';
import { ConvertPreview } from './pages/ConvertPreview';
import type { CheckController } from './controller/check-controller';
import type { CheckState } from './controller/check-state';
import { openFindings, type Entry } from './list/entries';
import type { FindingActions } from './list/FindingItem';
import { FindingList } from './list/FindingList';
import { CheckFoot } from './CheckFoot';
import { FormatPreview } from './pages/FormatPreview';
import { Hints } from './Hints';
import { problemLines, waiverOf } from './sheet-texts';
import { WaiveForm } from './pages/WaiveForm';
import styles from './check.module.css';

interface CheckedPlanProps {
  readonly controller: CheckController;
  readonly operations: WorkbookOperations;
  readonly state: CheckState;
  readonly reading: WorkbookReading;
  readonly found: FoundPlan;
  readonly messages: Messages;
  readonly now: () => Date;
  /** Told whether a form covers the list. */
  readonly cover: (isCovered: boolean) => void;
}

/** What is in front: the list, or a form over it. */
type View =
  | { readonly kind: 'list' }
  | { readonly kind: 'convert' }
  | { readonly kind: 'waive'; readonly entry: Entry }
  | { readonly kind: 'fixes'; readonly writes: readonly PlanWrite[] };

const LIST: View = { kind: 'list' };

/** A workbook with a plan: its findings, and the forms that act on them. */
export function CheckedPlan(props: CheckedPlanProps) {
  const { controller, operations, state, reading, found, messages, now, cover } = props;
  const { words } = messages;
  const { checked } = state;
  const isBusy = state.task !== null;
  const [view, setView] = useState<View>(LIST);
  const leave = (): void => {
    setView(LIST);
  };

  // The items of a long list are drawn anew only when something about them changes: their actions stay the same.
  const applyWrites = useCallback(
    (writes: readonly PlanWrite[]) =>
      controller.write('fixes', ({ place, plan }) => operations.applyWrites(place, plan, writes)),
    [controller, operations],
  );
  const actions = useMemo(
    (): FindingActions => ({
      select: controller.select,
      applySuggestion: ({ finding: { row, column }, content }, suggestion) => {
        if (suggestion.kind === 'addToDirectory') {
          const { unit } = suggestion;
          void controller.write('directory', ({ plan }) =>
            operations.changeSettings([setUnit({ short: unit, full: unit })], plan),
          );
        } else if (suggestion.kind === 'newId') {
          if (row !== null) {
            void controller.write('newId', ({ place, plan }) =>
              operations.renewId(place, plan, row),
            );
          }
        } else if (row !== null && column !== null && isColumnKey(column)) {
          void applyWrites([
            { kind: 'cell', row, column, before: content, after: suggestion.text },
          ]);
        }
      },
      clean: ({ finding }) => {
        void controller.write('fixes', ({ place, plan }) =>
          operations.applyWrites(place, plan, writesOf(plan, [finding])),
        );
      },
      waive: (entry) => {
        setView({ kind: 'waive', entry });
      },
      unwaive: ({ waiver }) => {
        if (waiver)
          void controller.write('unwaive', ({ plan }) =>
            operations.changeSettings([dropWaiver(waiver)], plan),
          );
      },
    }),
    [controller, operations, applyWrites],
  );

  const pageOf = (shown: View): ReactNode => {
    const common = { isBusy, leave };
    if (shown.kind === 'convert')
      return (
        <ConvertPreview
          {...common}
          found={found}
          words={words}
          convert={() => {
            leave();
            void controller.write('convert', ({ place, plan }) => operations.convert(place, plan));
          }}
        />
      );
    if (shown.kind === 'waive')
      return (
        <WaiveForm
          {...common}
          entry={shown.entry}
          messages={messages}
          save={(reason, by) => {
            const waiver = waiverOf(shown.entry, { reason, by, now: now() });
            leave();
            if (waiver)
              void controller.write('waive', ({ place, plan }) =>
                operations.waive(place, plan, [waiver]),
              );
          }}
        />
      );
    if (shown.kind === 'fixes')
      return (
        <FormatPreview
          {...common}
          plan={found.plan}
          writes={shown.writes}
          messages={messages}
          apply={(writes) => {
            leave();
            void applyWrites(writes);
          }}
        />
      );
    return null;
  };

  const hints = (
    <>
      <Hints
        reading={reading}
        found={found}
        checked={checked}
        words={words}
        isBusy={isBusy}
        convert={() => {
          setView({ kind: 'convert' });
        }}
        addWords={() => {
          void controller.write('words', ({ plan }) =>
            operations.changeSettings(reading.unread, plan),
          );
        }}
      />
      {state.isGone && <p className={styles.hint}>{words.check.gone}</p>}
    </>
  );
  const pending = checked?.entries.filter(({ waiver }) => waiver === null) ?? [];
  return (
    <Overlay by={pageOf(view)} tell={cover}>
      {checked ? (
        <FindingList
          entries={checked.entries}
          selected={state.selected}
          isBusy={isBusy}
          messages={messages}
          actions={actions}
          cleanAll={() => {
            const writes = writesOf(
              found.plan,
              pending.map(({ finding }) => finding),
            );
            setView({ kind: 'fixes', writes });
          }}
        >
          {hints}
        </FindingList>
      ) : (
        <div className={styles.never}>
          {hints}
          {state.task === null && <p className={styles.hint}>{words.check.never}</p>}
        </div>
      )}
      <CheckFoot
        words={words.check}
        isBusy={isBusy}
        isMarked={found.isMarked}
        mark={
          checked &&
          (() => {
            const open = openFindings(checked.entries);
            // Marks left from before are cleared with the same write.
            const kind = open.some(isMarked) ? 'mark' : 'markNothing';
            void controller.write(kind, ({ place, plan }) =>
              operations.mark(place, plan, resultTexts(plan, open)),
            );
          })
        }
        clearMarks={() =>
          void controller.write('clearMarks', ({ place, plan }) =>
            operations.clearMarks(place, plan),
          )
        }
        list={
          checked &&
          (() => {
            const title = fill(words.check.problemsTitle, {
              plan: found.plan.title ?? words.check.untitled,
            });
            void controller.write('list', () =>
              operations.listProblems(title, problemLines(checked.entries, messages)),
            );
          })
        }
        undo={operations.lastWrite() ? () => void controller.undo() : null}
      />
    </Overlay>
  );
}
