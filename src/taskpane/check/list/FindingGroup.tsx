import { useState, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { FindingLevel } from '../../../core/checks/finding';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import type { EntryGroup } from './grouping';
import { FindingItem, type FindingActions } from './FindingItem';
import styles from './list.module.css';

/** Number of findings rendered at a time: a plan may have thousands. */
const PAGE = 60;

/** The part of the list that is rendered; `to` is exclusive. */
interface Range {
  readonly from: number;
  readonly to: number;
}

const isWithin = (at: number, { from, to }: Range): boolean => from <= at && at < to;

/** The page of an entry: jumping to the last of thousands must not render them all. */
const pageOf = (at: number): Range => {
  const from = Math.floor(at / PAGE) * PAGE;
  return { from, to: from + PAGE };
};

interface FindingGroupProps {
  readonly group: EntryGroup;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly selected: string | null;
  readonly isBusy: boolean;
  readonly messages: Messages;
  readonly actions: FindingActions;
  /** Shown beside the heading. */
  readonly children?: ReactNode;
}

/** What the findings of a group have in common, and how many they are. */
function titleOf({ by, key, entries }: EntryGroup, messages: Messages): string {
  const { check, level, rules } = messages.words;
  const count = entries.length;
  if (key === 'format' && entries.some(({ finding }) => finding.fix))
    return fill(check.formatGroup, { count });
  const names = {
    level: () => level[key as FindingLevel],
    rule: () => rules[key]?.name ?? check.table,
    department: () => (key === '' ? check.table : key),
    row: () => (key === '' ? check.table : messages.rowName(key)),
  };
  return fill(check.group, { level: names[by](), count });
}

/** The findings of a group, under a heading that expands and collapses them. */
export function FindingGroup(props: FindingGroupProps) {
  const { group, isOpen, toggle, selected, isBusy, messages, actions, children } = props;
  const { check } = messages.words;
  const [requested, setRequested] = useState<Range>({ from: 0, to: PAGE });
  const { entries } = group;
  const at = entries.findIndex(({ id }) => id === selected);
  const { from, to } = at === -1 || isWithin(at, requested) ? requested : pageOf(at);
  const total = entries.length;
  return (
    <section>
      <div className={styles.heading}>
        <h2 className={styles.title}>
          <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={toggle}>
            {isOpen ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
            {titleOf(group, messages)}
          </button>
        </h2>
        {children}
      </div>
      {isOpen && from > 0 && (
        <Button
          appearance="subtle"
          className={styles.more ?? ''}
          onClick={() => {
            setRequested({ from: from - PAGE, to });
          }}
        >
          {fill(check.earlier, { count: PAGE, total })}
        </Button>
      )}
      {isOpen && (
        <ul className={styles.items}>
          {entries.slice(from, to).map((entry) => (
            <FindingItem
              key={entry.id}
              entry={entry}
              isSelected={entry.id === selected}
              isBusy={isBusy}
              messages={messages}
              actions={actions}
            />
          ))}
        </ul>
      )}
      {isOpen && to < total && (
        <Button
          appearance="subtle"
          className={styles.more ?? ''}
          onClick={() => {
            setRequested({ from, to: to + PAGE });
          }}
        >
          {fill(check.more, { count: Math.min(PAGE, total - to), total })}
        </Button>
      )}
    </section>
  );
}
