import type { Finding } from '../checks/finding';
import { cellAt } from '../plan/model/cell-at';
import { headerOf, isColumnKey } from '../plan/header/header';
import type { Plan, PlanRow } from '../plan/model/plan';
import { comparable } from '../plan/cells/text';
import type { SettingsChange, Waiver } from './settings';

/** A finding and the waiver that covers it. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

/** Findings that are open, and those that a waiver covers. */
export interface PartitionedFindings {
  readonly open: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
}

/**
 * Whether a finding can be waived. A finding about the whole table cannot: it has no cell whose change would end the
 * waiver, but its rule can be switched off.
 */
export const canWaive = ({ row, fix }: Finding): boolean =>
  row !== null && fix?.kind !== 'removeRow';

const WHOLE_ROW = ['department', 'timing', 'topic', 'spokesperson'] as const;

/** The content that a waiver depends on: the cell's text, or the row's where the finding is about no single cell. */
export function waivedContent(row: PlanRow, column: Finding['column']): string {
  if (column === null) return WHOLE_ROW.map((key) => row.cells[key].text).join(' | ');
  return cellAt(row, column)?.text ?? '';
}

const keyOf = (id: string, rule: string, column: string, content: string): string =>
  // As for the rules, white space and character width make no difference.
  JSON.stringify([id, rule, comparable(column), comparable(content)]);

/** Splits findings into open and waived ones; a waiver holds while the content of its cell is the same. */
export function partitionFindings(
  plan: Plan,
  findings: readonly Finding[],
  waivers: readonly Waiver[],
): PartitionedFindings {
  if (waivers.length === 0) return { open: findings, waived: [] };
  const decided = new Map(
    waivers.map((waiver) => [keyOf(waiver.id, waiver.rule, waiver.column, waiver.content), waiver]),
  );
  const rows = new Map(plan.rows.map((row) => [row.key, row]));
  const open: Finding[] = [];
  const waived: WaivedFinding[] = [];
  for (const finding of findings) {
    const row = finding.row === null ? undefined : rows.get(finding.row);
    const waiver =
      row?.id == null || !canWaive(finding)
        ? undefined
        : decided.get(
            keyOf(row.id, finding.rule, finding.column ?? '', waivedContent(row, finding.column)),
          );
    if (waiver) waived.push({ finding, waiver });
    else open.push(finding);
  }
  return { open, waived };
}

/** The name of a waiver's column on the sheet. */
const columnText = (column: string): string => (isColumnKey(column) ? headerOf(column) : column);

const keyColumns = (waiver: Waiver): Record<string, string> => ({
  计划编号: waiver.id,
  规则: waiver.rule,
  列: columnText(waiver.column),
  单元格内容: waiver.content,
});

export const storeWaiver = (waiver: Waiver): SettingsChange => ({
  table: '校验豁免表',
  key: keyColumns(waiver),
  values: { 原因: waiver.reason, 登记人: waiver.by, 登记时间: waiver.at },
});

/** 取消豁免. */
export const dropWaiver = (waiver: Waiver): SettingsChange => ({
  table: '校验豁免表',
  key: keyColumns(waiver),
  values: null,
});
