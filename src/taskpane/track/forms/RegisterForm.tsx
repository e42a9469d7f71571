import type { SyntheticEvent } from 'react';
import { Button } from '@fluentui/react-components';
import { previewScore } from '../../../core/assessment/score-preview';
import type { PlainDate } from '../../../core/calendar/plain-date';
import type { Plan, PlanRow } from '../../../core/plan/model/plan';
import type { Settings } from '../../../core/settings/settings';
import { topicOf } from '../../../core/tracking/deadline';
import type { FormCells } from '../../../core/tracking/forms/form';
import {
  checkRegistration,
  fieldText,
  registrationFields,
} from '../../../core/tracking/forms/registration';
import { statusOf, type StatusContext } from '../../../core/tracking/status';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { SubPage } from '../../components/pages/SubPage';
import { draftKey, useDraft, type Drafts } from './drafts';
import { KeptDraft } from './KeptDraft';
import { ScorePreview } from './ScorePreview';
import { TrackingField } from './TrackingField';
import styles from './forms.module.css';

interface RegisterFormProps {
  readonly plan: Plan;
  readonly row: PlanRow;
  readonly settings: Pick<Settings, 'scheme' | 'adjustments'>;
  readonly context: StatusContext;
  /** Dates cannot be later; also offered as a date. */
  readonly today: PlainDate;
  readonly messages: Messages;
  readonly isBusy: boolean;
  readonly drafts: Drafts;
  readonly save: (cells: FormCells) => void;
  readonly leave: () => void;
}

/** 登记: what happened to a conference, in the order of the work; only changed fields are saved. */
export function RegisterForm(props: RegisterFormProps) {
  const { plan, row, settings, context, today, messages, isBusy, save, leave } = props;
  const { words } = messages;
  const text = words.progress;
  // Only typed values: the other fields show what colleagues write.
  const draft = useDraft(props.drafts, draftKey('register', row));
  const { typed, setField } = draft;
  const { problems, warnings, cells, row: after } = checkRegistration(plan, row, typed, today);
  const { asOf, calendar } = context;
  const { scheme, adjustments } = settings;
  const preview = previewScore(plan, after, { asOf, calendar, scheme, adjustments });
  const canSave = problems.length === 0 && Object.keys(cells).length > 0 && !isBusy;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (canSave) save(cells);
  };
  return (
    <SubPage
      title={fill(text.registerRow, { row: messages.rowLabel(row.key) })}
      back={words.common.back}
      leave={leave}
      foot={
        <RegisterFoot
          status={fill(text.statusAfter, {
            status: text.states[statusOf(after, context)],
            score: preview?.result.score ?? '',
          })}
          {...{ canSave, words }}
        />
      }
    >
      <p className={styles.subject}>
        {row.department?.name} {topicOf(row)?.clean}
      </p>
      <KeptDraft {...{ draft, words }} />
      <form id="register" className={styles.form} onSubmit={submit} noValidate>
        {registrationFields(plan).map((field) => (
          <TrackingField
            key={field}
            column={field}
            value={typed[field] ?? fieldText(row, field)}
            problem={problems.find((one) => one.field === field) ?? null}
            warning={warnings.find((one) => one.field === field) ?? null}
            today={today}
            words={words}
            change={(value) => {
              setField(field, value);
            }}
          />
        ))}
      </form>
      {preview && <ScorePreview {...{ preview, words }} scheme={scheme.version} asOf={asOf} />}
    </SubPage>
  );
}

interface RegisterFootProps {
  /** The state that the conference will have. */
  readonly status: string;
  readonly canSave: boolean;
  readonly words: Words;
}

function RegisterFoot({ status, canSave, words }: RegisterFootProps) {
  return (
    <>
      <span role="status">{status}</span>
      <Button appearance="primary" type="submit" form="register" disabledFocusable={!canSave}>
        {words.progress.save}
      </Button>
    </>
  );
}
