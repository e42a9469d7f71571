import { Button } from '@fluentui/react-components';
import type { PlainDate } from '../../../core/calendar/plain-date';
import type { TrackingColumn } from '../../../core/plan/tracking-columns/tracking-columns';
import type { FormProblem } from '../../../core/tracking/forms/form';
import type { StageFields as Stage } from '../../../core/tracking/forms/registration';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import { TrackingField } from './TrackingField';
import styles from './forms.module.css';

interface StageFieldsProps extends Stage {
  readonly valueOf: (field: TrackingColumn) => string;
  readonly problems: readonly FormProblem[];
  readonly warnings: readonly FormProblem[];
  /** Whom the plan names to speak: entered by a button while the field is empty. */
  readonly planned: string | null;
  readonly today: PlainDate;
  readonly year: number | null;
  readonly words: Words;
  readonly change: (field: TrackingColumn, value: string) => void;
}

/** What is recorded of one stage of a conference. */
export function StageFields(props: StageFieldsProps) {
  const { stage, fields, valueOf, problems, warnings, planned, change, ...common } = props;
  const { groups, asPlanned } = common.words.progress;
  const isOpen = fields.includes('实际发布人') && valueOf('实际发布人') === '';
  return (
    <fieldset className={styles.stage}>
      <legend>{groups[stage]}</legend>
      {fields.map((field) => (
        <TrackingField
          key={field}
          column={field}
          value={valueOf(field)}
          problem={problems.find((one) => one.field === field) ?? null}
          warning={warnings.find((one) => one.field === field) ?? null}
          {...common}
          change={(value) => {
            change(field, value);
          }}
        />
      ))}
      {isOpen && planned !== null && (
        <Button
          size="small"
          onClick={() => {
            change('实际发布人', planned);
          }}
        >
          {fill(asPlanned, { speaker: planned })}
        </Button>
      )}
    </fieldset>
  );
}
