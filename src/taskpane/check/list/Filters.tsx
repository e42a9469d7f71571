import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { departmentOf, type Entry, type EntryFilter } from './entries';
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
}

/** Values in order of first occurrence. */
const distinct = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
];

/** Filters by department, column and rule, and buttons that step through the visible findings. */
export function Filters(props: FiltersProps) {
  const { entries, filter, change, messages, walk, selected, select } = props;
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
          options={distinct(entries.map(of)).map((id) => [id, label(id)])}
          choose={(value) => {
            change({ ...filter, [key]: value });
          }}
        />
      ))}
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
