import { useState, type SyntheticEvent } from 'react';
import { Button } from '@fluentui/react-components';
import { parsePlainDate } from '../../core/calendar/plain-date';
import { setAsOf, setIssued, setYear } from '../../core/settings/editing/changes';
import type { Settings, SettingsChange } from '../../core/settings/settings';
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

/** What would be written. */
function changesTo(settings: Settings, { year, issued, asOf }: Draft): SettingsChange[] {
  const before = draftOf(settings);
  return [
    ...(year === before.year ? [] : [setYear(year === '' ? null : Number(year))]),
    ...(issued === before.issued ? [] : [setIssued(parsePlainDate(issued))]),
    ...(asOf === before.asOf ? [] : [setAsOf(parsePlainDate(asOf))]),
  ];
}

/** Year, issue date and as-of date. */
export function GeneralForm({ settings, words, isBusy, change }: SettingsPartProps) {
  const text = words.settings;
  const [draft, setDraft] = useState(() => draftOf(settings));
  const { year, issued, asOf } = draft;
  const setField = (field: keyof Draft) => (value: string) => {
    setDraft((before) => ({ ...before, [field]: value.trim() }));
  };
  const isDate = (value: string): boolean => value === '' || parsePlainDate(value) !== null;
  const errors = {
    year: year === '' || YEAR.test(year) ? null : text.yearWrong,
    issued: isDate(issued) ? null : text.dateWrong,
    asOf: isDate(asOf) ? null : text.dateWrong,
  };
  const changes = changesTo(settings, draft);
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
      <TextField
        label={text.issued}
        hint={text.issuedHint}
        error={errors.issued}
        value={issued}
        placeholder="2024-03-19"
        change={setField('issued')}
      />
      <TextField
        label={text.asOf}
        hint={text.asOfHint}
        error={errors.asOf}
        value={asOf}
        placeholder="2024-12-31"
        change={setField('asOf')}
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
