import { assessPlan, type Assessment } from '../../core/assessment/assess-plan';
import { yearOf, type PlainDate } from '../../core/calendar/plain-date';
import { createCalendar } from '../../core/calendar/working-calendar';
import { departmentNames } from '../../core/plan/model/department-names';
import type { Plan, PlanRow } from '../../core/plan/model/plan';
import type { Settings } from '../../core/settings/settings';
import { assessingWith } from '../../core/settings/use-settings';
import { progressOf, type Progress } from '../../core/tracking/progress';
import type { StatusContext } from '../../core/tracking/status';
import type { Language } from '../../locales/language';
import { messagesFor, type Messages } from '../../locales/messages';
import { paperWordsOf, type PaperWords } from '../../locales/papers';

/** All that papers are made from. */
export interface PaperSource {
  readonly plan: Plan;
  readonly settings: Settings;
  readonly context: StatusContext;
  /** `null` for a plan without tracking columns. */
  readonly assessment: Assessment | null;
  readonly messages: Messages;
  readonly words: PaperWords;
  readonly language: Language;
}

/** @param today the as-of date if the settings have none */
export function paperSource(
  plan: Plan,
  settings: Settings,
  today: PlainDate,
  language: Language,
): PaperSource {
  const { asOf, holidays, tracking } = settings;
  return {
    plan,
    settings,
    context: { asOf: asOf ?? today, calendar: createCalendar(holidays), limits: tracking },
    assessment: assessPlan(plan, assessingWith(settings, today)),
    messages: messagesFor(plan, language),
    words: paperWordsOf(language),
    language,
  };
}

/** The departments in the order of the plan. */
export const unitsOf = ({ plan }: PaperSource): readonly string[] => departmentNames(plan);

/** @param unit the leading department; empty for all */
export const rowsOf = ({ plan }: PaperSource, unit: string): readonly PlanRow[] =>
  plan.rows.filter(({ department }) => unit === '' || department?.name === unit);

/** @param unit the leading department; empty for all */
export const progressFor = (source: PaperSource, unit: string): Progress => {
  const { settings, plan, context } = source;
  const year = settings.year ?? plan.year ?? yearOf(context.asOf);
  return progressOf(rowsOf(source, unit), year, context);
};
