import {
  BOARD_FIGURES,
  boardGaps,
  boardListLine,
  boardListTitle,
  boardMonths,
  boardStates,
  SOON_FIGURE,
  type BoardList,
} from '../../core/workbook-contract/board-figures';
import type { RawValue } from '../grid/cells';

/** A block above the table of 进度看板: where its first cell stands, counted from the first line, and its size. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const MONTHS = 12;
const STATES = 9;
/** Conferences in each list. */
const LISTED: Readonly<Record<BoardList, number>> = { overdue: 10, soon: 8 };

/** What stands where: figures on top, then months, states and notes on the left, chart and lists on the right. */
export const BLOCKS = {
  figures: { row: 2, column: 0, rows: 2, columns: BOARD_FIGURES.size + 1 },
  months: { row: 5, column: 0, rows: 1 + MONTHS, columns: 3 },
  chart: { row: 5, column: 4, rows: 1 + MONTHS, columns: 4 },
  states: { row: 19, column: 0, rows: 1 + STATES, columns: 2 },
  notes: { row: 31, column: 0, rows: 7, columns: 1 },
  overdue: { row: 20, column: 4, rows: 1 + LISTED.overdue, columns: 4 },
  soon: { row: 33, column: 4, rows: 1 + LISTED.soon, columns: 4 },
} as const satisfies Readonly<Record<string, Block>>;

/** Up to the blank line above the table. */
export const LINES_ABOVE = BLOCKS.soon.row + BLOCKS.soon.rows + 1;

const LIST_HEADERS: Readonly<Record<BoardList, readonly string[]>> = {
  overdue: ['截止日期', '逾期天数', '牵头发布单位', '发布主题'],
  soon: ['截止日期', '剩余天数', '牵头发布单位', '发布主题'],
};

const NOTES = [
  '说明',
  '应开：已召开，或截止日期不晚于基准日',
  '按期：不晚于截止日期召开',
  '逾期：截止日期已过，仍未召开',
  '待公开：已召开，实录尚未公开',
  '每月计划按截止日期计，已召开按召开日期计',
  '晚于基准日的登记不计',
] as const;

/** How the board was made, for its second line. */
export interface BoardSource {
  /** `YYYY-MM-DD HH:mm`. */
  readonly at: string;
  /** Name of the plan's sheet. */
  readonly sheet: string;
  /** Name of the plan's table. */
  readonly table: string;
  /** The year that the plan says. */
  readonly year: number | null;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function listBlock(list: BoardList): string[][] {
  const places = Array.from({ length: LISTED[list] }, (_, at) => at + 1);
  return [[...LIST_HEADERS[list]], ...places.map((place) => [...boardListLine(list, place)])];
}

/** Everything above the table of 进度看板; the cells between the blocks are not the add-in's. */
export function boardLines({ at, sheet, table, year }: BoardSource): (RawValue | null)[][] {
  const lines: (RawValue | null)[][] = Array.from({ length: LINES_ABOVE }, () => []);
  const put = (row: number, column: number, cells: readonly (readonly string[])[]): void => {
    cells.forEach((line, i) => {
      const target = lines[row + i];
      line.forEach((text, j) => {
        if (target) target[column + j] = text;
      });
    });
  };
  const { figures, months, states, notes, overdue, soon } = BLOCKS;
  put(0, 0, [
    ['=IF(ISNUMBER(计划年度),计划年度&"年度","")&"新闻发布会进度看板"'],
    [
      `="基准日 "&TEXT(考核基准日,"yyyy-mm-dd")&${quoted(`。生成于 ${at}，依据「${sheet}」`)}&${boardGaps(table)}`,
    ],
  ]);
  const [soonLabel, soonCount] = SOON_FIGURE;
  put(figures.row, figures.column, [
    [...BOARD_FIGURES.keys(), soonLabel],
    [...BOARD_FIGURES.values(), soonCount],
  ]);
  put(months.row, months.column, [['月份', '计划', '已召开'], ...boardMonths(year)]);
  put(states.row, states.column, [['状态', '场次'], ...boardStates()]);
  put(
    notes.row,
    notes.column,
    NOTES.map((text) => [text]),
  );
  for (const [list, block] of [['overdue', overdue] as const, ['soon', soon] as const]) {
    put(block.row - 1, block.column, [[boardListTitle(list, LISTED[list])]]);
    put(block.row, block.column, listBlock(list));
  }
  return lines.map((line) => Array.from(line, (cell) => cell ?? null));
}

/** The lines above 看板场次表. */
export const boardRowsLines = (): RawValue[][] => [
  ['看板数据'],
  ['「进度看板」的公式读取本表，请勿改动；计划增加很多行后重新生成看板即可。'],
];
