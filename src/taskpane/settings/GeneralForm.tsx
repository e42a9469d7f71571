import { useState, type SyntheticEvent } from 'react';
import { Button } from '@fluentui/react-components';
import type { PlainDate } from '../../core/calendar/plain-date';
import { setAsOf, setIssued, setYear } from '../../core/settings/editing/changes';
import type { Settings, SettingsChange } from '../../core/settings/settings';
import { dayTyped } from '../../core/tracking/forms/form';
import { DateField } from '../components/fields/DateField';
import { TextField } from './TextField';
import type { SettingsPartProps } from './part';
import styles from './settings.module.css';

const YEAR = /^(?:19|20)\d{2}$/u;

/** The fields as they are typed; an empty one comes from the plan or is today. */
interface Draft {
  readonly year: string;
  readonly issued: string;
  readonly asOf: string;
}

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
  const { settings, today, year: planYear, words, isBusy, change } = props;
  const text = words.settings;
  const [draft, setDraft] = useState(() => draftOf(settings));
  const { year, issued, asOf } = draft;
  const setField = (field: keyof Draft) => (value: string) => {
    setDraft((before) => ({ ...before, [field]: value.trim() }));
  };
  const isDate = (value: string): boolean => value === '' || dayTyped(value, planYear) !== null;
  const errors = {
    year: year === '' || YEAR.test(year) ? null : text.yearWrong,
    issued: isDate(issued) ? null : text.dateWrong,
    asOf: isDate(asOf) ? null : text.dateWrong,
  };
  const changes = changesTo(settings, draft, planYear);
  const isRight = Object.values(errors).every((error) => error === null);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isRight && !isBusy && changes.length > 0) change(changes);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={text.year}
        hint={text.yearHint}
        error={errors.year}
        value={year}
        inputMode="numeric"
        change={setField('year')}
      />
      <DateField
        label={text.issued}
        hint={text.issuedHint}
        value={issued}
        change={setField('issued')}
        {...{ today, year: planYear, words }}
        validation={{ validationMessage: errors.issued }}
      />
      <DateField
        label={text.asOf}
        hint={text.asOfHint}
        value={asOf}
        change={setField('asOf')}
        {...{ today, year: planYear, words }}
        validation={{ validationMessage: errors.asOf }}
      />
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
