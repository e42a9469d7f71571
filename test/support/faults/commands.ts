import { createCalendar } from '../../../src/core/calendar/working-calendar';
import { checkPlan } from '../../../src/core/checks/check-plan';
import { writesOf } from '../../../src/core/checks/fixes';
import type { Conference } from '../../../src/core/collection/conference';
import { textCell } from '../../../src/core/plan/cells/grid';
import { accountedRows } from '../../../src/core/plan/model/accounted-rows';
import { setHeaderWord, setYear } from '../../../src/core/settings/editing/changes';
import type { Waiver } from '../../../src/core/settings/settings';
import { dropWaiver } from '../../../src/core/settings/waivers';
import type { LedgerEntry } from '../../../src/core/tracking/ledger';
import { collectionLists } from '../../../src/excel/generated/collection-lists';
import type * as commands from '../../../src/excel/commands';
import type { FoundPlan } from '../../../src/excel/plan/reading';
import { AS_OF } from '../rule-fixture';
import { fillSheet } from '../workbook/sheets';
import { sampleRows, type Workspace } from '../workbook/pane';
import { OPTIONS } from '../workbook/scored-workbook';
import { change, decide, holdUnplanned, level, recorded, SETTINGS_FORMS } from './settings-forms';
import type { Way, Work } from './way';

const RESULT = '错误〔发布人〕请核对姓名';

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
      ...{ level: '错误', row: '序号8', department: '市监局', column: '发布人' },
      ...{ content: '甲', reason: '乙', waived: '' },
    },
  ]);

const waiverOf = ({ plan }: FoundPlan): Waiver => {
  const { key, id, cells } = plan.rows[7]!;
  const what = { rule: 'spokesperson/look-alike', column: 'spokesperson' };
  const who = { reason: '已核实', by: '李敏', at: '2024-03-20 09:30' };
  return { id: id ?? key, content: cells.spokesperson.text, ...what, ...who };
};

/** Rows with ids, and a table of waivers. */
const waiveOther: Work = ({ pane }, found) =>
  pane.waive(found.place, found.plan, [
    { ...waiverOf(found), id: found.plan.rows[6]!.id ?? found.plan.rows[6]!.key },
  ]);

const waive: Work = ({ pane }, found) => pane.waive(found.place, found.plan, [waiverOf(found)]);

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

const ENTRY: LedgerEntry = {
  ...{ 计划编号: '', 登记时间: '2024-09-10 09:30', 变更类型: '改期' },
  ...{ 原时间: '10月份', 原主题: '物业管理工作', 新时间: '11月中旬', 新主题: '' },
  ...{ 原因: '场地调整', 书面报告日期: '2024-09-09', 抄送宣传部: '' },
};

const move: Work = ({ pane }, { place, plan }) =>
  pane.recordChange({ place, plan, row: plan.rows[18]!.key }, CHANGE, {
    ...ENTRY,
    计划编号: plan.rows[18]!.id ?? '',
  });

/** A ledger with a line in it. */
const moved: Work = async (workspace, found) => {
  await ready(workspace, found);
  const { place, plan } = (await workspace.pane.read()).found!;
  const entry = { ...ENTRY, 计划编号: plan.rows[17]!.id!, 登记时间: '2024-09-09 09:30' };
  await workspace.pane.recordChange({ place, plan, row: plan.rows[17]!.key }, CHANGE, entry);
};

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

/** A table with a column of the office's own that means a tracking column. */
const lookAlike: Work = async (workspace, found) => {
  await convert(workspace, found);
  await workspace.book.Excel.run(async (context) => {
    context.workbook.tables.getItem('计划表').columns.add(undefined, undefined, '实际召开时间');
    await context.sync();
  });
};

const renew = ({ pane }: Workspace, { place, plan }: FoundPlan) =>
  pane.renewId({ place, plan, row: plan.rows[1]!.key });

/** A plan of few conferences, for its score sheets. */
const few: Work = async (workspace) => {
  await workspace.book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A5:A31').getEntireRow().delete('Up');
    await context.sync();
  });
  await ready(workspace, (await workspace.pane.read()).found!);
};

const generate: Work = ({ pane }, { place, plan }) => pane.generateScores(place, plan, OPTIONS);

/** Score sheets beside which somebody has typed. */
const generated: Work = async (workspace, found) => {
  await few(workspace, found);
  await generate(workspace, (await workspace.pane.read()).found!);
  await fillSheet(workspace.book, '考核汇总', [['领导已阅']], 'N4');
};

const board: Work = ({ pane }, { place, plan }) => pane.makeBoard(place, plan, '2024-12-31 09:30');

/** A board beside which somebody has typed. */
const boarded: Work = async (workspace, found) => {
  await few(workspace, found);
  await board(workspace, (await workspace.pane.read()).found!);
  await fillSheet(workspace.book, '进度看板', [['领导已阅']], 'K4');
};

const insertWith =
  (header: string): Work =>
  ({ pane }) =>
    pane.insertPlan('新的计划', {
      rows: sampleRows().map((row) =>
        row.map((text) => textCell(text === '拟发布时间' ? header : text)),
      ),
      merges: [],
    });

