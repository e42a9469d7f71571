import { serialOfDate } from '../../src/core/calendar/excel-serial';
import type { PlainDate } from '../../src/core/calendar/plain-date';
import { createCalendar } from '../../src/core/calendar/working-calendar';
import { departmentNames } from '../../src/core/plan/model/department-names';
import type { Plan } from '../../src/core/plan/model/plan';
import type { Settings } from '../../src/core/settings/settings';
import { topicOf } from '../../src/core/tracking/deadline';
import { progressOf, type Progress, type TrackedRow } from '../../src/core/tracking/progress';
import { daysBetween, STATUSES } from '../../src/core/tracking/status';

type Value = string | number | boolean | null;
type Lines = readonly (readonly Value[])[];

/** What 进度看板 shows, block by block. */
export interface BoardValues {
  readonly figures: Lines;
  readonly months: Lines;
  readonly states: Lines;
  readonly units: Lines;
  readonly overdue: Lines;
  readonly soon: Lines;
}

const FIGURES = ['计划场次', '应开', '已召开', '按期召开', '逾期未召开', '待公开', '按期率'];
const UNITS = ['牵头发布单位', '计划', '应开', '已召开', '按期', '逾期', '待公开'];
const LIST = ['牵头发布单位', '发布主题'];
const HEADERS: Readonly<Record<keyof BoardValues, readonly string[]>> = {
  figures: FIGURES,
  months: ['月份', '计划', '已召开'],
  states: ['状态', '场次'],
  units: UNITS,
  overdue: ['截止日期', '逾期天数', ...LIST],
  soon: ['截止日期', '剩余天数', ...LIST],
};

const countsOf = ({ counts }: Progress): number[] => [
  ...[counts.planned, counts.due, counts.held, counts.onTime, counts.overdue, counts.unpublished],
];

/** Files keep fewer digits. */
const rounded = (value: Value): Value =>
  typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value;

/** What the tab 进度 counts and lists, as the board has it. */
export function engineBoard(plan: Plan, settings: Settings, today: PlainDate): BoardValues {
  const asOf = settings.asOf ?? today;
  const context = {
    ...{ asOf, calendar: createCalendar(settings.holidays), limits: settings.tracking },
  };
  const year = settings.year ?? plan.year ?? Number(asOf.slice(0, 4));
  const all = progressOf(plan.rows, year, context);
  const line = ({ row, deadline }: TrackedRow): Value[] => [
    deadline && serialOfDate(deadline),
    Math.abs(daysBetween(asOf, deadline!)),
    row.department?.name ?? '',
    // A new topic stands in the cell as it was typed.
    topicOf(row) === row.topic ? row.cells.topic.text : row.tracking!.newTopic,
  ];
  const soon = all.rows
    .filter(({ status }) => status === '临近')
    .toSorted((a, b) => (a.deadline! < b.deadline! ? -1 : Number(a.deadline! > b.deadline!)));
  return {
    figures: [[...countsOf(all), rounded(all.counts.onTimeShare ?? '—')]],
    months: all.months.map(({ month, planned, held }) => [`${month}月`, planned, held]),
    states: STATUSES.map((state) => [
      state,
      all.rows.filter(({ status }) => status === state).length,
    ]),
    units: departmentNames(plan).map((name) => [
      name,
      ...countsOf(
        progressOf(
          plan.rows.filter(({ department }) => department?.name === name),
          year,
          context,
        ),
      ),
    ]),
    overdue: all.overdue.slice(0, 10).map(line),
    soon: soon.slice(0, 8).map(line),
  };
}

/** The lines below a header, up to the first that is blank there. */
function below(cells: Lines, headers: readonly string[]): Value[][] {
  for (const [row, line] of cells.entries()) {
    const column = line.findIndex((_, at) => headers.every((text, i) => line[at + i] === text));
    if (column < 0) continue;
    const under = cells.slice(row + 1).map((one) => one.slice(column, column + headers.length));
    const end = under.findIndex(([first]) => (first ?? '') === '');
    return under.slice(0, end < 0 ? undefined : end);
  }
  throw new Error(`no ${headers.join(' ')}`);
}

/** The same as the cells of the sheet say it. */
export const boardIn = (cells: Lines): BoardValues => ({
  figures: below(cells, HEADERS.figures)
    .slice(0, 1)
    .map((line) => line.map(rounded)),
  months: below(cells, HEADERS.months),
  states: below(cells, HEADERS.states),
  units: below(cells, HEADERS.units),
  overdue: below(cells, HEADERS.overdue),
  soon: below(cells, HEADERS.soon),
});
