import { createCalendar } from '../../src/core/calendar/working-calendar';
import type { PlainDate } from '../../src/core/calendar/plain-date';
import type { Adjustment } from '../../src/core/assessment/adjustments';
import { assessPlan, type Assessment } from '../../src/core/assessment/assess-plan';
import type { RowAssessment } from '../../src/core/assessment/assess-row';
import { detailFormulas } from '../../src/core/assessment/detail-formulas';
import { NUMBER_NAMES, pointsName } from '../../src/core/assessment/parameter-names';
import { CRITERIA, DEFAULT_SCHEME, type Scheme } from '../../src/core/assessment/scheme';
import type { RankedDepartment } from '../../src/core/assessment/rank';
import { SUMMARY_FORMULAS } from '../../src/core/assessment/summary-formulas';
import type { Plan } from '../../src/core/plan/plan';
import { missingNameWords } from '../../src/core/tracking/name-words';
import type { Unplanned } from '../../src/core/tracking/unplanned';
import { PROMPT_FORMULA } from '../../src/core/tracking/unplanned-formula';
import type { TestWorkbook } from '../../src/embedded/testing/open-workbook';
import { addTable, trackedWorkbook, type TrackedRow } from '../tracking/tracked-plan';

/** A decision of the office: 单位, 计划编号, 类型, 分值, 依据文号. */
export type Decision = readonly [string, string, string, number | '', string];

export interface ScoreBook {
  readonly rows: readonly TrackedRow[];
  readonly asOf: PlainDate;
  readonly decisions?: readonly Decision[];
  readonly unplanned?: readonly Unplanned[];
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
  unplanned = [],
  scheme = DEFAULT_SCHEME,
}: ScoreBook): Promise<TestWorkbook> {
  return trackedWorkbook(rows, asOf, (context, plan) => {
    const { worksheets, tables } = context.workbook;
    addScheme(context, scheme);
    addPeople(context, plan);
    addTable(worksheets.add('加扣分'), '加扣分表', [
      ['牵头发布单位', '计划编号', '类型', '分值', '依据文号'],
      ...(decisions.length > 0 ? decisions.map((line) => [...line]) : [['', '', '', '', '']]),
    ]);
    addUnplanned(context, unplanned);
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
    addSummary(context, plan);
  });
}

function addUnplanned(context: Excel.RequestContext, unplanned: readonly Unplanned[]): void {
  const { worksheets, tables } = context.workbook;
  const lines = unplanned.map(({ department, type, from, held }) => [
    department,
    type,
    from ?? '',
    held ?? '',
    '',
  ]);
  addTable(worksheets.add('计划外'), '计划外表', [
    ['牵头发布单位', '类型', '起算时间', '召开时间', '及时'],
    ...(lines.length > 0 ? lines : [['', '', '', '', '']]),
  ]);
  tables.getItem('计划外表').columns.getItem('及时').getDataBodyRange().formulas = [
    [PROMPT_FORMULA],
  ];
}

function addSummary(context: Excel.RequestContext, plan: Plan): void {
  const { worksheets, tables } = context.workbook;
  const departments = new Set(plan.rows.flatMap(({ department }) => department?.name ?? []));
  const headers = ['牵头发布单位', ...SUMMARY_FORMULAS.keys()];
  addTable(worksheets.add('汇总'), '汇总表', [
    headers,
    ...Array.from(departments, (department) =>
      headers.map((header) => (header === '牵头发布单位' ? department : '')),
    ),
  ]);
  const { columns } = tables.getItem('汇总表');
  for (const [name, formula] of SUMMARY_FORMULAS)
    columns.getItem(name).getDataBodyRange().formulas = [[formula]];
}

/** What the core makes of it all. */
function assess(
  { asOf, decisions = [], unplanned = [], scheme = DEFAULT_SCHEME }: ScoreBook,
  plan: Plan,
): Assessment {
  const adjustments = decisions.map(([department, id, type, points, document]) => ({
    department,
    id,
    type: type as Adjustment['type'],
    points: points === '' ? null : points,
    document,
  }));
  const calendar = createCalendar();
  const assessment = assessPlan(plan, { asOf, calendar, scheme, adjustments, unplanned });
  if (!assessment) throw new Error('the plan is tracked');
  return assessment;
}

/** What the core says of each conference, as 明细表 would show it. */
export const engineScores = (book: ScoreBook, plan: Plan): Scored[] =>
  assess(book, plan).rows.map(shown);

/** What the core says of each department, as 汇总表 would show it, in the order of the plan. */
export function engineResults(book: ScoreBook, plan: Plan): Record<string, unknown>[] {
  const { departments } = assess(book, plan);
  const names = new Set(plan.rows.flatMap(({ department }) => department?.name ?? []));
  return [...names].flatMap((name) =>
    departments.filter(({ department }) => department === name).map(resultShown),
  );
}

function resultShown(one: RankedDepartment): Record<string, unknown> {
  return {
    牵头发布单位: one.department,
    排名: one.rank ?? '',
    场次: one.planned,
    已召开: one.held,
    按期召开: one.onTime,
    计分场次: one.n,
    平均分: one.base ?? (one.n === 0 ? '' : '人工评定'),
    扣分: one.deductions,
    加分: one.bonus,
    总分: one.score ?? '',
    等级: one.grade,
    折算分: one.converted ?? '',
    说明: `${one.veto ? '泄密一票否决；' : ''}${one.forReference ? '仅供参考；' : ''}计分${one.n}场`,
  };
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

/** Columns of a table as the workbook shows them, row by row. */
async function readTable(
  book: TestWorkbook,
  table: string,
  names: readonly string[],
): Promise<Record<string, unknown>[]> {
  return book.Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem(table);
    const ranges = names.map((name) => columns.getItem(name).getDataBodyRange().load('values'));
    await context.sync();
    const count = ranges[0]?.values.length ?? 0;
    return Array.from({ length: count }, (_, i) =>
      Object.fromEntries(names.map((name, c) => [name, ranges[c]?.values[i]?.[0] as unknown])),
    );
  });
}

/** What 明细表 shows. */
export const sheetScores = (
  book: TestWorkbook,
  more: readonly string[] = [],
): Promise<Record<string, unknown>[]> => readTable(book, '明细表', [...SHOWN, ...more]);

/** What 汇总表 shows. */
export const sheetResults = (book: TestWorkbook): Promise<Record<string, unknown>[]> =>
  readTable(book, '汇总表', RESULT_COLUMNS);

/** The columns of 汇总表 that people look at. */
export const RESULT_COLUMNS = ['牵头发布单位', ...Array.from(SUMMARY_FORMULAS.keys()).slice(0, 12)];
