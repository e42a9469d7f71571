import { Button } from '@fluentui/react-components';
import { ChevronLeft16Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { departmentOf, type Entry, type EntryFilter } from './entries';
import styles from './filters.module.css';

interface FiltersProps {
  readonly entries: readonly Entry[];
  readonly filter: EntryFilter;
  readonly change: (filter: EntryFilter) => void;
  readonly messages: Messages;
  /** Findings that can be walked through, in their order. */
  readonly walk: readonly Entry[];
  readonly selected: string | null;
  readonly select: (id: string) => void;
}

/** Values in the order in which they first occur. */
const distinct = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
];

/** Filters by department, column and rule, and the steps through what they leave. */
export function Filters(props: FiltersProps) {
  const { entries, filter, change, messages, walk, selected, select } = props;
  const { check, rules } = messages.words;
  const columnName = new Map(
    entries.map((entry) => [entry.finding.column, messages.columnLabel(entry.finding)]),
  );
  const at = walk.findIndex(({ id }) => id === selected);
  const step = (by: number): void => {
    const from = at === -1 && by < 0 ? 0 : at;
    const next = walk.at((from + by + walk.length) % walk.length);
    if (next) select(next.id);
  };
  return (
    <div className={styles.filters}>
      <Choice
        name={check.byDepartment}
        any={check.any}
        value={filter.department}
        options={distinct(entries.map(departmentOf)).map((name) => [name, name])}
        choose={(department) => {
          change({ ...filter, department });
        }}
      />
      <Choice
        name={check.byColumn}
        any={check.any}
        value={filter.column}
        options={distinct(entries.map(({ finding }) => finding.column)).map((name) => [
          name,
          columnName.get(name) ?? name,
        ])}
        choose={(column) => {
          change({ ...filter, column });
        }}
      />
      <Choice
        name={check.byRule}
        any={check.any}
        value={filter.rule}
        options={distinct(entries.map(({ finding }) => finding.rule)).map((name) => [
          name,
          rules[name]?.name ?? name,
        ])}
        choose={(rule) => {
          change({ ...filter, rule });
        }}
      />
      <div className={styles.steps}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronLeft16Regular />}
          aria-label={check.previous}
          disabled={walk.length === 0}
          onClick={() => {
            step(-1);
          }}
        />
        <span className={styles.position}>
          {fill(check.position, { at: at === -1 ? '–' : at + 1, count: walk.length })}
        </span>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronRight16Regular />}
          aria-label={check.next}
          disabled={walk.length === 0}
          onClick={() => {
            step(1);
          }}
        />
      </div>
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

/** A plain list of the browser's: it is never wider than the pane, and every reader knows it. */
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
