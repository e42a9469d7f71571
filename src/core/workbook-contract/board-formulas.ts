import type { Status } from '../tracking/status';
import { departmentOf } from './department-formula';
import type { PlanHeaders } from './detail-cells';
import { columnOfTable, ofThisRow, withoutBlanks } from './expressions';

/**
 * The live formulas of the tables behind 进度看板: what `progressOf` counts and lists, over the plan. 看板场次表 has a
 * line for each row of the plan's table and more for rows to come, so that a conference that a colleague adds is counted
 * at once.
 */

/** Headers of the plan's own columns, as they are in the sheet. */
export interface BoardHeaders extends PlanHeaders {
  readonly timing: string | null;
}

/** A column of 看板场次表. */
export const rowsColumn = (column: string): string => columnOfTable('看板场次表', column);
const own = (column: string): string => ofThisRow('看板场次表', column);

const HELD_STATES: readonly Status[] = ['已公开', '超期未公开', '已召开待公开'];
const STATE = own('状态');
const HELD_ON = own('召开日期');
const DEADLINE = own('截止日期');

const isState = (state: Status): string => `${STATE}="${state}"`;
const ifCounted = (value: string): string => `=IF(${own('计入')}=1,${value},"")`;

/** How the formulas read the plan: the cell in the row that a line is about. */
function planCells({ table }: BoardHeaders) {
  const cell = (header: string): string => `INDEX(${columnOfTable(table, header)},${own('行')})`;
  /** As a text; blank behind the last row, too. */
  const text = (header: string | null): string =>
    header === null ? '""' : `IFERROR(${cell(header)}&"","")`;
  return { cell, text };
}

/**
 * Whether a row is a conference: content in two columns, and a 计划编号, which the add-in gives to conferences only.
 * A row that was added since counts once it has department, time and topic.
 */
function countedFormula(headers: BoardHeaders): string {
  const { text } = planCells(headers);
  const { department, timing, topic, spokesperson } = headers;
  const isFilled = (header: string | null): string => `${withoutBlanks(text(header))}<>""`;
  const filled = [department, timing, topic, spokesperson]
    .map((header) => `(${isFilled(header)})`)
    .join('+');
  const isWhole = [department, timing, topic].map(isFilled).join(',');
  const header = `"${(department ?? '').replaceAll('"', '""')}"`;
  const isRepeatedHeader = `${own('单位写法')}=${withoutBlanks(header)}`;
  return (
    `=IF(AND(${filled}>=2,OR(${isFilled('计划编号')},` +
    `AND(${isWhole},NOT(${isRepeatedHeader})))),1,0)`
  );
}

/** The place of a conference in a list of those of one state, the earliest deadline first, else in the order of the plan. */
function rankFormula(state: Status): string {
  const [states, deadlines, rows] = ['状态', '截止日期', '行'].map(rowsColumn);
  const ofState = `${states},"${state}",${deadlines}`;
  return (
    `=IF(${isState(state)},COUNTIFS(${ofState},"<"&${DEADLINE})` +
    `+COUNTIFS(${ofState},${DEADLINE},${rows},"<="&${own('行')}),"")`
  );
}

/** The formulas of 看板场次表 by column; 行 is a value. */
export function boardRowFormulas(headers: BoardHeaders): ReadonlyMap<string, string> {
  const { cell, text } = planCells(headers);
  const [newTopic, topic] = [text('变更后主题'), text(headers.topic)];
  const isHeld = `OR(${HELD_STATES.map(isState).join(',')})`;
  const deadline = cell('截止日期');
  return new Map([
    ['单位写法', `=${withoutBlanks(text(headers.department))}`],
    ['计入', countedFormula(headers)],
    ['牵头发布单位', ifCounted(departmentOf(own('单位写法')))],
    [
      '发布主题',
      ifCounted(`IF(AND(${text('变更类型')}<>"",${newTopic}<>""),${newTopic},${topic})`),
    ],
    ['状态', ifCounted(text('状态'))],
    ['截止日期', ifCounted(`IF(ISNUMBER(${deadline}),INT(N(${deadline})),"")`)],
    ['召开日期', `=IF(${isHeld},INT(N(${cell('召开日期')})),"")`],
    [
      '应开',
      `=IF(ISNUMBER(${HELD_ON}),1,IF(ISNUMBER(${DEADLINE}),IF(${DEADLINE}<=考核基准日,1,0),0))`,
    ],
    [
      '按期',
      `=IF(AND(ISNUMBER(${HELD_ON}),ISNUMBER(${DEADLINE})),IF(N(${HELD_ON})<=N(${DEADLINE}),1,0),0)`,
    ],
    ['逾期序', rankFormula('逾期未召开')],
    ['临近序', rankFormula('临近')],
  ]);
}

const STATES = rowsColumn('状态');
/** Between line breaks, which no department has, so that the whole text is compared: a comparison may take * for a pattern. */
const whole = (text: string): string => `CHAR(10)&${text}&CHAR(10)`;
const DEPARTMENT = `ISNUMBER(FIND(${whole(ofThisRow('看板单位表', '牵头发布单位'))},${whole(rowsColumn('牵头发布单位'))}))`;

/** A count of the department's conferences. */
const countOf = (condition: string): string => `=SUMPRODUCT(${DEPARTMENT}*${condition})`;

/** The formulas of 看板单位表 by column; 牵头发布单位 is a value, 备注 is typed by people. */
export const BOARD_UNIT_FORMULAS: ReadonlyMap<string, string> = new Map([
  ['计划', countOf(`(${rowsColumn('计入')}=1)`)],
  ['应开', countOf(`(${rowsColumn('应开')}=1)`)],
  ['已召开', countOf(`ISNUMBER(${rowsColumn('召开日期')})`)],
  ['按期', countOf(`(${rowsColumn('按期')}=1)`)],
  ['逾期', countOf(`(${STATES}="逾期未召开")`)],
  ['待公开', countOf(`((${STATES}="已召开待公开")+(${STATES}="超期未公开"))`)],
]);
