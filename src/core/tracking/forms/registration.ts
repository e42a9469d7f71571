import type { PlainDate } from '../../calendar/plain-date';
import type { Plan, PlanRow } from '../../plan/model/plan';
import {
  CHOICE_COLUMNS,
  TRACKING_COLUMNS,
  type TrackingColumn,
} from '../../plan/tracking-columns/tracking-columns';
import { dayTyped, isDateColumn, rowWith, type FormCells, type FormProblem } from './form';
import { dateOf } from '../../plan/tracking-columns/tracking-cells';
import { isWebAddress, withScheme } from '../web-address';

/** The stages of a conference, each recorded in columns of its own. */
const STAGES = ['会前', '召开', '会后'] as const;
type Stage = (typeof STAGES)[number];

/** The fields of one stage. */
export interface StageFields {
  readonly stage: Stage;
  readonly fields: readonly TrackingColumn[];
}

/** The fields of the form 登记 by stage: the columns that the table has, in order. */
export const registrationStages = ({
  trackingColumns,
}: Pick<Plan, 'trackingColumns'>): readonly StageFields[] =>
  STAGES.map((stage) => ({
    stage,
    fields: TRACKING_COLUMNS.flatMap(({ name, group }) =>
      group === stage && trackingColumns[name] !== undefined ? [name] : [],
    ),
  })).filter(({ fields }) => fields.length > 0);

/** Whom the plan names to speak, with the post, as the form takes it; `null` if the plan names nobody. */
export function plannedSpeaker({ person }: Pick<PlanRow, 'person'>): string | null {
  if (person?.name == null) return null;
  const names = person.names.length > 0 ? person.names : [person.name];
  return [person.posts.join('、'), names.join('、')].filter((part) => part !== '').join(' ');
}

/** The result of checking the form. */
export interface Registration {
  /** Why it cannot be saved. */
  readonly problems: readonly FormProblem[];
  /** It can be saved, but rules will report it or points be lost. */
  readonly warnings: readonly FormProblem[];
  /** The fields that differ from the row's cells and will be written. */
  readonly cells: FormCells;
  /** The row as it will be after saving. */
  readonly row: PlanRow;
}

/** The content of a cell for its form field; dates as `YYYY-MM-DD`. */
export function fieldText({ tracking }: PlanRow, column: TrackingColumn): string {
  const cell = tracking?.cells[column];
  if (!cell) return '';
  return (isDateColumn(column) ? dateOf(cell) : null) ?? cell.text;
}

function problemIn(
  field: TrackingColumn,
  text: string,
  date: PlainDate | null,
  asOf: PlainDate,
): FormProblem | null {
  if (text === '') return null;
  if (isDateColumn(field)) {
    if (date === null) return { field, message: 'notADate', data: { text } };
    return date > asOf ? { field, message: 'future', data: { date, asOf } } : null;
  }
  const choices = CHOICE_COLUMNS.find(({ name }) => name === field)?.choices;
  if (choices && !choices.includes(text)) return { field, message: 'badChoice', data: { text } };
  return field === '实录链接' && !isWebAddress(text)
    ? { field, message: 'notAnAddress', data: { text } }
    : null;
}

/** Whether the dates follow each other as the work does. */
function orderOf({ tracking }: PlanRow): { problems: FormProblem[]; warnings: FormProblem[] } {
  const { held = null, published = null, approved = null, reviewed = null } = tracking ?? {};
  const problems: FormProblem[] = [];
  const warnings: FormProblem[] = [];
  if (published !== null && held === null)
    problems.push({ field: '召开日期', message: 'publishedNotHeld', data: { published } });
  if (published !== null && held !== null && published < held)
    problems.push({ field: '公开日期', message: 'publishedBeforeHeld', data: { published, held } });
  // What went wrong must be recordable: it costs points, but it happened.
  if (approved !== null && held !== null && approved >= held)
    warnings.push({ field: '报批日期', message: 'approvalNotBefore', data: { approved, held } });
  if (reviewed !== null && held !== null && reviewed > held)
    warnings.push({ field: '内容审核日期', message: 'reviewAfter', data: { reviewed, held } });
  return { problems, warnings };
}

/**
 * Checks the form 登记 for a row.
 * @param draft the fields as typed; fields left out stay as they are
 * @param asOf the day up to which something can have happened
 */
export function checkRegistration(
  plan: Pick<Plan, 'directory' | 'year' | 'span' | 'trackingColumns'>,
  row: PlanRow,
  draft: FormCells,
  asOf: PlainDate,
): Registration {
  const problems: FormProblem[] = [];
  const cells: Partial<Record<TrackingColumn, string>> = {};
  for (const field of registrationStages(plan).flatMap(({ fields }) => fields)) {
    const text = draft[field]?.trim();
    if (text === undefined) continue;
    const date = isDateColumn(field) ? dayTyped(text, plan.year) : null;
    const content = date ?? (field === '实录链接' ? withScheme(text) : text);
    if (content === fieldText(row, field)) continue;
    const problem = problemIn(field, content, date, asOf);
    if (problem) problems.push(problem);
    cells[field] = content;
  }
  const after = rowWith(plan, row, cells);
  const order = orderOf(after);
  return {
    problems: [...problems, ...order.problems],
    warnings: order.warnings,
    cells,
    row: after,
  };
}
