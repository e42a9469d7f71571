import type { ReactNode, SyntheticEvent } from 'react';
import { Button } from '@fluentui/react-components';
import type { PlainDate } from '../../core/calendar/plain-date';
import { setAsOf, setIssued, setYear } from '../../core/settings/editing/changes';
import type { Settings, SettingsChange } from '../../core/settings/settings';
import { dayTyped } from '../../core/tracking/forms/form';
import { DateField } from '../components/fields/DateField';
import { AS_OF, ISSUED, YEAR } from '../../core/workbook-contract/parameters';
import { TextField } from './TextField';
import { CellButton } from './CellButton';
import type { SettingsPartProps } from './part';
import { useTypedFields } from './use-typed-fields';
import styles from './settings.module.css';

const FOUR_DIGITS = /^(?:19|20)\d{2}$/u;

/** The fields as they are typed; an empty one comes from the plan or is today. */
type Draft = Readonly<Record<'year' | 'issued' | 'asOf', string>>;

/** Their names in 参数表. */
const NAMES = { year: YEAR, issued: ISSUED, asOf: AS_OF } as const;

const draftOf = ({ year, issued, asOf }: Settings): Draft => ({
  year: String(year ?? ''),
  issued: issued ?? '',
  asOf: asOf ?? '',
});

/** What would be written. @param planYear the year of a date typed without one */
function changesTo(
  settings: Settings,
  { year, issued, asOf }: Draft,
  planYear: number | null,
): SettingsChange[] {
  const before = draftOf(settings);
  return [
    ...(year === before.year ? [] : [setYear(year === '' ? null : Number(year))]),
    ...(issued === before.issued ? [] : [setIssued(dayTyped(issued, planYear))]),
    ...(asOf === before.asOf ? [] : [setAsOf(dayTyped(asOf, planYear))]),
  ];
}

interface GeneralFormProps extends SettingsPartProps {
  readonly today: PlainDate;
  /** The year in force; `null` if unknown. */
  readonly year: number | null;
}

/** Year, issue date and as-of date. */
export function GeneralForm(props: GeneralFormProps) {
  const { settings, today, year: planYear, words, isBusy, change, showCell } = props;
  const text = words.settings;
  const { fields, type } = useTypedFields<keyof Draft>('settings general', draftOf(settings));
  const { year, issued, asOf } = fields;
  const setField = (field: keyof Draft) => (value: string) => {
    type(field, value.trim());
  };
  const isDate = (value: string): boolean => value === '' || dayTyped(value, planYear) !== null;
  const errors = {
    year: year === '' || FOUR_DIGITS.test(year) ? null : text.yearWrong,
    issued: isDate(issued) ? null : text.dateWrong,
    asOf: isDate(asOf) ? null : text.dateWrong,
  };
  const changes = changesTo(settings, fields, planYear);
  const isRight = Object.values(errors).every((error) => error === null);
  const cell = (field: keyof Draft) => ({ field, words, showCell });
  const date = (field: 'issued' | 'asOf', hint: string) => (
    <DateField
      label={text[field]}
      hint={hint}
      value={fields[field]}
      change={setField(field)}
      {...{ today, year: planYear, words }}
      validation={{ validationMessage: errors[field] }}
    />
  );
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isRight && !isBusy && changes.length > 0) change(changes);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <WithCell {...cell('year')}>
        <TextField
          label={text.year}
          hint={text.yearHint}
          error={errors.year}
          value={year}
          inputMode="numeric"
          change={setField('year')}
        />
      </WithCell>
      <WithCell {...cell('issued')}>{date('issued', text.issuedHint)}</WithCell>
      <WithCell {...cell('asOf')}>{date('asOf', text.asOfHint)}</WithCell>
      <Button
        type="submit"
        appearance="primary"
        disabledFocusable={isBusy || !isRight || changes.length === 0}
      >
        {text.save}
      </Button>
    </form>
  );
}

interface WithCellProps extends Pick<SettingsPartProps, 'words' | 'showCell'> {
  readonly field: keyof Draft;
  readonly children: ReactNode;
}

/** A field with the way to its cell. */
function WithCell({ field, words, showCell, children }: WithCellProps) {
  return (
    <div className={styles.setting}>
      <div className={styles.field}>{children}</div>
      {showCell && (
        <CellButton
          name={words.settings[field]}
          words={words}
          show={() => {
            showCell('参数表', { 参数: NAMES[field] }, '值');
          }}
        />
      )}
    </div>
  );
}