const sent = (topic: string, line: number): Conference => ({
  cells: {
    department: textCell('公安局'),
    timing: textCell('3-4'),
    topic: textCell(topic),
    spokesperson: textCell('副局长 孙涛'),
  },
  others: new Map([['来源', textCell(`公安局.docx 第${line}行`)]]),
});

const append: Work = ({ pane }, { place, plan }) =>
  pane.appendConferences(place, plan, [sent('反诈宣传发布会', 3), sent('禁毒宣传发布会', 4)]);

const LISTS = collectionLists({
  files: {
    title: '汇集情况',
    summary: '2 个文件',
    lines: ['公安局.docx', '教育局.docx'].map((file) => ({ 文件: file, 情况: '已读入' })),
  },
  rows: { title: '汇集明细', summary: '', lines: [{ 文件: '公安局.docx', 行: 3 }] },
});

const account: Work = ({ pane }) => pane.writeLists(LISTS);

/** An account of an earlier collection, beside which somebody has typed. */
const accounted: Work = async (workspace, found) => {
  await account(workspace, found);
  await fillSheet(workspace.book, '汇集情况', [['已电话催报']], 'G4');
};

/** The exported commands, apart from those that wait for events, and undo, which follows each command that writes. */
type Command = Exclude<keyof typeof commands, 'followEdits' | 'followSelection' | 'undo'>;

/** Commands that leave nothing to be undone. */
export const NOT_UNDONE: ReadonlySet<string> = new Set<Command>([
  ...(['choosePlan', 'read', 'readScores', 'readTable'] as const),
  ...(['select', 'selectAside', 'showSettings', 'showTableCell'] as const),
]);

/** Every command, in the ways in which the pane presses it. */
export const COMMANDS: Readonly<Record<Command, Readonly<Record<string, Way>>>> = {
  read: { '': { press: ({ pane }) => pane.read() } },
  choosePlan: { '': { press: ({ pane }, { place }) => pane.choosePlan(place) } },
  select: {
    '': {
      press: ({ pane }, { place, plan }) =>
        pane.select({ place, plan, row: plan.rows[3]!.key }, 'topic'),
    },
  },
  selectAside: {
    '': {
      press: ({ pane }, { place, plan }) => pane.selectAside(place, plan, accountedRows(plan)[0]!),
    },
  },
  showSettings: {
    '': {
      workbook: recorded,
      press: ({ pane }) => pane.showSettings({ table: '加扣分表', row: 1, column: null }),
    },
  },
  readScores: {
    '': {
      workbook: generated,
      isCalculated: true,
      press: ({ pane }, { place, plan }) => pane.readScores(place, plan, OPTIONS.asOf!),
    },
  },
  readTable: { '': { workbook: account, press: ({ pane }) => pane.readTable('汇集明细表') } },
  showTableCell: {
    '': {
      workbook: generated,
      press: ({ pane }) =>
        pane.showTableCell({
          ...{ table: '汇总表', keyColumn: '牵头发布单位', key: '教育局', column: null },
        }),
    },
  },
  appendConferences: {
    '': { press: append },
    'to a ledger': { workbook: ready, press: append },
  },
  applyWrites: { '': { press: fix } },
  convert: { '': { press: convert } },
  insertPlan: {
    '': { press: insertWith('拟发布时间') },
    'with a header word': {
      workbook: change([setHeaderWord('时间节点', 'timing')]),
      press: insertWith('时间节点'),
    },
  },
  mark: { '': { press: mark } },
  clearMarks: {
    '': { prepare: mark, press: ({ pane }, { place, plan }) => pane.clearMarks(place, plan) },
  },
  listProblems: { '': { press: list }, again: { prepare: list, press: list } },
  changeSettings: {
    '': { press: change([setYear(2024), level]) },
    ...SETTINGS_FORMS,
    'one more decision': { workbook: recorded, press: decide },
    'one more unplanned': { workbook: recorded, press: holdUnplanned },
    unwaive: {
      workbook: waive,
      press: ({ pane }, found) => pane.changeSettings([dropWaiver(waiverOf(found))], found.plan),
    },
  },
  writeLists: {
    '': { press: account },
    again: { workbook: accounted, press: ({ pane }) => pane.writeLists(LISTS.toReversed()) },
  },
  waive: { '': { press: waive }, 'one more': { workbook: waiveOther, press: waive } },
  addTrackingColumns: {
    '': { workbook: convert, press: track },
    adopted: {
      workbook: lookAlike,
      press: ({ pane }, { place, plan }) =>
        pane.addTrackingColumns(place, plan, [{ header: '实际召开时间', column: '召开日期' }]),
    },
  },
  recordRow: { '': { workbook: ready, press: record } },
  recordChange: {
    '': { workbook: ready, press: move },
    'one more': { workbook: moved, press: move },
  },
  renewId: { '': { workbook: copied, press: renew } },
  makeBoard: {
    '': { workbook: few, press: board },
    again: { workbook: boarded, press: board },
  },
  generateScores: {
    '': { workbook: few, isCalculated: true, press: generate },
    again: { workbook: generated, isCalculated: true, press: generate },
  },
};
