import {
  BOARD_UNIT_FORMULAS,
  boardRowFormulas,
  type BoardHeaders,
} from '../../core/workbook-contract/board-formulas';
import type { GeneratedColumn, GeneratedSpec } from '../generated/generated-table';
import { LINES_ABOVE } from './board-lines';

const DATE = 'yyyy-mm-dd';
const GENERAL = 'General';
const TEXT = '@';

type Look = GeneratedColumn['look'];

const unitColumn = (header: string, width: number, format = GENERAL, look: Look = 'centred') => ({
  ...{ header, width, format, look },
  formula: BOARD_UNIT_FORMULAS.get(header) ?? null,
  isHelper: false,
});

/** 进度看板: one row for each department. The widths suit what stands above the table as well. */
export const BOARD_SPEC: GeneratedSpec = {
  sheet: '进度看板',
  table: '看板单位表',
  keys: ['牵头发布单位'],
  values: ['牵头发布单位'],
  columns: [
    unitColumn('牵头发布单位', 96, TEXT, 'wraps'),
    unitColumn('计划', 56),
    unitColumn('应开', 56),
    unitColumn('已召开', 56),
    unitColumn('按期', 68),
    unitColumn('逾期', 64),
    unitColumn('待公开', 100),
    unitColumn('备注', 280, TEXT, 'wraps'),
  ],
  above: LINES_ABOVE,
};

const FORMATS: Readonly<Record<string, string>> = { 截止日期: DATE, 召开日期: DATE };

export const ROWS_TABLE = '看板场次表';

/** 看板数据: one line for each row of the plan's table, which the formulas of 进度看板 read. */
export const boardRowsSpec = (headers: BoardHeaders): GeneratedSpec => ({
  sheet: '看板数据',
  table: ROWS_TABLE,
  keys: ['行'],
  values: ['行'],
  columns: [['行', null] as const, ...boardRowFormulas(headers)].map(([header, formula]) => ({
    ...{ header, formula },
    width: 70,
    format: FORMATS[header] ?? GENERAL,
    look: undefined,
    isHelper: false,
  })),
  above: 2,
});
