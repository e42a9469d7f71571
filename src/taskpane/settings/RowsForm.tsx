import type { SyntheticEvent } from 'react';
import { setCells } from '../../core/settings/editing/changes';
import { problemsOf, typedValue } from '../../core/settings/editing/typed-rows';
import type { SettingsChange } from '../../core/settings/settings';
import type { Words } from '../../locales';
import { problemReason } from '../../locales/phrases/settings-problem';
import type { ShowCell } from './part';
import { SaveChanges } from './SaveChanges';
import { SettingField } from './SettingField';
import { useTypedFields } from './use-typed-fields';
import styles from './settings.module.css';

/** A column whose cells are typed. */
export interface TypedColumn {
  readonly header: string;
  readonly label: string;
  readonly isNumber: boolean;
}

/** A row of the table, with what is in force. */
export interface RowInForce {
  /** What the row is called in the pane. */
  readonly title: string;
  readonly key: Readonly<Record<string, string>>;
  readonly cells: Readonly<Record<string, string>>;
}

interface RowsFormProps {
  readonly table: '评分项表' | '等级表';
  readonly title: string;
  readonly rows: readonly RowInForce[];
  readonly columns: readonly TypedColumn[];
  readonly words: Words;
  readonly isBusy: boolean;
  readonly change: (changes: readonly SettingsChange[]) => void;
  readonly showCell: ShowCell | null;
}

const idOf = (row: number, { header }: TypedColumn): string => `${row} ${header}`;

/** The rows of a settings table as they are typed, with what reading them would find wrong. */
function useTypedRows({ table, rows, columns }: RowsFormProps) {
  const cells = rows.flatMap((row, at) =>
    columns.map((column) => ({ at, column, id: idOf(at, column), row })),
  );
  const inForce = Object.fromEntries(
    cells.map(({ id, row, column }) => [id, row.cells[column.header] ?? '']),
  );
  const typing = useTypedFields(`settings rows ${table}`, inForce);
  const typed = (at: number, column: TypedColumn): string => typing.fields[idOf(at, column)] ?? '';
  const problems = problemsOf(
    table,
    rows.map((row, at) => ({
      ...row.key,
      ...Object.fromEntries(columns.map((column) => [column.header, typed(at, column)])),
    })),
  );
  const changed = cells.filter(({ id }) => typing.changed.includes(id));
  const changes = rows.flatMap(({ key }, at): SettingsChange[] => {
    const own = changed.filter((cell) => cell.at === at);
    const values = own.map(({ column }) => {
      const text = typed(at, column);
      return [column.header, column.isNumber ? typedValue(text) : text.trim()] as const;
    });
    return own.length === 0 ? [] : [setCells(table, key, Object.fromEntries(values))];
  });
  const preview = changed.map(({ row, column, at, id }) => ({
    name: `${row.title} ${column.label}`,
    before: inForce[id] ?? '',
    after: typed(at, column),
  }));
  return { ...typing, typed, problems, changes, preview };
}

/** Some columns of a settings table as a form, with the checks of the sheet and a preview. */
export function RowsForm(props: RowsFormProps) {
  const { table, title, rows, columns, words, isBusy, change, showCell } = props;
  const { typed, type, discard, problems, changes, preview } = useTypedRows(props);
  // As in the sheet, only a cell that cannot be read is in the way; what is wrong with the whole is said.
  const isRight = problems.every(({ row }) => row === 0);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isRight && !isBusy) change(changes);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {rows.map((row, at) => (
        <fieldset key={JSON.stringify(row.key)} className={styles.pair}>
          <legend>{row.title}</legend>
          {columns.map((column) => (
            <SettingField
              key={column.header}
              label={column.label}
              value={typed(at, column)}
              isNumber={column.isNumber}
              change={(value) => {
                type(idOf(at, column), value);
              }}
              problem={problems.find((one) => one.row === at + 1 && one.column === column.header)}
              words={words}
              cell={`${row.title} ${column.label}`}
              show={
                showCell &&
                (() => {
                  showCell(table, row.key, column.header);
                })
              }
            />
          ))}
        </fieldset>
      ))}
      <SaveChanges
        changed={preview}
        warnings={isRight ? problems.map((problem) => problemReason(problem, words)) : []}
        {...{ title, isRight, isBusy, discard, words }}
      />
    </form>
  );
}
