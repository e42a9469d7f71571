import { createCalendar } from '../../src/core/calendar/working-calendar';
import { checkPlan } from '../../src/core/checks/check-plan';
import type { Plan } from '../../src/core/plan/model/plan';
import { readPlans } from '../../src/core/plan/read-plan';
import { windowOf } from '../../src/core/plan/timing/timing';
import { BUILT_IN_DIRECTORY } from '../../src/core/plan/units/directory';
import { readFile } from '../../src/files/read-file';
import { AS_OF } from './rule-fixture';

/** The plans in a text, read as a file of that name. */
export async function plansIn(text: string, name = 'plan.txt'): Promise<readonly Plan[]> {
  const [sheet] = (await readFile(name, new TextEncoder().encode(text))).sheets;
  return sheet ? readPlans(sheet.grid, { directory: BUILT_IN_DIRECTORY }) : [];
}

/** The first plan in a text. */
export async function planIn(text: string, name?: string): Promise<Plan> {
  const [plan] = await plansIn(text, name);
  if (!plan) throw new Error(`no plan in ${text}`);
  return plan;
}

/** Each conference in one line: unit, end of its time, topic, posts and name. */
export const conferences = ({ rows }: Plan): string[] =>
  rows.map((row) =>
    [
      row.department?.name ?? '',
      windowOf(row.timing)?.end ?? row.timing.kind,
      row.topic?.clean ?? '',
      [...(row.person?.posts ?? []), row.person?.name ?? ''].join(' '),
    ].join('|'),
  );

/** What else was found under the header. */
export const asides = ({ asides, headerRow }: Plan): string =>
  asides
    .filter(({ gridRow }) => gridRow > headerRow)
    .map(({ kind }) => kind)
    .join(' ');

/** The errors and warnings of a plan, or its findings of the given rules. */
export const found = (plan: Plan, ...rules: readonly string[]): string[] =>
  checkPlan(plan, { calendar: createCalendar(), asOf: AS_OF })
    .result()
    .findings.filter(({ rule, level }) =>
      rules.length > 0 ? rules.includes(rule) : level === 'error' || level === 'warning',
    )
    .map(({ rule, row }) => `${rule} ${plan.rows.find(({ key }) => key === row)?.index ?? '-'}`);
