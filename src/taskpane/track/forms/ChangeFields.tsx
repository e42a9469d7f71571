import type { PlainDate } from '../../../core/calendar/plain-date';
import type { Plan } from '../../../core/plan/model/plan';
import type { TrackingColumn } from '../../../core/plan/tracking-columns/tracking-columns';
import type { Settings } from '../../../core/settings/settings';
import { isChangeType, missingOfChange } from '../../../core/tracking/change-needs';
import { changeFields, type ChangeCheck } from '../../../core/tracking/forms/change-form';
import type { FormCells } from '../../../core/tracking/forms/form';
import type { StatusContext } from '../../../core/tracking/status';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { TopicFindings } from './TopicFindings';
import { TrackingField } from './TrackingField';
import { visibleProblems } from './use-tries';

interface ChangeFieldsProps {
  readonly plan: Plan;
  readonly settings: Pick<Settings, 'limits' | 'levels'>;
  readonly context: StatusContext;
  readonly today: PlainDate;
  readonly messages: Messages;
  readonly fields: FormCells;
  readonly check: ChangeCheck;
  readonly tries: number;
  readonly change: (column: TrackingColumn, value: string) => void;
}

/** The fields that the chosen type of change needs; a new topic is checked while it is typed. */
export function ChangeFields(props: ChangeFieldsProps) {
  const { plan, settings, context, today, messages, fields, check, tries, change } = props;
  const { words } = messages;
  const type = fields.变更类型 ?? '';
  const columns: readonly TrackingColumn[] = [
    '变更类型',
    ...(isChangeType(type) ? changeFields(type) : []),
  ];
  const needed: readonly TrackingColumn[] = ['变更类型', ...missingOfChange(type, () => true)];
  const problems = visibleProblems(check.problems, tries);
  return columns.map((column) => (
    <div key={column}>
      <TrackingField
        {...{ column, today, words }}
        year={plan.year}
        required={needed.includes(column)}
        value={fields[column] ?? ''}
        problem={problems.find(({ field }) => field === column) ?? null}
        warning={check.warnings.find(({ field }) => field === column) ?? null}
        hint={hintOf(column, check, words)}
        change={(value) => {
          change(column, value);
        }}
      />
      {column === '变更后主题' && fields[column]?.trim() && (
        <TopicFindings
          {...{ plan, settings, context, messages }}
          row={check.row}
          topic={fields[column].trim()}
        />
      )}
    </div>
  ));
}

function hintOf(column: TrackingColumn, { window }: ChangeCheck, { change }: Words): string {
  if (column === '变更后时间' && window) {
    return fill(change.readAs, { start: window.start, end: window.end });
  }
  return column === '实际发布人' ? change.newSpeaker : '';
}
