import { useState } from 'react';
import * as z from 'zod/mini';
import { mapOf, useKept } from '../../environment/use-kept';
import type { EntryFilter } from './entries';
import { isUrgent, type EntryGroup } from './grouping';

const idOf = ({ by, key }: EntryGroup): string => `${by} ${key}`;

const TURNED = mapOf(z.string(), z.boolean());

/** The expanded groups. Filtered levels are always expanded, and so is the group of a newly selected finding. */
export function useExpandedGroups(
  groups: readonly EntryGroup[],
  filter: EntryFilter,
  selected: string | null,
): {
  readonly isExpanded: (group: EntryGroup) => boolean;
  readonly toggle: (group: EntryGroup) => void;
} {
  // Only what differs from the first state of a group.
  const [turned, setTurned] = useKept('findings groups', TURNED, new Map<string, boolean>());
  const [followed, setFollowed] = useState(selected);
  const isOpen = (group: EntryGroup): boolean => turned.get(idOf(group)) ?? isUrgent(group);
  const turn = (group: EntryGroup, isExpanded: boolean): void => {
    setTurned(new Map(turned).set(idOf(group), isExpanded));
  };
  if (selected !== followed) {
    setFollowed(selected);
    const group = groups.find(({ entries }) => entries.some(({ id }) => id === selected));
    if (group && !isOpen(group)) turn(group, true);
  }
  return {
    isExpanded: (group) => filter.levels.size > 0 || filter.waived || isOpen(group),
    toggle: (group) => {
      turn(group, !isOpen(group));
    },
  };
}
