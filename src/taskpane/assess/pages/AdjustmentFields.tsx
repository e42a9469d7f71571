import { Field, Input, Select, type FieldProps } from '@fluentui/react-components';
import { conferencesOf, type AdjustmentField } from '../../../core/assessment/adjustment-form';
import { ADJUSTMENT_TYPES } from '../../../core/assessment/adjustments';
import { topicOf } from '../../../core/tracking/deadline';
import { fill } from '../../../locales/fill';
import type { Words } from '../../../locales';
import type { Messages } from '../../../locales/messages';
import { decisionText } from '../../../locales/phrases/score-text';
import type { Scoring } from '../scoring';
import type { AdjustmentDraftState } from './use-adjustment-draft';

interface AdjustmentFieldsProps {
  readonly scoring: Scoring;
  readonly messages: Messages;
  readonly state: AdjustmentDraftState;
}

/** The fields of a decision; its type decides which of them there are. */
export function AdjustmentFields({ scoring, messages, state }: AdjustmentFieldsProps) {
  const { words } = messages;
  const text = words.adjustment;
  const { draft, fields } = state;
  const conferences = conferencesOf(scoring.plan, draft.department);
  const type = ADJUSTMENT_TYPES.find((one) => one === draft.type);
  const parts = { state, words };
  return (
    <>
      <ChoiceField
        {...parts}
        field="department"
        options={scoring.departments.map((name) => [name, name])}
      />
      <ChoiceField
        {...parts}
        field="type"
        hint={type ? fill(text.effects[type], { ...scoring.scheme.numbers }) : ''}
        options={ADJUSTMENT_TYPES.map((one) => [one, decisionText(one, words)])}
      />
      {fields.includes('id') && (
        <ChoiceField
          {...parts}
          field="id"
          hint={draft.department !== '' && conferences.length === 0 ? text.noConferences : ''}
          options={conferences.map(({ id, row }) => [
            id,
            `${messages.rowLabel(row.key)} ${topicOf(row)?.clean ?? row.cells.topic.text}`,
          ])}
        />
      )}
      {fields.includes('points') && <TextField {...parts} field="points" />}
      <TextField {...parts} field="document" placeholder={text.documentHint} />
      <TextField {...parts} field="note" isOptional />
    </>
  );
}

interface FieldPartProps {
  readonly field: AdjustmentField;
  readonly state: AdjustmentDraftState;
  readonly words: Words;
}

/** The problem of a field, else its warning. */
function validationOf({ field, state, words }: FieldPartProps): FieldProps {
  const isHere = (one: { readonly field: AdjustmentField }): boolean => one.field === field;
  const problem = state.edited.has(field) ? state.check.problems.find(isHere) : undefined;
  const shown = problem ?? state.check.warnings.find(isHere);
  if (!shown) return {};
  return {
    validationState: problem ? 'error' : 'warning',
    validationMessage: fill(words.adjustment.problems[shown.message], shown.data),
  };
}

interface ChoiceFieldProps extends FieldPartProps {
  readonly hint?: string;
  /** Value and text of each. */
  readonly options: readonly (readonly [string, string])[];
}

function ChoiceField({ hint, options, ...part }: ChoiceFieldProps) {
  const { field, state, words } = part;
  return (
    <Field
      label={words.adjustment.fields[field]}
      required
      {...(hint !== undefined && { hint })}
      {...validationOf(part)}
    >
      <Select
        name={field}
        value={state.draft[field]}
        onChange={(_, { value }) => {
          state.change(field, value);
        }}
      >
        <option value="">{words.adjustment.choose}</option>
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface TextFieldProps extends FieldPartProps {
  readonly placeholder?: string;
  readonly isOptional?: boolean;
}

function TextField({ placeholder = '', isOptional = false, ...part }: TextFieldProps) {
  const { field, state, words } = part;
  return (
    <Field label={words.adjustment.fields[field]} required={!isOptional} {...validationOf(part)}>
      <Input
        name={field}
        value={state.draft[field]}
        placeholder={placeholder}
        inputMode={field === 'points' ? 'decimal' : 'text'}
        onChange={(_, { value }) => {
          state.change(field, value);
        }}
      />
    </Field>
  );
}
