import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { canWaive } from '../../../core/settings/waivers';
import { FILTER, isNarrow, NO_FILTER, passes, type Entry, type EntryFilter } from './entries';
import { useKept } from '../../environment/use-kept';
import { Filters } from './Filters';
import { FindingGroup } from './FindingGroup';
import type { FindingActions } from './FindingItem';
import { LevelCounts } from './LevelCounts';
import { groupsOf, type Grouping } from './grouping';
import { GroupingChoice } from './GroupingChoice';
import { useExpandedGroups } from './use-expanded-groups';
import { useGrouping } from './use-grouping';
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
  const [filter, setFilter] = useKept<EntryFilter>('findings filter', FILTER, NO_FILTER);
  const [by, groupBy] = useGrouping();
  const groups = groupsOf(
    entries.filter((entry) => passes(entry, filter)),
    by,
  );
  const { isExpanded, toggle } = useExpandedGroups(groups, filter, selected);
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
          walk={groups.flatMap((group) => (isExpanded(group) ? group.entries : []))}
          select={actions.select}
        >
          <GroupingChoice by={by} choose={groupBy} words={words} />
        </Filters>
      )}
      <div ref={list} className={styles.list} role="region" aria-label={words.check.list}>
        {children}
        {groups.length === 0 && <Nothing {...{ filter, words }} change={setFilter} />}
        {groups.map((group) => (
          <FindingGroup
            key={`${group.by} ${group.key}`}
            {...{ group, selected, isBusy, messages, actions }}
            isOpen={isExpanded(group)}
            toggle={() => {
              toggle(group);
            }}
          >
            {!filter.waived && (by === 'level' || isExpanded(group)) && (
              <GroupButtons {...props} entries={group.entries} by={group.by} />
            )}
          </FindingGroup>
        ))}
      </div>
    </>
  );
}

interface GroupButtonsProps extends FindingListProps {
  readonly by: Grouping;
}

/** What can be done with all findings of a group at once. */
function GroupButtons({ entries, by, isBusy, messages, actions, cleanAll }: GroupButtonsProps) {
  const { fixes, check } = messages.words;
  const waivable = entries.filter(({ finding }) => canWaive(finding));
  return (
    <>
      {entries.some(({ finding, waiver }) => finding.fix && !waiver) && (
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => {
            cleanAll(entries);
          }}
        >
          {fixes.open}
        </Button>
      )}
      {by !== 'level' && waivable.length > 1 && (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={isBusy}
          onClick={() => {
            actions.waive(waivable);
          }}
        >
          {fill(check.waiveAll, { count: waivable.length })}
        </Button>
      )}
    </>
  );
}

interface NothingProps {
  readonly filter: EntryFilter;
  readonly words: Messages['words'];
  readonly change: (filter: EntryFilter) => void;
}

/** Shown when there are no findings, or none that pass the filter. */
function Nothing({ filter, words: { check }, change }: NothingProps) {
  const isFiltered = isNarrow(filter);
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
