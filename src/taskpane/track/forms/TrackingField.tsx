import { Field, Input } from '@fluentui/react-components';
import type { PlainDate } from '../../../core/calendar/plain-date';
import {
  CHOICE_COLUMNS,
  type TrackingColumn,
} from '../../../core/plan/tracking-columns/tracking-columns';
import { isDateColumn, type FormProblem } from '../../../core/tracking/forms/form';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import { ChoiceField } from '../../components/fields/ChoiceField';
import { DateField } from '../../components/fields/DateField';

interface TrackingFieldProps {
  readonly column: TrackingColumn;
  readonly value: string;
  readonly problem: FormProblem | null;
  readonly warning: FormProblem | null;
  /** Always shown below the field. */
  readonly hint?: string;
  readonly required?: boolean;
  readonly today: PlainDate;
  /** The year of a date typed without one. */
  readonly year: number | null;
  readonly words: Words;
  readonly change: (value: string) => void;
}

/** The input for a tracking column: a date, a choice, or a text. */
export function TrackingField(props: TrackingFieldProps) {
  const { column, value, problem, warning, hint = '', today, words, change } = props;
  const { year, required = false } = props;
  const { tracking } = words;
  const shown = problem ?? warning;
  const validation = shown && {
    validationState: problem ? ('error' as const) : ('warning' as const),
    validationMessage: fill(tracking.form[shown.message], shown.data),
  };
  const choices = CHOICE_COLUMNS.find(({ name }) => name === column)?.choices;
  const name = tracking.columns[column];
  if (isDateColumn(column))
    return (
      <DateField
        label={name}
        {...{ value, change, today, year, words, required, hint }}
        {...(validation && { validation })}
      />
    );
  if (choices)
    return (
      <ChoiceField
        label={name}
        {...{ choices, value, change, words, required, hint }}
        {...validation}
      />
    );
  return (
    <Field label={name} required={required} {...validation} {...(hint !== '' && { hint })}>
      <Input
        value={value}
        onChange={(_, data) => {
          change(data.value);
        }}
      />
    </Field>
  );
}
