import { useState } from 'react';
import type { FindingLevel } from '../../../core/checks/finding';
import type { EntryFilter, EntryGroup } from './entries';

/** Only levels that need a decision are expanded at first. */
const AT_FIRST: ReadonlySet<FindingLevel> = new Set(['error', 'warning']);

/** The expanded levels. Filtered levels are always expanded, and so is the level of a newly selected finding. */
export function useExpandedLevels(
  groups: readonly EntryGroup[],
  filter: EntryFilter,
  selected: string | null,
): {
  readonly isExpanded: (level: FindingLevel) => boolean;
  readonly toggle: (level: FindingLevel) => void;
} {
  const [expanded, setExpanded] = useState(AT_FIRST);
  const [followed, setFollowed] = useState(selected);
  if (selected !== followed) {
    setFollowed(selected);
    const level = groups.find((group) => group.entries.some(({ id }) => id === selected))?.level;
    if (level && !expanded.has(level)) setExpanded(new Set([...expanded, level]));
  }
  return {
    isExpanded: (level) => filter.levels.size > 0 || filter.waived || expanded.has(level),
    toggle: (level) => {
      const next = new Set(expanded);
      if (!next.delete(level)) next.add(level);
      setExpanded(next);
    },
  };
}
