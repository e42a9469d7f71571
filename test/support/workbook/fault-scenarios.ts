import { createCalendar } from '../../../src/core/calendar/working-calendar';
import { checkPlan } from '../../../src/core/checks/check-plan';
import { writesOf } from '../../../src/core/checks/fixes';
import { textCell } from '../../../src/core/plan/cells/grid';
import { setLevel, setYear } from '../../../src/core/settings/editing/changes';
import type { FoundPlan } from '../../../src/excel/plan/reading';
import { AS_OF } from '../rule-fixture';
import { sampleRows, type Desk } from './pane';

const RESULT = '错误〔发布人〕请核对姓名';

type Work = (desk: Desk, found: FoundPlan) => Promise<unknown>;

/** A command of the pane, and what it begins with. */
export interface Scenario {
  readonly name: string;
  /** How many it takes when nothing fails. */
  readonly syncs: number;
  /** Begins with the workbook to which this was done in another pane. */
  readonly workbook?: Work;
  /** What the same pane has done before. */
  readonly prepare?: Work;
  readonly press: Work;
}

const fix = ({ pane }: Desk, { place, plan }: FoundPlan) => {
  const { findings } = checkPlan(plan, { calendar: createCalendar(), asOf: AS_OF }).result();
  return pane.applyWrites(place, plan, writesOf(plan, findings));
};

const mark = ({ pane }: Desk, { place, plan }: FoundPlan) =>
  pane.mark(place, plan, new Map([[plan.rows[7]!.key, RESULT]]));

const convert = ({ pane }: Desk, { place, plan }: FoundPlan) => pane.convert(place, plan);

const list = ({ pane }: Desk) =>
  pane.listProblems('问题', [
    { level: '错误', row: '第8行', column: '发布人', content: '甲', reason: '乙', waived: '' },
  ]);

const settings = ({ pane }: Desk) =>
  pane.changeSettings([setYear(2024), setLevel('topic/too-long', 'off')], null);

const waive = ({ pane }: Desk, { place, plan }: FoundPlan) => {
  const { key, cells } = plan.rows[7]!;
  const what = { rule: 'spokesperson/look-alike', column: 'spokesperson' };
  const who = { reason: '已核实', by: '李敏', at: '2024-03-20 09:30' };
  return pane.waive(place, plan, [{ id: key, content: cells.spokesperson.text, ...what, ...who }]);
};

/** The tracking columns that the forms write to, with the tables that their formulas read. */
const track = ({ pane }: Desk, { place, plan }: FoundPlan) => pane.addTrackingColumns(place, plan);

const ready = async (desk: Desk, found: FoundPlan) => {
  await convert(desk, found);
  await track(desk, (await desk.pane.read()).found!);
};

const record = ({ pane }: Desk, { place, plan }: FoundPlan) =>
  pane.recordRow(
    { place, plan, row: plan.rows[13]!.key },
    { 召开日期: '2024-08-20', 实际发布人: '李静' },
  );

const CHANGE = {
  变更类型: '改期',
  变更后时间: '11月中旬',
  变更原因: '场地调整',
  书面报告日期: '2024-09-09',
};

const change = ({ pane }: Desk, { place, plan }: FoundPlan) =>
  pane.recordChange({ place, plan, row: plan.rows[18]!.key }, CHANGE, {
    计划编号: plan.rows[18]!.id ?? '',
    登记时间: '2024-09-10 09:30',
    变更类型: '改期',
    原时间: '10月份',
    原主题: '物业管理工作',
    新时间: '11月中旬',
    新主题: '',
    原因: '场地调整',
    书面报告日期: '2024-09-09',
    抄送宣传部: '',
  });

const undo = ({ pane }: Desk) => pane.undo();

export const SCENARIOS: readonly Scenario[] = [
  { name: 'read', syncs: 2, press: ({ pane }) => pane.read() },
  { name: 'choosePlan', syncs: 1, press: ({ pane }, { place }) => pane.choosePlan(place) },
  {
    name: 'select',
    syncs: 1,
    press: ({ pane }, { place, plan }) =>
      pane.select({ place, plan, row: plan.rows[3]!.key }, 'topic'),
  },
  { name: 'applyWrites', syncs: 2, press: fix },
  { name: 'convert', syncs: 2, press: convert },
  {
    name: 'insertPlan',
    syncs: 2,
    press: ({ pane }) =>
      pane.insertPlan('新的计划', {
        rows: sampleRows().map((row) => row.map(textCell)),
        merges: [],
      }),
  },
  { name: 'mark', syncs: 1, press: mark },
  {
    name: 'clearMarks',
    syncs: 2,
    prepare: mark,
    press: ({ pane }, { place, plan }) => pane.clearMarks(place, plan),
  },
  { name: 'listProblems', syncs: 2, press: list },
  { name: 'listProblems again', syncs: 2, prepare: list, press: list },
  { name: 'changeSettings', syncs: 2, press: settings },
  { name: 'waive', syncs: 3, press: waive },
  { name: 'addTrackingColumns', syncs: 2, workbook: convert, press: track },
  { name: 'recordRow', syncs: 2, workbook: ready, press: record },
  { name: 'recordChange', syncs: 3, workbook: ready, press: change },
  { name: 'undo addTrackingColumns', syncs: 3, workbook: convert, prepare: track, press: undo },
  { name: 'undo recordRow', syncs: 2, workbook: ready, prepare: record, press: undo },
  { name: 'undo recordChange', syncs: 5, workbook: ready, prepare: change, press: undo },
  { name: 'undo applyWrites', syncs: 2, prepare: fix, press: undo },
  { name: 'undo convert', syncs: 2, prepare: convert, press: undo },
  { name: 'undo mark', syncs: 3, prepare: mark, press: undo },
  { name: 'undo listProblems', syncs: 2, prepare: list, press: undo },
  { name: 'undo changeSettings', syncs: 3, prepare: settings, press: undo },
];
