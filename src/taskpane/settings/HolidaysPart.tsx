import { useState, type SyntheticEvent } from 'react';
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { parsePlainDate, yearOf } from '../../core/calendar/plain-date';
import { legalHolidays, type HolidayEntry } from '../../core/calendar/working-calendar';
import { dropHoliday, setHoliday } from '../../core/settings/editing/changes';
import type { Settings, SettingsChange } from '../../core/settings/settings';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import styles from './settings.module.css';

interface HolidaysPartProps {
  readonly settings: Settings;
  /** The year of the plan; `null` if unknown. */
  readonly year: number | null;
  readonly words: Words;
  readonly isBusy: boolean;
  readonly change: (changes: readonly SettingsChange[]) => void;
}

/** The holidays and working weekends of the plan year, and a form to add one. */
export function HolidaysPart({ settings, year, words, isBusy, change }: HolidaysPartProps) {
  const text = words.settings;
  const [date, setDate] = useState('');
  const [kind, setKind] = useState<HolidayEntry['kind']>('休');
  const [name, setName] = useState('');
  const own = settings.holidays.filter((day) => yearOf(day.date) === year);
  const known = year === null ? [] : own.length > 0 ? own : legalHolidays(year);
  const parsed = parsePlainDate(date);
  const error = date === '' || parsed ? null : text.dateWrong;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!parsed || isBusy) return;
    change(setHoliday(settings, { date: parsed, kind, name: name.trim() }));
    setDate('');
    setName('');
  };
  const state =
    year === null ? text.yearUnknown : known.length === 0 ? text.daysUnknown : text.days;
  return (
    <>
      <p>
        {fill(state, {
          year: year ?? '',
          off: known.filter((day) => day.kind === '休').length,
          made: known.filter((day) => day.kind === '班').length,
        })}
      </p>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field label={text.day} {...(error !== null && { validationMessage: error })}>
          <Input
            value={date}
            placeholder={`${year ?? 2024}-05-06`}
            onChange={(_, { value }) => {
              setDate(value.trim());
            }}
          />
        </Field>
        <Field label={text.dayKind}>
          <Select
            value={kind}
            onChange={(_, { value }) => {
              setKind(value === '班' ? '班' : '休');
            }}
          >
            <option value="休">{text.off}</option>
            <option value="班">{text.made}</option>
          </Select>
        </Field>
        <Field label={text.dayName}>
          <Input
            value={name}
            onChange={(_, { value }) => {
              setName(value);
            }}
          />
        </Field>
        <Button type="submit" disabledFocusable={isBusy || !parsed}>
          {text.dayAdd}
        </Button>
      </form>
      <ul className={styles.list}>
        {known.map((day) => (
          <li key={day.date} className={styles.line}>
            <span>
              {day.date} {day.kind === '休' ? text.off : text.made} {day.name}
            </span>
            <Button
              size="small"
              appearance="subtle"
              disabledFocusable={isBusy}
              aria-label={`${text.dayDrop} ${day.date}`}
              onClick={() => {
                change(dropHoliday(settings, day.date));
              }}
            >
              {text.dayDrop}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
