import type { PlanRow } from '../plan/model/plan';
import { compact } from '../plan/cells/text';
import { cleaned } from '../plan/cells/wrap-residue';
import type { FormCells } from './forms/form';
import { movesTime, topicOf } from './deadline';

/** A row of 变更台账表; dates are `YYYY-MM-DD`, 登记时间 is `YYYY-MM-DD HH:mm`. */
export interface LedgerEntry {
  readonly 计划编号: string;
  readonly 登记时间: string;
  readonly 变更类型: string;
  readonly 原时间: string;
  readonly 原主题: string;
  readonly 新时间: string;
  readonly 新主题: string;
  readonly 原因: string;
  readonly 书面报告日期: string;
  readonly 抄送宣传部: string;
}

/** The wording of the time before a change: that of an earlier reschedule, else the plan's. */
export function timeBefore({ cells, tracking }: PlanRow): string {
  const moved = tracking && movesTime(tracking) ? (tracking.cells.变更后时间?.text ?? '') : '';
  return compact(moved === '' ? cells.timing.text : moved);
}

/**
 * The ledger entry for a change: the values before it and the new ones.
 * @param draft the fields of the form
 * @param at when it is registered, `YYYY-MM-DD HH:mm`
 */
export function ledgerEntry(row: PlanRow, draft: FormCells, at: string): LedgerEntry {
  return {
    计划编号: row.id ?? '',
    登记时间: at,
    变更类型: draft.变更类型 ?? '',
    原时间: timeBefore(row),
    原主题: topicOf(row)?.clean ?? '',
    新时间: draft.变更后时间 ?? '',
    新主题: cleaned(draft.变更后主题 ?? ''),
    原因: draft.变更原因 ?? '',
    书面报告日期: draft.书面报告日期 ?? '',
    抄送宣传部: draft.抄送宣传部 ?? '',
  };
}

/** The changes of a row, the earliest first, however the ledger is sorted. */
export const historyOf = (
  { id }: Pick<PlanRow, 'id'>,
  changes: readonly LedgerEntry[],
): readonly LedgerEntry[] =>
  changes
    .filter((change) => change.计划编号 === id)
    .toSorted((a, b) => (a.登记时间 < b.登记时间 ? -1 : Number(a.登记时间 > b.登记时间)));
