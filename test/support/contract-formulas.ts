import { detailFormulas } from '../../src/core/workbook-contract/detail-formulas';
import type { PlanHeaders } from '../../src/core/workbook-contract/detail-cells';
import { evidenceFormulas } from '../../src/core/workbook-contract/evidence-formulas';
import {
  SETTINGS_TABLES,
  type SettingsTable,
} from '../../src/core/workbook-contract/settings-tables';
import { SUMMARY_FORMULAS } from '../../src/core/workbook-contract/summary-formulas';
import { trackingFormulas } from '../../src/core/workbook-contract/tracking-formulas';

/** A plan with the usual headers. */
export const USUAL_PLAN: PlanHeaders = {
  table: '计划表',
  department: '牵头发布单位',
  topic: '发布主题',
  spokesperson: '发布人',
};

type Formulas = Iterable<readonly [column: string, formula: string]>;

const linesOf = (table: string, formulas: Formulas): string[] =>
  Array.from(formulas, ([column, formula]) => `${table}[${column}] ${formula}`);

const settingsLines = ({ name, columns }: SettingsTable): string[] =>
  linesOf(
    name,
    columns.flatMap(({ header, formula }) =>
      formula === undefined ? [] : [[header, formula] as const],
    ),
  );

/** Every formula that the add-in writes into a workbook, one a line. */
export const formulaLines = (): string[] => [
  ...linesOf('计划表', Object.entries(trackingFormulas('计划表', '拟发布时间'))),
  ...Object.values<SettingsTable>(SETTINGS_TABLES).flatMap(settingsLines),
  ...linesOf('明细表', detailFormulas(USUAL_PLAN)),
  ...linesOf('汇总表', SUMMARY_FORMULAS),
  ...linesOf('待补佐证表', evidenceFormulas('计划表')),
];
