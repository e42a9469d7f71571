import {
  BOARD_FIGURES,
  boardGaps,
  boardListLine,
  boardListTitle,
  boardMonths,
  boardStates,
  SOON_FIGURE,
} from '../../src/core/workbook-contract/board-figures';
import {
  BOARD_UNIT_FORMULAS,
  boardRowFormulas,
} from '../../src/core/workbook-contract/board-formulas';
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

/** Those above the table, by a name each. */
const boardFormulas = (): Formulas => [
  ...BOARD_FIGURES,
  SOON_FIGURE,
  ...boardStates(),
  ...boardMonths(2024).flatMap(([month, planned, held]): (readonly [string, string])[] => [
    [`${month}计划`, planned],
    [`${month}已召开`, held],
  ]),
  ...(['overdue', 'soon'] as const).flatMap((list): (readonly [string, string])[] => [
    [list, boardListTitle(list, 10)],
    ...boardListLine(list, 1).map((formula, at) => [`${list} ${at + 1}`, formula] as const),
  ]),
  ['未列', `=${boardGaps('计划表')}`],
];

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
  ...linesOf('看板场次表', boardRowFormulas({ ...USUAL_PLAN, timing: '拟发布时间' })),
  ...linesOf('看板单位表', BOARD_UNIT_FORMULAS),
  ...linesOf('进度看板', boardFormulas()),
];
