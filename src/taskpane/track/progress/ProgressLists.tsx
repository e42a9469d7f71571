import type { Progress, TrackedRow } from '../../../core/tracking/progress';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { DueList } from './DueList';
import { dueLinesOf, narrowedLine } from './due-lines';
import { narrowingName, type Narrowing } from './narrowing';
import type { RowAction } from './RowActions';
import styles from './progress.module.css';

interface ProgressListsProps {
  readonly progress: Progress;
  readonly narrowing: Narrowing | null;
  readonly shown: readonly TrackedRow[];
  readonly messages: Messages;
  readonly selected: string | null;
  readonly select: (row: string) => void;
  readonly actionsOf: (row: string) => readonly RowAction[];
}

/** What needs attention, in lists by urgency; or, narrowed, every conference that is left. */
export function ProgressLists(props: ProgressListsProps) {
  const { progress, narrowing, shown, messages, selected, select, actionsOf } = props;
  const { words } = messages;
  const text = words.progress;
  const common = {
    ...{ selected, select, actionsOf },
    more: (count: number) => fill(text.more, { count }),
    actionsName: (row: string) => fill(text.actions, { row }),
  };
  if (narrowing) {
    const name = narrowingName(narrowing, words);
    const isOverdue = narrowing.kind === 'figure' && narrowing.figure === 'overdue';
    return (
      <DueList
        key={name}
        list={JSON.stringify(narrowing)}
        {...common}
        title={fill(text.shown, { name, count: shown.length })}
        lines={shown.map((row) => narrowedLine(row, messages))}
        isUrgent={isOverdue}
        isOpen
      />
    );
  }
  const lists = dueLinesOf(progress, messages);
  if (lists.length === 0) return <p className={styles.hint}>{text.nothing}</p>;
  return lists.map(({ name, lines }) => (
    <DueList
      key={name}
      list={name}
      {...common}
      title={fill(text.lists[name], { count: lines.length })}
      lines={lines}
      isUrgent={name === 'overdue'}
      isOpen={name === 'overdue' || name === 'thisMonth'}
    />
  ));
}
