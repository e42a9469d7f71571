import { useState, type SyntheticEvent } from 'react';
import { Button } from '@fluentui/react-components';
import { parsePlainDate } from '../../core/calendar/plain-date';
import { setAsOf, setIssued, setYear } from '../../core/settings/editing/changes';
import type { Settings, SettingsChange } from '../../core/settings/settings';
import type { Words } from '../../locales';
import { TextField } from './TextField';
import styles from './settings.module.css';

interface GeneralFormProps {
  readonly settings: Settings;
  readonly words: Words;
  readonly isBusy: boolean;
  readonly change: (changes: readonly SettingsChange[]) => void;
}

const YEAR = /^(?:19|20)\d{2}$/u;

/** Year, issue date and as-of date; empty ones come from the plan or are today. */
export function GeneralForm({ settings, words, isBusy, change }: GeneralFormProps) {
  const text = words.settings;
  const [year, setYearText] = useState(String(settings.year ?? ''));
  const [issued, setIssuedText] = useState<string>(settings.issued ?? '');
  const [asOf, setAsOfText] = useState<string>(settings.asOf ?? '');
  const isDate = (value: string): boolean => value === '' || parsePlainDate(value) !== null;
  const errors = {
    year: year === '' || YEAR.test(year) ? null : text.yearWrong,
    issued: isDate(issued) ? null : text.dateWrong,
    asOf: isDate(asOf) ? null : text.dateWrong,
  };
  const changes = [
    ...(year === String(settings.year ?? '') ? [] : [setYear(year === '' ? null : Number(year))]),
    ...(issued === (settings.issued ?? '') ? [] : [setIssued(parsePlainDate(issued))]),
    ...(asOf === (settings.asOf ?? '') ? [] : [setAsOf(parsePlainDate(asOf))]),
  ];
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
        change={(value) => {
          setYearText(value.trim());
        }}
      />
      <TextField
        label={text.issued}
        hint={text.issuedHint}
        error={errors.issued}
        value={issued}
        placeholder="2024-03-19"
        change={(value) => {
          setIssuedText(value.trim());
        }}
      />
      <TextField
        label={text.asOf}
        hint={text.asOfHint}
        error={errors.asOf}
        value={asOf}
        placeholder="2024-12-31"
        change={(value) => {
          setAsOfText(value.trim());
        }}
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
