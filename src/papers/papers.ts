import type { PlanRow } from '../core/plan/model/plan';
import { statusOf } from '../core/tracking/status';
import type { PaperName } from '../core/workbook-contract/paper-parts';
import { approvalForm } from './kinds/approval-form';
import { bulletin } from './kinds/bulletin';
import { changeAccount, registeredChange } from './kinds/change-account';
import { conferenceRecord } from './kinds/conference-record';
import { planAttachment, type PlanOrder } from './kinds/plan-attachment';
import { needsReminder, reminder } from './kinds/reminder';
import { rowName } from './kinds/row-name';
import { yearReport } from './kinds/year-report';
import type { Paper } from './model/paper';
import { rowsOf, unitsOf, type PaperSource } from './model/source';

/** What a paper is about: the plan or a unit's part of it, one unit, or one conference. */
export const PAPER_SCOPES = {
  计划附件: 'plan',
  发布会审批表: 'row',
  发布会实录: 'row',
  变更情况说明: 'row',
  催办函: 'unit',
  通报: 'plan',
  年度计划执行情况: 'plan',
} as const satisfies Readonly<Record<PaperName, 'plan' | 'unit' | 'row'>>;

/** Something that a paper can be made for. */
export interface PaperSubject {
  /** Key of a row, or name of a unit; empty for the whole plan. */
  readonly key: string;
  /** As people see it in a list; empty for the whole plan. */
  readonly label: string;
}

export interface PaperOptions {
  /** Order of the rows in 计划附件. */
  readonly order: PlanOrder;
}

/**
 * What a paper can be made for.
 * @param unit only of this department; empty for all
 */
export function subjectsOf(source: PaperSource, paper: PaperName, unit = ''): PaperSubject[] {
  const scope = PAPER_SCOPES[paper];
  if (scope === 'plan') return [{ key: unit, label: unit }];
  if (scope === 'unit') {
    return unitsOf(source)
      .filter((name) => (unit === '' || name === unit) && needsReminder(source, name))
      .map((name) => ({ key: name, label: name }));
  }
  // A cancelled conference is neither approved nor recorded.
  const isWanted = (row: PlanRow): boolean =>
    paper === '变更情况说明'
      ? registeredChange(row, source) !== null
      : statusOf(row, source.context) !== '已取消';
  return rowsOf(source, unit)
    .filter(isWanted)
    .map((row) => ({ key: row.key, label: rowName(source, row) }));
}

/**
 * Makes a paper.
 * @param subject key of one of its subjects; the name of a unit for a part of the plan
 * @returns `null` if there is nothing to write about
 */
export function makePaper(
  source: PaperSource,
  paper: PaperName,
  subject: string,
  { order }: PaperOptions,
): Paper | null {
  if (PAPER_SCOPES[paper] === 'plan' && rowsOf(source, subject).length === 0) return null;
  const row = source.plan.rows.find(({ key }) => key === subject);
  switch (paper) {
    case '计划附件':
      return planAttachment(source, subject, order);
    case '催办函':
      return reminder(source, subject);
    case '通报':
      return bulletin(source, subject);
    case '年度计划执行情况':
      return yearReport(source, subject);
    case '发布会审批表':
      return row ? approvalForm(source, row) : null;
    case '发布会实录':
      return row ? conferenceRecord(source, row) : null;
    case '变更情况说明': {
      const change = row && registeredChange(row, source);
      return change ? changeAccount(source, change) : null;
    }
  }
}
