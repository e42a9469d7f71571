import type { LostUndo } from '../../excel/command/write-report';
import type { Messages } from '../../locales/messages';
import type { TrackingColumn } from '../../core/plan/tracking-columns/tracking-columns';
import { fill } from '../../locales/fill';
import { QuietLink } from '../components/QuietLink';
import type { CheckCommands } from './check-commands';
import type { Entry } from './list/entries';
import styles from './check-foot.module.css';

interface CheckFootProps {
  readonly commands: CheckCommands;
  /** `null` before the first check. */
  readonly entries: readonly Entry[] | null;
  readonly isBusy: boolean;
  /** The plan's table has marks of an earlier check. */
  readonly isMarked: boolean;
  /** Columns that marking will add. */
  readonly markColumns: readonly TrackingColumn[];
  readonly messages: Messages;
  readonly undo: (() => void) | null;
  /** Why what an earlier pane wrote last cannot be undone. */
  readonly lostUndo: LostUndo | null;
  readonly showShortcuts: () => void;
  readonly collect: () => void;
  readonly compare: () => void;
  /** `null` if nothing was written. */
  readonly showHistory: (() => void) | null;
}

/** The secondary commands below the findings. */
export function CheckFoot(props: CheckFootProps) {
  const {
    commands,
    entries,
    isBusy,
    isMarked,
    markColumns,
    messages,
    undo,
    lostUndo,
    showShortcuts,
    collect,
    compare,
    showHistory,
  } = props;
  const text = messages.words.check;
  const withEntries = (act: (known: readonly Entry[]) => void): (() => void) | null =>
    entries &&
    (() => {
      act(entries);
    });
  return (
    <div className={styles.foot}>
      {entries && markColumns.length > 0 && (
        <p className={styles.adds}>
          {fill(text.markAdds, { columns: markColumns.join(messages.words.progress.join) })}
        </p>
      )}
      <QuietLink text={text.mark} isBusy={isBusy} act={withEntries(commands.mark)} />
      {isMarked && <QuietLink text={text.clearMarks} isBusy={isBusy} act={commands.clearMarks} />}
      <QuietLink
        text={text.problems}
        isBusy={isBusy}
        act={withEntries((known) => {
          commands.listProblems(known, messages);
        })}
      />
      <QuietLink text={messages.words.collect.pane.title} act={collect} />
      <QuietLink text={messages.words.compare.pane.title} act={compare} />
      {lostUndo ? (
        <span>{text.lostUndo[lostUndo]}</span>
      ) : (
        <QuietLink text={text.undo} isBusy={isBusy} act={undo} />
      )}
      <QuietLink text={messages.words.history.title} act={showHistory} />
      <QuietLink text={text.shortcuts.title} act={entries && showShortcuts} />
    </div>
  );
}
