import { FINDING_LEVELS, type FindingLevel } from '../../../core/checks/finding';
import type { Words } from '../../../locales';
import { passes, type Entry, type EntryFilter } from './entries';
import { LevelIcon } from '../../components/LevelIcon';
import styles from './filters.module.css';

interface LevelCountsProps {
  readonly entries: readonly Entry[];
  readonly filter: EntryFilter;
  readonly change: (filter: EntryFilter) => void;
  readonly words: Words;
}

function toggled(levels: ReadonlySet<FindingLevel>, level: FindingLevel): Set<FindingLevel> {
  const rest = new Set(levels);
  if (!rest.delete(level)) rest.add(level);
  return rest;
}

/** The number of findings by level; each count is also a filter. */
export function LevelCounts({
  entries,
  filter,
  change,
  words: { check, level },
}: LevelCountsProps) {
  // Of what the other filters show: a count is what pressing it will list.
  const others = { ...filter, levels: new Set<FindingLevel>() };
  const open = entries.filter((entry) => passes(entry, { ...others, waived: false }));
  const waived = entries.filter((entry) => passes(entry, { ...others, waived: true })).length;
  return (
    <div role="group" aria-label={check.levels} className={styles.levels}>
      {FINDING_LEVELS.map((name) => (
        <button
          key={name}
          type="button"
          className={styles.level}
          aria-pressed={filter.levels.has(name)}
          onClick={() => {
            change({ ...filter, waived: false, levels: toggled(filter.levels, name) });
          }}
        >
          <LevelIcon level={name} />
          {level[name]}{' '}
          <strong>{open.filter(({ finding }) => finding.level === name).length}</strong>
        </button>
      ))}
      {(waived > 0 || filter.waived) && (
        <button
          type="button"
          className={styles.level}
          aria-pressed={filter.waived}
          onClick={() => {
            change({ ...filter, levels: new Set(), waived: !filter.waived });
          }}
        >
          {check.waived} <strong>{waived}</strong>
        </button>
      )}
    </div>
  );
}
