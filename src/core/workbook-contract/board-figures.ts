import { STATUSES, type Status } from '../tracking/status';
import { rowsColumn } from './board-formulas';

/** The formulas of 进度看板 above its table, each for itself: figures, months, states and the two lists. */

const STATES = rowsColumn('状态');
const DEADLINES = rowsColumn('截止日期');
const HELD_ON = rowsColumn('召开日期');

const ofState = (state: Status): string => `COUNTIFS(${STATES},"${state}")`;
const planned = `SUM(${rowsColumn('计入')})`;
const onTime = `SUM(${rowsColumn('按期')})`;
const dueWithDeadline = `COUNTIFS(${rowsColumn('应开')},1,${DEADLINES},">0")`;

/** The figures of the whole plan, with their labels. */
export const BOARD_FIGURES: ReadonlyMap<string, string> = new Map([
  ['计划场次', `=${planned}`],
  ['应开', `=SUM(${rowsColumn('应开')})`],
  ['已召开', `=COUNTIFS(${HELD_ON},">0")`],
  ['按期召开', `=${onTime}`],
  ['逾期未召开', `=${ofState('逾期未召开')}`],
  ['待公开', `=${ofState('已召开待公开')}+${ofState('超期未公开')}`],
  ['按期率', `=IF(${dueWithDeadline}=0,"—",${onTime}/${dueWithDeadline})`],
]);

/** How many are due soon, with its label; both are formulas. */
export const SOON_FIGURE = ['=临近天数&"天内到期"', `=${ofState('临近')}`] as const;

/** How many conferences are in each state. */
export const boardStates = (): [state: Status, count: string][] =>
  STATUSES.map((state) => [state, `=${ofState(state)}`]);

/** The year in the settings, else the one that the plan says, else that of the as-of date. */
const yearOr = (year: number | null): string =>
  `IF(ISNUMBER(计划年度),计划年度,${year ?? 'YEAR(考核基准日)'})`;

/**
 * Conferences that are due in each month, and held in it.
 * @param year the plan's own year
 */
export function boardMonths(year: number | null): [month: string, planned: string, held: string][] {
  const first = (month: number): string => `DATE(${yearOr(year)},${month},1)`;
  const count = (column: string, month: number): string =>
    `=COUNTIFS(${column},">="&${first(month)},${column},"<"&${first(month + 1)})`;
  return Array.from({ length: 12 }, (_, at) => [
    `${at + 1}月`,
    count(DEADLINES, at + 1),
    count(HELD_ON, at + 1),
  ]);
}

/** The lists of the board, each with the column of 看板场次表 that numbers it. */
export const BOARD_LISTS = {
  overdue: { rank: '逾期序', state: '逾期未召开', days: ['考核基准日-', ''] },
  soon: { rank: '临近序', state: '临近', days: ['', '-考核基准日'] },
} as const satisfies Readonly<
  Record<string, { rank: string; state: Status; days: readonly [string, string] }>
>;

export type BoardList = keyof typeof BOARD_LISTS;

/** A line of a list: deadline, days, department and topic, blank behind the last one. @param place from 1 */
export function boardListLine(list: BoardList, place: number): readonly string[] {
  const { rank, days } = BOARD_LISTS[list];
  const cell = (column: string): string =>
    `INDEX(${rowsColumn(column)},MATCH(${place},${rowsColumn(rank)},0))`;
  const orBlank = (value: string): string => `=IFERROR(${value},"")`;
  return [
    orBlank(cell('截止日期')),
    orBlank(`${days[0]}${cell('截止日期')}${days[1]}`),
    orBlank(cell('牵头发布单位')),
    orBlank(cell('发布主题')),
  ];
}

/** The heading of a list, with how many there are. @param shown how many it has room for */
export function boardListTitle(list: BoardList, shown: number): string {
  const count = ofState(BOARD_LISTS[list].state);
  const name = list === 'overdue' ? '"逾期最久"' : '临近天数&"天内到期"';
  return `=${name}&"（"&IF(${count}>${shown},"${shown}场，共"&${count}&"场",${count}&"场")&"）"`;
}

/**
 * What the board does not show, in words: rows behind the last line of 看板场次表, and departments without a line.
 * @param table name of the plan's Excel table
 */
export const boardGaps = (table: string): string => {
  const next = `INDEX(${table}[状态],MAX(${rowsColumn('行')})+1)`;
  const named = `COUNTIFS(${rowsColumn('计入')},1,${rowsColumn('牵头发布单位')},"?*")`;
  const unlisted = `${named}-SUM(看板单位表[计划])`;
  return (
    `IF(IFERROR(${next}&"","")="","","；计划又增加了很多行，请重新生成")` +
    `&IF(${unlisted}>0,"；另有"&(${unlisted})&"场的单位不在下表","")`
  );
};
