import type { ReactNode } from 'react';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { departmentOf, passes, type Entry, type EntryFilter } from './entries';
import { FindingSteps } from './FindingSteps';
import styles from './filters.module.css';

interface FiltersProps {
  readonly entries: readonly Entry[];
  readonly filter: EntryFilter;
  readonly change: (filter: EntryFilter) => void;
  readonly messages: Messages;
  /** The visible findings, in order, for the previous and next buttons. */
  readonly walk: readonly Entry[];
  readonly selected: string | null;
  readonly select: (id: string) => void;
  /** The choice of groups. */
  readonly children: ReactNode;
}

/** The values of entries in order of first occurrence, each with the number of entries that choosing it will list. */
function countsOf(
  entries: readonly Entry[],
  of: (entry: Entry) => string | null,
  others: EntryFilter,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const value = of(entry);
    if (value === null) continue;
    counts.set(value, (counts.get(value) ?? 0) + (passes(entry, others) ? 1 : 0));
  }
  return counts;
}

/** Filters by department, column and rule, and buttons that step through the visible findings. */
export function Filters(props: FiltersProps) {
  const { entries, filter, change, messages, walk, selected, select, children } = props;
  const { check, rules } = messages.words;
  const columnName = new Map<string | null, string>(
    entries.map(({ finding }) => [finding.column, messages.columnLabel(finding)]),
  );
  const choices = [
    { key: 'department', name: check.byDepartment, of: departmentOf, label: (id: string) => id },
    {
      key: 'column',
      name: check.byColumn,
      of: ({ finding }: Entry) => finding.column,
      label: (id: string) => columnName.get(id) ?? id,
    },
    {
      key: 'rule',
      name: check.byRule,
      of: ({ finding }: Entry) => finding.rule,
      label: (id: string) => rules[id]?.name ?? id,
    },
  ] as const;
  return (
    <div className={styles.filters}>
      {choices.map(({ key, name, of, label }) => (
        <Choice
          key={key}
          name={name}
          any={check.any}
          value={filter[key]}
          options={Array.from(
            countsOf(entries, of, { ...filter, [key]: null }),
            ([id, count]) => [id, fill(check.choice, { name: label(id), count })] as const,
          )}
          choose={(value) => {
            change({ ...filter, [key]: value });
          }}
        />
      ))}
      {children}
      <FindingSteps {...{ walk, selected, select }} text={check} />
    </div>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly any: string;
  readonly value: string | null;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly choose: (value: string | null) => void;
}

/** A native select: it fits the narrow pane, and every screen reader supports it. */
function Choice({ name, any, value, options, choose }: ChoiceProps) {
  return (
    <select
      className={styles.choice}
      aria-label={name}
      value={value ?? ''}
      data-set={value === null ? undefined : ''}
      onChange={(event) => {
        choose(event.target.value === '' ? null : event.target.value);
      }}
    >
      <option value="">{fill(any, { name })}</option>
      {options.map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>
  );
}
