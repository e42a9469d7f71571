import { useRef, useState, type SyntheticEvent } from 'react';
import { Button, Field, Input, Select } from '@fluentui/react-components';
import {
  adjustmentFields,
  checkAdjustment,
  conferencesOf,
  type AdjustmentDraft,
  type AdjustmentField,
} from '../../../core/assessment/adjustment-form';
import { ADJUSTMENT_TYPES, type Adjustment } from '../../../core/assessment/adjustments';
import { topicOf } from '../../../core/tracking/deadline';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { decisionText } from '../../../locales/score-text';
import type { Scoring } from '../scoring';
import styles from './pages.module.css';

interface AdjustmentFormProps {
  readonly scoring: Scoring;
  readonly messages: Messages;
  readonly isBusy: boolean;
  /** @returns whether it was written */
  readonly save: (adjustment: Adjustment) => Promise<boolean>;
}

const EMPTY: AdjustmentDraft = {
  department: '',
  type: '',
  id: '',
  points: '',
  document: '',
  note: '',
};

/** A decision as it is typed: what is wrong stands under its field once it was touched, or once saving was tried. */
export function AdjustmentForm({ scoring, messages, isBusy, save }: AdjustmentFormProps) {
  const { words } = messages;
  const text = words.adjustment;
  const { plan, scheme, departments, decisions } = scoring;
  const [draft, setDraft] = useState(EMPTY);
  const [touched, setTouched] = useState<ReadonlySet<AdjustmentField>>(new Set());
  const form = useRef<HTMLFormElement>(null);
  const recorded = decisions.map(({ adjustment }) => adjustment);
  const { problems, warnings, adjustment } = checkAdjustment(draft, recorded, scheme.numbers);
  const fields = adjustmentFields(draft.type);
  const conferences = conferencesOf(plan, draft.department);
  const type = ADJUSTMENT_TYPES.find((one) => one === draft.type);

  const change = (field: AdjustmentField, value: string): void => {
    // A conference belongs to its department.
    const reset = field === 'department' ? { id: '' } : {};
    setDraft((before) => ({ ...before, ...reset, [field]: value }));
    setTouched((before) => new Set([...before, field]));
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isBusy) return;
    if (adjustment) {
      void save(adjustment).then((isDone) => {
        // What was typed stays where it could not be written.
        if (!isDone) return;
        setDraft({ ...EMPTY, department: draft.department });
        setTouched(new Set());
      });
      return;
    }
    setTouched(new Set(fields));
    const [first] = problems;
    form.current?.querySelector<HTMLElement>(`[name="${first?.field}"]`)?.focus();
  };
  const says = (field: AdjustmentField) => {
    const isHere = (one: { readonly field: AdjustmentField }): boolean => one.field === field;
    const problem = touched.has(field) ? problems.find(isHere) : undefined;
    const told = problem ?? warnings.find(isHere);
    return told
      ? {
          validationState: problem ? ('error' as const) : ('warning' as const),
          validationMessage: fill(text.problems[told.message], told.data),
        }
      : {};
  };
  const choice = (field: AdjustmentField, options: readonly (readonly [string, string])[]) => (
    <Select
      name={field}
      value={draft[field]}
      onChange={(_, { value }) => {
        change(field, value);
      }}
    >
      <option value="">{text.choose}</option>
      {options.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </Select>
  );
  const input = (field: AdjustmentField, placeholder = '') => (
    <Input
      name={field}
      value={draft[field]}
      placeholder={placeholder}
      inputMode={field === 'points' ? 'decimal' : 'text'}
      onChange={(_, { value }) => {
        change(field, value);
      }}
    />
  );
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <Field label={text.fields.department} required {...says('department')}>
        {choice(
          'department',
          departments.map((name) => [name, name]),
        )}
      </Field>
      <Field
        label={text.fields.type}
        required
        hint={type ? fill(text.effects[type], { ...scheme.numbers }) : ''}
        {...says('type')}
      >
        {choice(
          'type',
          ADJUSTMENT_TYPES.map((one) => [one, decisionText(one, words)]),
        )}
      </Field>
      {fields.includes('id') && (
        <Field
          label={text.fields.id}
          required
          hint={draft.department !== '' && conferences.length === 0 ? text.noConferences : ''}
          {...says('id')}
        >
          {choice(
            'id',
            conferences.map(({ id, row }) => [
              id,
              `${messages.rowLabel(row.key)} ${topicOf(row)?.clean ?? row.cells.topic.text}`,
            ]),
          )}
        </Field>
      )}
      {fields.includes('points') && (
        <Field label={text.fields.points} required {...says('points')}>
          {input('points')}
        </Field>
      )}
      <Field label={text.fields.document} required {...says('document')}>
        {input('document', text.documentHint)}
      </Field>
      <Field label={text.fields.note}>{input('note')}</Field>
      <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
        {text.save}
      </Button>
    </form>
  );
}
