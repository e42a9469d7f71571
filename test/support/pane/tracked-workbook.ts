import { textCell, type Grid } from '../../../src/core/plan/cells/grid';
import type { Plan } from '../../../src/core/plan/model/plan';
import type { LookAlike } from '../../../src/core/tracking/look-alike-columns';
import {
  TRACKING_COLUMNS,
  type TrackingColumn,
} from '../../../src/core/plan/tracking-columns/tracking-columns';
import type { FormCells } from '../../../src/core/tracking/forms/form';
import type { LedgerEntry } from '../../../src/core/tracking/ledger';
import type { PlanPlace, RowPlace } from '../../../src/excel/plan/reading';
import type { TrackOperations } from '../../../src/taskpane/track/track-operations';
import { typed } from '../rule-fixture';
import type { Typed } from '../tracked-plan';
import { PaperWorkbook } from './paper-workbook';

const NAMES = TRACKING_COLUMNS.map(({ name }) => name);
const HEADER = ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人'];

const ROWS = [
  ['教育局', '1月份', '中小学招生政策发布会'],
  ['住建局', '2月份', '物业管理工作发布会'],
  ['统计局', '3月份', '经济运行情况发布会'],
  ['教育局', '4月10日', '学位供给情况发布会'],
] as const;

function gridOf(evidence: readonly Typed[], isTracked: boolean): Grid {
  const header = isTracked ? [...HEADER, ...NAMES] : HEADER;
  const rows = ROWS.map(([department, timing, topic], i) => [
    ...[String(i + 1), department, timing, topic, '副局长 王海洋'].map(textCell),
    ...(isTracked
      ? NAMES.map((name) => {
          const id = name === '计划编号' ? `FB2024-00${i + 1}` : '';
          return typed(textCell(evidence[i]?.[name] ?? id));
        })
      : []),
  ]);
  return {
    rows: [[textCell('2024年度新闻发布会计划')], header.map(textCell), ...rows],
    merges: [],
  };
}

/** A plan with tracking columns, or before them, on paper. */
export class TrackedWorkbook extends PaperWorkbook implements TrackOperations {
  constructor(evidence: readonly Typed[] = [], isTracked = true) {
    super(gridOf(evidence, isTracked));
    if (this.place) this.place = { ...this.place, table: '计划表', tableId: '{2}' };
  }

  override readonly addTrackingColumns = (
    _place: PlanPlace,
    plan: Plan,
    adopted: readonly LookAlike[] = [],
  ) => {
    this.asked.push('addTrackingColumns', ...adopted.map(({ header }) => `adopt ${header}`));
    NAMES.forEach((name, i) => {
      this.type(plan.headerRow, plan.headers.length + i, name);
    });
    return Promise.resolve({ written: 100, left: [] });
  };

  /** Types another header over a tracking column. */
  rename(column: TrackingColumn, header: string): void {
    this.type(1, HEADER.length + NAMES.indexOf(column), header);
  }

  readonly recordRow = ({ row }: RowPlace, cells: FormCells) => {
    this.asked.push(`record ${row} ${JSON.stringify(cells)}`);
    const { left } = this;
    this.left = [];
    return Promise.resolve({ written: left.length > 0 ? 0 : Object.keys(cells).length, left });
  };

  readonly makeBoard = (_place: PlanPlace, _plan: Plan, at: string) => {
    this.asked.push(`board ${at}`);
    return Promise.resolve({ written: 8, left: [] });
  };

  override readonly recordChange = ({ row }: RowPlace, cells: FormCells, entry: LedgerEntry) => {
    this.asked.push(`change ${row} ${JSON.stringify(cells)}`);
    const { left } = this;
    this.left = [];
    if (left.length > 0) return Promise.resolve({ written: 0, left });
    const { changes } = this.settings;
    this.settings = { ...this.settings, changes: [...changes, entry] };
    return Promise.resolve({ written: Object.keys(cells).length, rows: 1, left });
  };
}
