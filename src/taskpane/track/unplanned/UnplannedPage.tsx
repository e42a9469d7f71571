import type { SyntheticEvent } from 'react';
import { Button } from '@fluentui/react-components';
import { yearOf, type PlainDate } from '../../../core/calendar/plain-date';
import type { Plan } from '../../../core/plan/model/plan';
import type { Settings } from '../../../core/settings/settings';
import type { StatusContext } from '../../../core/tracking/status';
import {
  checkUnplanned,
  unplannedFields,
  type UnplannedEntry,
  type UnplannedField as FieldName,
  type UnplannedProblem,
} from '../../../core/tracking/forms/unplanned-form';
import type { Promptness } from '../../../core/tracking/unplanned';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { promptnessText } from '../../../locales/phrases/promptness';
import { newSheets } from '../../../core/workbook-contract/new-sheets';
import { Additions } from '../../components/Additions';
import { FormStatus } from '../../components/fields/FormStatus';
import { problemText } from '../../components/fields/problem-text';
import { SubPage } from '../../components/pages/SubPage';
import type { Drafts } from '../../environment/drafts';
import { useDraft } from '../forms/drafts';
import { KeptDraft } from '../forms/KeptDraft';
import { useTries, visibleProblems } from '../forms/use-tries';
import { UnplannedField, unplannedLabel } from './UnplannedField';
import { UnplannedList } from './UnplannedList';
import styles from '../forms/forms.module.css';

interface UnplannedPageProps {
  readonly plan: Plan;
  readonly settings: Pick<Settings, 'scheme' | 'unplanned' | 'tables'>;
  readonly context: StatusContext;
  readonly departments: readonly string[];
  readonly today: PlainDate;
  readonly messages: Messages;
  readonly isBusy: boolean;
  readonly drafts: Drafts;
  readonly save: (entry: UnplannedEntry) => void;
  readonly leave: () => void;
}

/** Of all plans: the conference that is being recorded belongs to none. */
export const UNPLANNED_DRAFT = 'unplanned';

/** 计划外发布会: a form for a conference outside the plan, and the recorded ones. */
export function UnplannedPage(props: UnplannedPageProps) {
  const { plan, settings, context, departments, today, messages, isBusy, save, leave } = props;
  const { words } = messages;
  const text = words.unplanned;
  const draft = useDraft<FieldName>(props.drafts, UNPLANNED_DRAFT);
  const { typed, setField } = draft;
  const type = typed.类型 ?? '';
  const year = plan.year ?? yearOf(today);
  const { tries, addTry, form } = useTries();
  const { calendar } = context;
  const limits = settings.scheme.numbers;
  const check = checkUnplanned(typed, {
    year,
    today,
    calendar,
    limits,
    given: settings.unplanned.flatMap(({ id }) => id ?? []),
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    addTry();
    if (check.entry && !isBusy) save(check.entry);
  };
  const problems = visibleProblems(check.problems, tries);
  return (
    <SubPage
      title={text.title}
      back={words.common.back}
      leave={leave}
      foot={<UnplannedFoot {...{ problems, type, isBusy, words }} promptness={check.promptness} />}
    >
      <KeptDraft {...{ draft, words }} />
      <form id="unplanned" ref={form} className={styles.form} onSubmit={submit} noValidate>
        {unplannedFields(type).map((field) => (
          <UnplannedField
            key={field}
            {...{ field, type, departments, today, year, words }}
            value={typed[field] ?? ''}
            problem={problems.find((one) => one.field === field) ?? null}
            warning={check.warnings.find((one) => one.field === field) ?? null}
            change={(value) => {
              setField(field, value);
            }}
          />
        ))}
      </form>
      <p className={styles.note}>
        {fill(text.limits, { days: limits.policyDays, hours: limits.emergencyHours })}
      </p>
      <Additions sheets={newSheets(['计划外表'], settings.tables)} words={words} />
      <UnplannedList conferences={settings.unplanned} {...{ context, limits, words }} />
    </SubPage>
  );
}

interface UnplannedFootProps {
  readonly problems: readonly UnplannedProblem[];
  readonly type: string;
  readonly promptness: Promptness;
  readonly isBusy: boolean;
  readonly words: Words;
}

/** How long the conference took to come, or what is in the way of saving it. */
function UnplannedFoot({ problems, type, promptness, isBusy, words }: UnplannedFootProps) {
  const { unplanned: text } = words;
  return (
    <>
      <FormStatus
        problem={problemText(
          problems,
          ({ field }) => unplannedLabel(field, type, text),
          ({ message, data }) => fill(text.problems[message], data),
          words,
        )}
        status={promptnessText(promptness, words)}
      />
      <Button appearance="primary" type="submit" form="unplanned" disabledFocusable={isBusy}>
        {words.progress.save}
      </Button>
    </>
  );
}
