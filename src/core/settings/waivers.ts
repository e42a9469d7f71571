import type { Finding } from '../checks/finding';
import { cellAt } from '../plan/cell-at';
import { headerOf, isColumnKey } from '../plan/header';
import type { Plan, PlanRow } from '../plan/plan';
import { comparable } from '../plan/text';
import type { SettingsChange, Waiver } from './settings';

/** A finding that the office lives with, and its decision to do so. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

/** Findings that someone has to look at, and those that were decided. */
export interface PartedFindings {
  readonly open: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
}

/**
 * Whether a finding can be waived: it is about a row. A finding about the whole table has no cell whose change
 * would end the waiver; its rule can be switched off instead.
 */
export const canWaive = ({ row, fix }: Finding): boolean =>
  row !== null && fix?.kind !== 'removeRow';

const WHOLE_ROW = ['department', 'timing', 'topic', 'spokesperson'] as const;

/** What a waiver of a finding about this column holds to: the cell's text, or the row's where there is no one cell. */
export function waivedContent(row: PlanRow, column: Finding['column']): string {
  if (column === null) return WHOLE_ROW.map((key) => row.cells[key].text).join(' | ');
  return cellAt(row, column)?.text ?? '';
}

const keyOf = (id: string, rule: string, column: string, content: string): string =>
  // Cleaning white space or width does not make another content of it, as little as it does for the rules.
  JSON.stringify([id, rule, comparable(column), comparable(content)]);

/** Parts findings into those still open and those waived while the content of their cell is the same. */
export function partFindings(
  plan: Plan,
  findings: readonly Finding[],
  waivers: readonly Waiver[],
): PartedFindings {
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

/** The waivers that no finding meets any more: the cell was changed, the row is gone, or the rule is quiet now. */
export function lapsedWaivers(
  { waived }: PartedFindings,
  waivers: readonly Waiver[],
): readonly Waiver[] {
  const held = new Set(waived.map(({ waiver }) => waiver));
  return waivers.filter((waiver) => !held.has(waiver));
}

/** The column of a waiver as the sheet names it. */
const columnText = (column: string): string => (isColumnKey(column) ? headerOf(column) : column);

const keyColumns = (waiver: Waiver): Record<string, string> => ({
  计划编号: waiver.id,
  规则: waiver.rule,
  列: columnText(waiver.column),
  单元格内容: waiver.content,
});

/** Stores a waiver. */
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
