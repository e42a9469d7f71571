import type { SyntheticEvent } from 'react';
import * as z from 'zod/mini';
import { Button, Field, Select } from '@fluentui/react-components';
import type { PlainDate } from '../../core/calendar/plain-date';
import type { HolidayEntry } from '../../core/calendar/working-calendar';
import { setHoliday } from '../../core/settings/editing/changes';
import { dayTyped } from '../../core/tracking/forms/form';
import { DateField } from '../components/fields/DateField';
import { useKept } from '../environment/use-kept';
import { TextField } from './TextField';
import type { SettingsPartProps } from './part';
import styles from './settings.module.css';

interface HolidayFormProps extends SettingsPartProps {
  /** The year of the plan; `null` if unknown. */
  readonly year: number | null;
  readonly today: PlainDate;
}

const KIND = z.enum(['休', '班']);

/** Adds a holiday or a working weekend. */
export function HolidayForm(props: HolidayFormProps) {
  const { settings, year, today, words, isBusy, change } = props;
  const text = words.settings;
  const [date, setDate] = useKept('settings day', z.string(), '');
  const [kind, setKind] = useKept<HolidayEntry['kind']>('settings day kind', KIND, '休');
  const [name, setName] = useKept('settings day name', z.string(), '');
  const parsed = dayTyped(date, year);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!parsed || isBusy) return;
    change(setHoliday(settings, { date: parsed, kind, name: name.trim() }));
    setDate('');
    setName('');
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <DateField
        label={text.day}
        value={date}
        change={setDate}
        {...{ today, year, words }}
        validation={{ validationMessage: date.trim() === '' || parsed ? null : text.dateWrong }}
      />
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
      <TextField label={text.dayName} value={name} change={setName} />
      <Button type="submit" disabledFocusable={isBusy || !parsed}>
        {text.dayAdd}
      </Button>
    </form>
  );
}
