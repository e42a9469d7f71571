import { useState, type SyntheticEvent } from 'react';
import { Button } from '@fluentui/react-components';
import { yearOf, type PlainDate } from '../../../core/calendar/plain-date';
import type { Plan } from '../../../core/plan/model/plan';
import type { Settings } from '../../../core/settings/settings';
import type { StatusContext } from '../../../core/tracking/status';
import {
  checkUnplanned,
  unplannedFields,
  type UnplannedDraft,
  type UnplannedEntry,
} from '../../../core/tracking/forms/unplanned-form';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { promptnessText } from '../../../locales/phrases/promptness';
import { SubPage } from '../../components/pages/SubPage';
import { useTries, visibleProblems } from '../forms/use-tries';
import { UnplannedField } from './UnplannedField';
import { UnplannedList } from './UnplannedList';
import styles from '../forms/forms.module.css';

interface UnplannedPageProps {
  readonly plan: Plan;
  readonly settings: Pick<Settings, 'scheme' | 'unplanned'>;
  readonly context: StatusContext;
  readonly departments: readonly string[];
  readonly today: PlainDate;
  readonly messages: Messages;
  readonly isBusy: boolean;
  readonly save: (entry: UnplannedEntry) => void;
  readonly leave: () => void;
}

/** 计划外发布会: a form for a conference outside the plan, and the recorded ones. */
export function UnplannedPage(props: UnplannedPageProps) {
  const { plan, settings, context, departments, today, messages, isBusy, save, leave } = props;
  const { words } = messages;
  const text = words.unplanned;
  const [draft, setDraft] = useState<UnplannedDraft>({});
  const { tries, addTry, form } = useTries();
  const { calendar } = context;
  const limits = settings.scheme.numbers;
  const check = checkUnplanned(draft, {
    year: plan.year ?? yearOf(today),
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
      foot={
        <>
          <span role="status">{promptnessText(check.promptness, words)}</span>
          <Button appearance="primary" type="submit" form="unplanned" disabledFocusable={isBusy}>
            {words.progress.save}
          </Button>
        </>
      }
    >
      <form id="unplanned" ref={form} className={styles.form} onSubmit={submit} noValidate>
        {unplannedFields(draft.类型 ?? '').map((field) => (
          <UnplannedField
            key={field}
            field={field}
            type={draft.类型 ?? ''}
            value={draft[field] ?? ''}
            problem={problems.find((one) => one.field === field) ?? null}
            warning={check.warnings.find((one) => one.field === field) ?? null}
            departments={departments}
            today={today}
            words={words}
            change={(value) => {
              setDraft((before) => ({ ...before, [field]: value }));
            }}
          />
        ))}
      </form>
      <p className={styles.note}>
        {fill(text.limits, { days: limits.policyDays, hours: limits.emergencyHours })}
      </p>
      <UnplannedList conferences={settings.unplanned} {...{ context, limits, words }} />
    </SubPage>
  );
}
