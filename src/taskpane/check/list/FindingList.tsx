import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { Messages } from '../../../locales/messages';
import { groupsOf, NO_FILTER, passes, type Entry, type EntryFilter } from './entries';
import { Filters } from './Filters';
import { FindingGroup } from './FindingGroup';
import type { FindingActions } from './FindingItem';
import { LevelCounts } from './LevelCounts';
import { useExpandedLevels } from './use-expanded-levels';
import styles from './list.module.css';

interface FindingListProps {
  readonly entries: readonly Entry[];
  readonly selected: string | null;
  readonly isBusy: boolean;
  readonly messages: Messages;
  readonly actions: FindingActions;
  /** Previews the format fixes of the listed findings. */
  readonly cleanAll: (listed: readonly Entry[]) => void;
  /** Shown above the findings; scrolls with them. */
  readonly children: ReactNode;
}

/** The findings: counts, filters, and the list by level. */
export function FindingList(props: FindingListProps) {
  const { entries, selected, isBusy, messages, actions, children } = props;
  const { words } = messages;
  const [filter, setFilter] = useState<EntryFilter>(NO_FILTER);
  const groups = groupsOf(entries.filter((entry) => passes(entry, filter)));
  const { isExpanded, toggle } = useExpandedLevels(groups, filter, selected);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected === null) return;
    list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <>
      <LevelCounts entries={entries} filter={filter} change={setFilter} words={words} />
      {entries.length > 0 && (
        <Filters
          {...{ entries, filter, messages, selected }}
          change={setFilter}
          walk={groups.flatMap((group) => (isExpanded(group.level) ? group.entries : []))}
          select={actions.select}
        />
      )}
      <div ref={list} className={styles.list} role="region" aria-label={words.check.list}>
        {children}
        {groups.length === 0 && <Nothing {...{ filter, words }} change={setFilter} />}
        {groups.map((group) => (
          <FindingGroup
            key={group.level}
            {...{ group, selected, isBusy, messages, actions }}
            isOpen={isExpanded(group.level)}
            toggle={() => {
              toggle(group.level);
            }}
          >
            {group.level === 'format' && !filter.waived && (
              <CleanAll {...props} entries={group.entries} />
            )}
          </FindingGroup>
        ))}
      </div>
    </>
  );
}

/** Opens the preview of the format fixes that are listed. */
function CleanAll({ entries, isBusy, messages, cleanAll }: FindingListProps) {
  if (!entries.some(({ finding, waiver }) => finding.fix && !waiver)) return null;
  return (
    <Button
      size="small"
      disabledFocusable={isBusy}
      onClick={() => {
        cleanAll(entries);
      }}
    >
      {messages.words.fixes.open}
    </Button>
  );
}

interface NothingProps {
  readonly filter: EntryFilter;
  readonly words: Messages['words'];
  readonly change: (filter: EntryFilter) => void;
}

/** Shown when there are no findings, or none that pass the filter. */
function Nothing({ filter, words: { check }, change }: NothingProps) {
  const isFiltered = filter !== NO_FILTER;
  return (
    <p className={styles.nothing}>
      {isFiltered ? check.noMatch : check.clean}
      {isFiltered && (
        <Button
          size="small"
          onClick={() => {
            change(NO_FILTER);
          }}
        >
          {check.noFilter}
        </Button>
      )}
    </p>
  );
}
