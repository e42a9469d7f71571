import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { PlainDate } from '../../../core/calendar/plain-date';
import {
  CHOICE_COLUMNS,
  type TrackingColumn,
} from '../../../core/plan/tracking-columns/tracking-columns';
import { isDateColumn, type FormProblem } from '../../../core/tracking/forms/form';
import type { Words } from '../../../locales';
import { choiceText } from '../../../locales/phrases/choice-text';
import { fill } from '../../../locales/fill';

interface TrackingFieldProps {
  readonly column: TrackingColumn;
  readonly value: string;
  readonly problem: FormProblem | null;
  readonly warning: FormProblem | null;
  /** Always shown below the field. */
  readonly hint?: string;
  readonly today: PlainDate;
  readonly words: Words;
  readonly change: (value: string) => void;
}

/** The input for a tracking column: a date with a button for today, a choice, or a text. */
export function TrackingField(props: TrackingFieldProps) {
  const { column, value, problem, warning, hint = '', today, words, change } = props;
  const { tracking, progress } = words;
  const shown = problem ?? warning;
  const validation = shown && {
    validationState: problem ? ('error' as const) : ('warning' as const),
    validationMessage: fill(tracking.form[shown.message], shown.data),
  };
  const choices = CHOICE_COLUMNS.find(({ name }) => name === column)?.choices;
  const name = tracking.columns[column];
  return (
    <Field label={name} {...validation} {...(hint !== '' && { hint })}>
      {choices ? (
        <Select
          value={value}
          onChange={(_, data) => {
            change(data.value);
          }}
        >
          {['', ...choices, ...(value === '' || choices.includes(value) ? [] : [value])].map(
            (choice) => (
              <option key={choice} value={choice}>
                {choiceText(choice, words)}
              </option>
            ),
          )}
        </Select>
      ) : (
        <Input
          value={value}
          placeholder={isDateColumn(column) ? today : ''}
          onChange={(_, data) => {
            change(data.value);
          }}
          {...(isDateColumn(column) && {
            contentAfter: (
              <Button
                size="small"
                appearance="transparent"
                aria-label={fill(progress.todayFor, { column: name })}
                onClick={() => {
                  change(today);
                }}
              >
                {progress.today}
              </Button>
            ),
          })}
        />
      )}
    </Field>
  );
}
