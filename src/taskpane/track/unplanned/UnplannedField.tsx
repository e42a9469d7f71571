import { useId } from 'react';
import { Field, Input, Select, type FieldProps } from '@fluentui/react-components';
import type { PlainDate } from '../../../core/calendar/plain-date';
import { CHOICE_COLUMNS } from '../../../core/plan/tracking-columns/tracking-columns';
import { UNPLANNED_TYPES } from '../../../core/tracking/unplanned';
import {
  NEEDED_UNPLANNED,
  type UnplannedField as FieldName,
  type UnplannedProblem,
} from '../../../core/tracking/forms/unplanned-form';
import type { Words } from '../../../locales';
import { choiceText } from '../../../locales/phrases/choice-text';
import { fill } from '../../../locales/fill';
import { DateField } from '../../components/fields/DateField';

interface UnplannedFieldProps {
  readonly field: FieldName;
  readonly type: string;
  readonly value: string;
  readonly problem: UnplannedProblem | null;
  readonly warning: UnplannedProblem | null;
  /** Suggestions for 牵头发布单位. */
  readonly departments: readonly string[];
  readonly today: PlainDate;
  /** The year of a date typed without one. */
  readonly year: number;
  readonly words: Words;
  readonly change: (value: string) => void;
}

const choicesOf = (field: FieldName): readonly string[] | undefined =>
  field === '类型' ? UNPLANNED_TYPES : CHOICE_COLUMNS.find(({ name }) => name === field)?.choices;

/** The label of a field; that of 起算时间 depends on the type. */
export function unplannedLabel(
  field: FieldName,
  type: string,
  { fields, from }: Words['unplanned'],
): string {
  if (field !== '起算时间') return fields[field];
  return type === '政策解读' ? from.policy : from.emergency;
}

/** What a field says of its value. */
type Validation = Pick<FieldProps, 'validationState' | 'validationMessage'>;

function validationOf({ problem, warning, words }: UnplannedFieldProps): Validation {
  const shown = problem ?? warning;
  if (!shown) return {};
  return {
    validationState: problem ? 'error' : 'warning',
    validationMessage: fill(words.unplanned.problems[shown.message], shown.data),
  };
}

/** An input of the form 计划外发布会. */
export function UnplannedField(props: UnplannedFieldProps) {
  const { field, type, words } = props;
  const choices = choicesOf(field);
  const label = unplannedLabel(field, type, words.unplanned);
  const validation = validationOf(props);
  return choices ? (
    <ChoiceField {...props} {...{ choices, label, validation }} />
  ) : (
    <TextField {...props} {...{ label, validation }} />
  );
}

interface LabelledProps extends UnplannedFieldProps {
  readonly label: string;
  readonly validation: Validation;
}

interface ChoiceFieldProps extends LabelledProps {
  readonly choices: readonly string[];
}

function ChoiceField(props: ChoiceFieldProps) {
  const { field, choices, label, validation, value, words, change } = props;
  return (
    <Field label={label} required={NEEDED_UNPLANNED.includes(field)} {...validation}>
      <Select
        value={value}
        onChange={(_, data) => {
          change(data.value);
        }}
      >
        {['', ...choices].map((choice) => (
          <option key={choice} value={choice}>
            {choiceText(choice, words)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** A text, a date, or the department with suggestions. */
function TextField(props: LabelledProps) {
  const { field, type, label, validation, value, departments, today, words, change } = props;
  const { year } = props;
  const list = useId();
  const isTime = field === '起算时间' || field === '召开时间';
  const required = NEEDED_UNPLANNED.includes(field);
  if (isTime || field === '公开日期')
    return (
      <DateField
        {...{ label, value, change, today, year, words, required, validation }}
        {...(isTime && { clock: type === '突发事件' ? 'needed' : 'optional' })}
      />
    );
  return (
    <>
      <Field label={label} required={required} {...validation}>
        <Input
          value={value}
          {...(field === '牵头发布单位' && { list })}
          onChange={(_, data) => {
            change(data.value);
          }}
        />
      </Field>
      {field === '牵头发布单位' && (
        <datalist id={list}>
          {departments.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </>
  );
}
