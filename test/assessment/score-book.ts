import { createCalendar } from '../../src/core/calendar/working-calendar';
import type { PlainDate } from '../../src/core/calendar/plain-date';
import { assessRow, type RowAssessment } from '../../src/core/assessment/assess-row';
import { detailFormulas } from '../../src/core/assessment/detail-formulas';
import { NUMBER_NAMES, pointsName } from '../../src/core/assessment/parameter-names';
import { CRITERIA, DEFAULT_SCHEME, type Scheme } from '../../src/core/assessment/scheme';
import type { Plan } from '../../src/core/plan/plan';
import { missingNameWords } from '../../src/core/tracking/name-words';
import type { TestWorkbook } from '../../src/embedded/testing/open-workbook';
import { addTable, trackedWorkbook, type TrackedRow } from '../tracking/tracked-plan';

/** A decision of the office: 单位, 计划编号, 类型, 分值, 依据文号. */
export type Decision = readonly [string, string, string, number | '', string];

export interface ScoreBook {
  readonly rows: readonly TrackedRow[];
  readonly asOf: PlainDate;
  readonly decisions?: readonly Decision[];
  readonly scheme?: Scheme;
}

/** What 明细表 shows of a conference: state, points by criterion and score. */
export interface Scored {
  readonly 计分状态: string;
  readonly [criterion: string]: number | string;
}

const HEADERS = {
  table: '计划表',
  department: '牵头发布单位',
  topic: '发布主题',
  spokesperson: '发布人',
};
const DETAIL = detailFormulas(HEADERS);
const CODES = CRITERIA.map(({ code }) => code);
const SHOWN = ['计分状态', ...CODES, '适用分', '实得分', '得分'];

function addScheme(context: Excel.RequestContext, { points, numbers, grades }: Scheme): void {
  const { worksheets, names } = context.workbook;
  for (const [key, value] of Object.entries(numbers)) {
    const name = NUMBER_NAMES[key as keyof Scheme['numbers']];
    // 公开宽限 and 公开时限 belong to the states of a conference too.
    if (name !== '公开宽限') names.add(name, `=${key === 'share' ? value * 100 : value}`);
  }
  for (const code of CODES) names.add(pointsName(code), `=${points[code]}`);
  addTable(worksheets.add('评分项'), '评分项表', [
    ['代码', '分值'],
    ...CODES.map((code) => [code, points[code]]),
  ]);
  addTable(worksheets.add('等级'), '等级表', [
    ['下限', '等级'],
    ...grades.map(({ from, grade }) => [from, grade]),
  ]);
}

function addPeople(context: Excel.RequestContext, plan: Plan): void {
  const { worksheets } = context.workbook;
  const names = missingNameWords(plan, new Set());
  addTable(worksheets.add('姓名'), '姓名词表', [
    ['写法', '姓名'],
    ...names.map(({ wording, name }) => [wording, name]),
  ]);
  const entries = new Set(plan.rows.flatMap(({ department }) => department?.entry ?? []));
  addTable(worksheets.add('名录'), '名录表', [
    ['简称', '全称', '别名', '主要负责人'],
    ...Array.from(entries, ({ short, full, aliases = [], head = '' }) => [
      short,
      full,
      aliases.join('、'),
      head,
    ]),
  ]);
}

/** A workbook with the plan, its decisions and 明细表, all formulas live. */
export async function scoreWorkbook({
  rows,
  asOf,
  decisions = [],
  scheme = DEFAULT_SCHEME,
}: ScoreBook): Promise<TestWorkbook> {
  const identified = rows.map((row, i) => ({
    ...row,
    cells: { ...row.cells, 计划编号: `FB2024-${String(i + 1).padStart(3, '0')}` },
  }));
  return trackedWorkbook(identified, asOf, (context, plan) => {
    const { worksheets, tables } = context.workbook;
    addScheme(context, scheme);
    addPeople(context, plan);
    addTable(worksheets.add('加扣分'), '加扣分表', [
      ['牵头发布单位', '计划编号', '类型', '分值', '依据文号'],
      ...(decisions.length > 0 ? decisions.map((line) => [...line]) : [['', '', '', '', '']]),
    ]);
    const headers = ['计划编号', ...DETAIL.keys()];
    addTable(worksheets.add('明细'), '明细表', [
      headers,
      ...plan.rows.map(({ id }) =>
        headers.map((header) => (header === '计划编号' ? (id ?? '') : '')),
      ),
    ]);
    const { columns } = tables.getItem('明细表');
    for (const [name, formula] of DETAIL)
      columns.getItem(name).getDataBodyRange().formulas = [[formula]];
  });
}

/** What the core says of each conference, as 明细表 would show it. */
export function engineScores(
  { rows, asOf, decisions = [], scheme = DEFAULT_SCHEME }: ScoreBook,
  plan: Plan,
): Scored[] {
  const calendar = createCalendar();
  return plan.rows.slice(0, rows.length).map((row) => {
    const { tracking, id } = row;
    if (!tracking) throw new Error('the plan is tracked');
    const isUntrue = decisions.some(
      ([, of, kind, , document]) => of === id && kind === '内容不实' && document !== '',
    );
    return shown(assessRow(row, tracking, isUntrue, { asOf, calendar, scheme }));
  });
}

function shown(row: RowAssessment): Scored {
  const counts = row.state === '计分';
  const criteria = CODES.map((code) => [code, counts ? (row.criteria[code] ?? '不适用') : '']);
  return {
    ...Object.fromEntries(criteria),
    计分状态: row.state,
    适用分: row.applicable ?? '',
    实得分: row.earned ?? '',
    得分: counts ? (row.manual ? '人工评定' : (row.score ?? '')) : row.state,
  } as Scored;
}

/** What 明细表 shows. */
export async function sheetScores(
  book: TestWorkbook,
  more: readonly string[] = [],
): Promise<Scored[]> {
  return book.Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('明细表');
    const names = [...SHOWN, ...more];
    const ranges = names.map((name) => columns.getItem(name).getDataBodyRange().load('values'));
    await context.sync();
    const count = ranges[0]?.values.length ?? 0;
    return Array.from({ length: count }, (_, i) =>
      Object.fromEntries(
        names.map((name, c) => [name, ranges[c]?.values[i]?.[0] as string | number]),
      ),
    ) as unknown as Scored[];
  });
}
