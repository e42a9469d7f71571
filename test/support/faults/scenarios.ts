import { createCalendar } from '../../../src/core/calendar/working-calendar';
import { checkPlan } from '../../../src/core/checks/check-plan';
import { writesOf } from '../../../src/core/checks/fixes';
import { textCell } from '../../../src/core/plan/cells/grid';
import {
  addAdjustment,
  addUnplanned,
  setLevel,
  setYear,
} from '../../../src/core/settings/editing/changes';
import type { UnplannedEntry } from '../../../src/core/tracking/forms/unplanned-form';
import type { FoundPlan } from '../../../src/excel/plan/reading';
import { AS_OF } from '../rule-fixture';
import { sampleRows, type Workspace } from './pane';

const RESULT = '错误〔发布人〕请核对姓名';

type Work = (workspace: Workspace, found: FoundPlan) => Promise<unknown>;

/** A command of the pane, and what it begins with. */
export interface Scenario {
  readonly name: string;
  /** Begins with the workbook to which this was done in another pane. */
  readonly workbook?: Work;
  /** What the same pane has done before. */
  readonly prepare?: Work;
  readonly press: Work;
}

const fix = ({ pane }: Workspace, { place, plan }: FoundPlan) => {
  const { findings } = checkPlan(plan, { calendar: createCalendar(), asOf: AS_OF }).result();
  return pane.applyWrites(place, plan, writesOf(plan, findings));
};

const mark = ({ pane }: Workspace, { place, plan }: FoundPlan) =>
  pane.mark(place, plan, new Map([[plan.rows[7]!.key, RESULT]]));

const convert = ({ pane }: Workspace, { place, plan }: FoundPlan) => pane.convert(place, plan);

const list = ({ pane }: Workspace) =>
  pane.listProblems('问题', [
    {
      level: '错误',
      row: '序号8',
      department: '市监局',
      column: '发布人',
      content: '甲',
      reason: '乙',
      waived: '',
    },
  ]);

const settings = ({ pane }: Workspace) =>
  pane.changeSettings([setYear(2024), setLevel('topic/too-long', 'off')], null);

const waive = ({ pane }: Workspace, { place, plan }: FoundPlan) => {
  const { key, cells } = plan.rows[7]!;
  const what = { rule: 'spokesperson/look-alike', column: 'spokesperson' };
  const who = { reason: '已核实', by: '李敏', at: '2024-03-20 09:30' };
  return pane.waive(place, plan, [{ id: key, content: cells.spokesperson.text, ...what, ...who }]);
};

/** The tracking columns that the forms write to, with the tables that their formulas read. */
const track = ({ pane }: Workspace, { place, plan }: FoundPlan) =>
  pane.addTrackingColumns(place, plan);

const ready = async (workspace: Workspace, found: FoundPlan) => {
  await convert(workspace, found);
  await track(workspace, (await workspace.pane.read()).found!);
};

const record = ({ pane }: Workspace, { place, plan }: FoundPlan) =>
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

const change = ({ pane }: Workspace, { place, plan }: FoundPlan) =>
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

/** A row copied below the plan together with its 计划编号. */
const copied = async (workspace: Workspace, found: FoundPlan) => {
  await ready(workspace, found);
  await workspace.book.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('计划表');
    const ids = table.columns.getItem('计划编号').getDataBodyRange();
    ids.getCell(1, 0).copyFrom(ids.getCell(0, 0));
    await context.sync();
  });
};

const renew = ({ pane }: Workspace, { place, plan }: FoundPlan) =>
  pane.renewId({ place, plan, row: plan.rows[1]!.key });

const decide = ({ pane }: Workspace) =>
  pane.changeSettings(
    [
      addAdjustment(
        {
          ...{ department: '住建局', id: '', type: '其他扣分', points: 3 },
          ...{ document: '政办〔2024〕9号', note: '' },
        },
        [],
      ),
    ],
    null,
  );

