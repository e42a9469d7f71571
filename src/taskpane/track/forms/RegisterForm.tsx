import type { SyntheticEvent } from 'react';
import { Button } from '@fluentui/react-components';
import { previewScore } from '../../../core/assessment/score-preview';
import type { PlainDate } from '../../../core/calendar/plain-date';
import type { Plan, PlanRow } from '../../../core/plan/model/plan';
import type { Settings } from '../../../core/settings/settings';
import { topicOf } from '../../../core/tracking/deadline';
import type { FormCells, FormProblem } from '../../../core/tracking/forms/form';
import type { TrackingColumn } from '../../../core/plan/tracking-columns/tracking-columns';
import {
  checkRegistration,
  fieldText,
  plannedSpeaker,
  registrationStages,
} from '../../../core/tracking/forms/registration';
import { statusOf, type Status, type StatusContext } from '../../../core/tracking/status';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { FormStatus } from '../../components/fields/FormStatus';
import { problemText } from '../../components/fields/problem-text';
import { SubPage } from '../../components/pages/SubPage';
import type { Drafts } from '../../environment/drafts';
import { draftKey, useDraft } from './drafts';
import { KeptDraft } from './KeptDraft';
import { ScorePreview } from './ScorePreview';
import { StageFields } from './StageFields';
import { useTries } from './use-tries';
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
  readonly save: (cells: FormCells, outcome: Outcome) => void;
  readonly leave: () => void;
}

/** What the row will be once the form is saved. */
export interface Outcome {
  readonly status: Status;
  /** `null` while the scheme gives the row no score. */
  readonly score: number | null;
}

/** 登记: what happened to a conference, in the order of the work; only changed fields are saved. */
export function RegisterForm(props: RegisterFormProps) {
  const { plan, row, settings, context, today, messages, isBusy, save, leave } = props;
  const { words } = messages;
  const text = words.progress;
  // Only typed values: the other fields show what colleagues write.
  const draft = useDraft<TrackingColumn>(
    props.drafts,
    draftKey('register', plan, row),
    `register ${row.key}`,
  );
  const { typed, setField } = draft;
  const { problems, warnings, cells, row: after } = checkRegistration(plan, row, typed, today);
  const { asOf, calendar } = context;
  const { scheme, adjustments } = settings;
  const preview = previewScore(plan, after, { asOf, calendar, scheme, adjustments });
  const outcome = { status: statusOf(after, context), score: preview?.result.score ?? null };
  const valueOf = (field: TrackingColumn): string => typed[field] ?? fieldText(row, field);
  const isChanged = Object.keys(cells).length > 0;
  const { addTry, form } = useTries();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    addTry();
    if (problems.length === 0 && isChanged && !isBusy) save(cells, outcome);
  };
  return (
    <SubPage
      title={fill(text.registerRow, { row: messages.rowLabel(row.key) })}
      back={words.common.back}
      leave={leave}
      foot={
        <RegisterFoot
          {...{ outcome, words }}
          problem={registrationProblem(problems, words)}
          canSave={(isChanged || problems.length > 0) && !isBusy}
        />
      }
    >
      <p className={styles.subject}>
        {row.department?.name} {topicOf(row)?.clean}
      </p>
      <KeptDraft {...{ draft, words }} />
      <form id="register" ref={form} className={styles.form} onSubmit={submit} noValidate>
        {registrationStages(plan).map((one) => (
          <StageFields
            key={one.stage}
            {...one}
            {...{ valueOf, problems, warnings, today, words }}
            planned={plannedSpeaker(row)}
            year={plan.year}
            change={setField}
          />
        ))}
      </form>
      {preview && <ScorePreview {...{ preview, words }} scheme={scheme.version} asOf={asOf} />}
    </SubPage>
  );
}

const registrationProblem = (problems: readonly FormProblem[], words: Words): string =>
  problemText(
    problems,
    ({ field }) => words.tracking.columns[field],
    ({ message, data }) => fill(words.tracking.form[message], data),
    words,
  );

interface RegisterFootProps {
  readonly outcome: Outcome;
  /** Why the form cannot be saved; empty if it can. */
  readonly problem: string;
  readonly canSave: boolean;
  readonly words: Words;
}

function RegisterFoot({ outcome, problem, canSave, words }: RegisterFootProps) {
  const { progress: text } = words;
  const { status, score } = outcome;
  return (
    <>
      <FormStatus
        problem={problem}
        status={fill(text.statusAfter, { status: text.states[status], score: score ?? '' })}
      />
      <Button appearance="primary" type="submit" form="register" disabledFocusable={!canSave}>
        {words.progress.save}
      </Button>
    </>
  );
}
