import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT_IN_DIRECTORY } from '../../src/core/plan/units/directory';
import { textCell, type Cell } from '../../src/core/plan/cells/grid';
import type { Plan, PlanRow } from '../../src/core/plan/model/plan';
import { readPlan } from '../../src/core/plan/read-plan';
import {
  DATE_COLUMNS,
  TRACKING_COLUMNS,
  type TrackingColumn,
} from '../../src/core/plan/tracking-columns/tracking-columns';
import { readDocumentText } from '../../src/files/text/delimited';
import { typed } from './rule-fixture';

/** What a test writes into the tracking columns of a row; dates as in the rules' tables. */
export type Typed = Readonly<Partial<Record<TrackingColumn, string>>>;

/** A row of a plan with tracking columns; what is left out is unremarkable. */
export interface TrackedRow {
  readonly department?: string;
  readonly timing?: string | Cell;
  readonly topic?: string;
  readonly spokesperson?: string;
  readonly tracking?: Typed;
}

const NOTICE = join(__dirname, '../../assets/铜官政务办〔2024〕3号.txt');
const HEADER = ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人'];
const NAMES = TRACKING_COLUMNS.map(({ name }) => name);
const DATES: readonly string[] = DATE_COLUMNS;

function cellsOf(tracking: Typed): Cell[] {
  return NAMES.map((name) => {
    const cell = textCell(tracking[name] ?? '');
    return DATES.includes(name) ? typed(cell) : cell;
  });
}

function read(rows: readonly (readonly Cell[])[]): Plan {
  const header = [...HEADER, ...NAMES].map(textCell);
  const grid = { rows: [[textCell('2024年度新闻发布会计划')], header, ...rows], merges: [] };
  const plan = readPlan(grid, { directory: BUILT_IN_DIRECTORY });
  if (!plan) throw new Error('a plan');
  return plan;
}

/** A plan for 2024 with every tracking column. */
export function trackedPlan(rows: readonly TrackedRow[]): Plan {
  return read(
    rows.map(({ department, timing, topic, spokesperson, tracking }, i) => {
      const time = timing ?? '8月份';
      return [
        textCell(String(i + 1)),
        textCell(department ?? '教育局'),
        typeof time === 'string' ? textCell(time) : time,
        textCell(topic ?? '中小学招生政策发布会'),
        textCell(spokesperson ?? '副局长 王海洋'),
        ...cellsOf(tracking ?? {}),
      ];
    }),
  );
}

/** The only row of such a plan. */
export const trackedRow = (row: TrackedRow): PlanRow => trackedPlan([row]).rows[0]!;

/**
 * The sample plan as a ledger: rows by their 序号, each with its 计划编号.
 * @param added rows below those of the notice, cells in the order of its columns
 */
export function trackedSample(
  evidence: Readonly<Record<number, Typed>>,
  added: readonly (readonly string[])[] = [],
): Plan {
  const notice = readPlan(readDocumentText(readFileSync(NOTICE, 'utf8')), {
    directory: BUILT_IN_DIRECTORY,
  });
  if (!notice) throw new Error('the notice has a plan');
  const planned = notice.rows.map(({ cells }) => [
    ...[cells.number, cells.department, cells.timing, cells.topic, cells.spokesperson],
  ]);
  return read(
    [...planned, ...added.map((row) => row.map(textCell))].map((cells, i) => [
      ...cells,
      ...cellsOf({
        计划编号: `FB2024-${String(i + 1).padStart(3, '0')}`,
        ...evidence[i + 1],
      }),
    ]),
  );
}
