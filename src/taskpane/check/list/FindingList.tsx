import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { FindingLevel } from '../../../core/checks/finding';
import type { Messages } from '../../../locales/messages';
import { groupsOf, NO_FILTER, passes, type Entry, type EntryFilter } from './entries';
import { Filters } from './Filters';
import type { FindingActions } from './FindingItem';
import { FindingGroup } from './FindingGroup';
import { LevelCounts } from './LevelCounts';
import styles from './list.module.css';

interface FindingListProps {
  readonly entries: readonly Entry[];
  readonly selected: string | null;
  readonly isBusy: boolean;
  readonly messages: Messages;
  readonly actions: FindingActions;
  readonly cleanAll: () => void;
  /** Stands above the findings and scrolls with them. */
  readonly children: ReactNode;
}

/** What has to be decided is open at first; what is only worth knowing, or cleans itself, is not. */
const OPEN_AT_FIRST: ReadonlySet<FindingLevel> = new Set(['error', 'warning']);

/** The findings: counts, filters, and the list by level. */
export function FindingList(props: FindingListProps) {
  const { entries, selected, isBusy, messages, actions, cleanAll, children } = props;
  const { words } = messages;
  const [filter, setFilter] = useState<EntryFilter>(NO_FILTER);
  const [opened, setOpened] = useState(OPEN_AT_FIRST);
  const [followed, setFollowed] = useState(selected);
  const list = useRef<HTMLDivElement>(null);

  const groups = groupsOf(entries.filter((entry) => passes(entry, filter)));
  const asked = filter.levels.size > 0 || filter.waived;
  const isOpen = (level: FindingLevel): boolean => asked || opened.has(level);
  // A finding whose cell is selected must be seen: its group opens.
  if (selected !== followed) {
    setFollowed(selected);
    const level = groups.find((group) => group.entries.some(({ id }) => id === selected))?.level;
    if (level && !opened.has(level)) setOpened(new Set([...opened, level]));
  }
  useEffect(() => {
    if (selected === null) return;
    list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const toggle = (level: FindingLevel): void => {
    const next = new Set(opened);
    if (!next.delete(level)) next.add(level);
    setOpened(next);
  };
  const hasFixes = entries.some(({ finding, waiver }) => finding.fix && !waiver);
  return (
    <>
      <LevelCounts entries={entries} filter={filter} change={setFilter} words={words} />
      {entries.length > 0 && (
        <Filters
          entries={entries}
          filter={filter}
          change={setFilter}
          messages={messages}
          walk={groups.flatMap((group) => (isOpen(group.level) ? group.entries : []))}
          selected={selected}
          select={actions.select}
        />
      )}
      <div ref={list} className={styles.list} role="region" aria-label={words.check.list}>
        {children}
        {groups.length === 0 && (
          <Nothing
            text={filter === NO_FILTER ? words.check.clean : words.check.noMatch}
            clear={words.check.noFilter}
            onClear={
              filter === NO_FILTER
                ? null
                : () => {
                    setFilter(NO_FILTER);
                  }
            }
          />
        )}
        {groups.map((group) => (
          <FindingGroup
            key={group.level}
            group={group}
            isOpen={isOpen(group.level)}
            toggle={() => {
              toggle(group.level);
            }}
            selected={selected}
            isBusy={isBusy}
            messages={messages}
            actions={actions}
          >
            {group.level === 'format' && hasFixes && !filter.waived && (
              <Button size="small" disabledFocusable={isBusy} onClick={cleanAll}>
                {words.fixes.open}
              </Button>
            )}
          </FindingGroup>
        ))}
      </div>
    </>
  );
}

interface NothingProps {
  readonly text: string;
  readonly clear: string;
  readonly onClear: (() => void) | null;
}

function Nothing({ text, clear, onClear }: NothingProps) {
  return (
    <p className={styles.nothing}>
      {text}
      {onClear && (
        <Button size="small" onClick={onClear}>
          {clear}
        </Button>
      )}
    </p>
  );
}