/** The number is that of the form, which counts from what it has read. */
const holdUnplanned = ({ pane }: Workspace, { plan }: FoundPlan) => {
  const entry: UnplannedEntry = {
    ...{ 编号: 'JW2024-001', 牵头发布单位: '教育局', 类型: '突发事件', 政策文件: '' },
    ...{ 起算时间: '2024-03-18 08:30', 发布主题: '校园安全情况', 发布人: '' },
    ...{ 召开时间: '2024-03-18 20:00', 通稿: '', 记者问答: '', 图片视频: '' },
    ...{ 公开日期: '', 实录链接: '' },
  };
  return pane.changeSettings([addUnplanned(entry)], plan);
};

/** Tables of the settings with a line in them, so that the next one is appended. */
const recorded = async (workspace: Workspace, found: FoundPlan) => {
  await workspace.pane.changeSettings(
    [
      addAdjustment(
        {
          ...{ department: '民政局', id: '', type: '其他加分', points: 1 },
          ...{ document: '政办〔2024〕8号', note: '' },
        },
        [],
      ),
      { table: '计划外表', key: { 发布主题: '已登记' }, values: { 编号: 'JW2024-001' } },
    ],
    found.plan,
  );
};

const clear = ({ pane }: Workspace, { place, plan }: FoundPlan) => pane.clearMarks(place, plan);

const undo = ({ pane }: Workspace) => pane.undo();

export const SCENARIOS: readonly Scenario[] = [
  { name: 'read', press: ({ pane }) => pane.read() },
  { name: 'choosePlan', press: ({ pane }, { place }) => pane.choosePlan(place) },
  {
    name: 'select',
    press: ({ pane }, { place, plan }) =>
      pane.select({ place, plan, row: plan.rows[3]!.key }, 'topic'),
  },
  { name: 'applyWrites', press: fix },
  { name: 'convert', press: convert },
  {
    name: 'insertPlan',
    press: ({ pane }) =>
      pane.insertPlan('新的计划', {
        rows: sampleRows().map((row) => row.map(textCell)),
        merges: [],
      }),
  },
  { name: 'mark', press: mark },
  {
    name: 'clearMarks',
    prepare: mark,
    press: ({ pane }, { place, plan }) => pane.clearMarks(place, plan),
  },
  { name: 'listProblems', press: list },
  { name: 'listProblems again', prepare: list, press: list },
  { name: 'changeSettings', press: settings },
  { name: 'waive', press: waive },
  { name: 'addTrackingColumns', workbook: convert, press: track },
  { name: 'recordRow', workbook: ready, press: record },
  { name: 'recordChange', workbook: ready, press: change },
  { name: 'undo addTrackingColumns', workbook: convert, prepare: track, press: undo },
  { name: 'undo recordRow', workbook: ready, prepare: record, press: undo },
  { name: 'undo recordChange', workbook: ready, prepare: change, press: undo },
  { name: 'renewId', workbook: copied, press: renew },
  { name: 'changeSettings (a decision)', press: decide },
  { name: 'changeSettings (one more decision)', workbook: recorded, press: decide },
  { name: 'changeSettings (unplanned)', press: holdUnplanned },
  { name: 'changeSettings (one more unplanned)', workbook: recorded, press: holdUnplanned },
  { name: 'undo waive', prepare: waive, press: undo },
  {
    name: 'undo clearMarks',
    prepare: (workspace, found) => mark(workspace, found).then(() => clear(workspace, found)),
    press: undo,
  },
  { name: 'undo changeSettings (a decision)', workbook: recorded, prepare: decide, press: undo },
  { name: 'undo applyWrites', prepare: fix, press: undo },
  { name: 'undo convert', prepare: convert, press: undo },
  { name: 'undo mark', prepare: mark, press: undo },
  { name: 'undo listProblems', prepare: list, press: undo },
  { name: 'undo changeSettings', prepare: settings, press: undo },
];
