import { describe, expect, it } from '@jest/globals';
import { createCalendar } from '../../src/core/calendar/working-calendar';
import { checkPlan } from '../../src/core/checks/check-plan';
import { writesOf } from '../../src/core/checks/fixes';
import { textCell } from '../../src/core/plan/grid';
import { setLevel, setYear } from '../../src/core/settings/editing/changes';
import type { FoundPlan } from '../../src/excel/plan/reading';
import { AS_OF } from '../support/rule-fixture';
import { openSample, sampleRows, type Desk } from '../support/workbook/pane';
import { fillSheet } from '../support/workbook/sheets';

const SHEET = '新闻发布会计划';
const RESULT = '错误〔发布人〕请核对姓名';

/** What happens on the way to Excel, before it has done anything or after it has done everything. */
const CODES = [
  'AccessDenied',
  'InvalidOperationInCellEditMode',
  'ConnectionFailure',
  'RequestAborted',
  'GeneralException',
  'ActivityLimitReached',
  'RequestPayloadSizeLimitExceeded',
];

interface Scenario {
  readonly name: string;
  /** More syncs than it takes. */
  readonly syncs: number;
  /** What goes before the command. */
  readonly prepare?: (desk: Desk, found: FoundPlan) => Promise<unknown>;
  readonly press: (desk: Desk, found: FoundPlan) => Promise<unknown>;
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
  pane.recordRow(place, plan, plan.rows[13]!.key, { 召开日期: '2024-08-20', 实际发布人: '李静' });

const CHANGE = {
  变更类型: '改期',
  变更后时间: '11月中旬',
  变更原因: '场地调整',
  书面报告日期: '2024-09-09',
};

const change = ({ pane }: Desk, { place, plan }: FoundPlan) =>
  pane.recordChange(place, plan, plan.rows[18]!.key, CHANGE, {
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

const withRecord = async (desk: Desk, found: FoundPlan) => {
  await ready(desk, found);
  await record(desk, (await desk.pane.read()).found!);
};

const withChange = async (desk: Desk, found: FoundPlan) => {
  await ready(desk, found);
  await change(desk, (await desk.pane.read()).found!);
};

const undo = ({ pane }: Desk) => pane.undo();

const SCENARIOS: readonly Scenario[] = [
  { name: 'read', syncs: 2, press: ({ pane }) => pane.read() },
  { name: 'choosePlan', syncs: 1, press: ({ pane }, { place }) => pane.choosePlan(place) },
  {
    name: 'select',
    syncs: 1,
    press: ({ pane }, { place, plan }) => pane.select(place, plan, plan.rows[3]!.key, 'topic'),
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
  { name: 'listProblems', syncs: 5, press: list },
  { name: 'listProblems again', syncs: 2, prepare: list, press: list },
  { name: 'changeSettings', syncs: 3, press: settings },
  { name: 'waive', syncs: 3, press: waive },
  { name: 'addTrackingColumns', syncs: 3, prepare: convert, press: track },
  { name: 'recordRow', syncs: 2, prepare: ready, press: record },
  { name: 'recordChange', syncs: 3, prepare: ready, press: change },
  { name: 'undo addTrackingColumns', syncs: 4, prepare: ready, press: undo },
  { name: 'undo recordRow', syncs: 2, prepare: withRecord, press: undo },
  { name: 'undo recordChange', syncs: 3, prepare: withChange, press: undo },
  { name: 'undo applyWrites', syncs: 2, prepare: fix, press: undo },
  { name: 'undo convert', syncs: 2, prepare: convert, press: undo },
  { name: 'undo mark', syncs: 3, prepare: mark, press: undo },
  { name: 'undo listProblems', syncs: 2, prepare: list, press: undo },
  { name: 'undo changeSettings', syncs: 3, prepare: settings, press: undo },
];

/** Everything of the workbook that was written; which sheet has which id, and what formulas come to, is not of it. */
function stateOf({ book }: Desk) {
  const { model } = book;
  return {
    sheets: model.sheets.all.map((sheet) => {
      const area = { sheetId: sheet.getSheetId(), row: 0, column: 0, rows: 60, columns: 36 };
      return {
        name: sheet.getName(),
        cells: model.cells.map(area, (cell) => cell?.f ?? cell?.v ?? ''),
      };
    }),
    tables: model.registry.tables.map(({ name, area }) => [
      name,
      area.row,
      area.rows,
      area.columns,
    ]),
    formats: model.registry.conditionalFormats.map(({ rule }) =>
      rule.type === 'custom' ? rule.formula : rule.type,
    ),
  };
}

/** The sample with notes of the office’s own beside and below the plan. */
async function begin({ prepare }: Scenario): Promise<{ desk: Desk; found: FoundPlan }> {
  const desk = openSample();
  await fillSheet(desk.book, SHEET, [['科室备注：请勿删除']], 'A35');
  const first = (await desk.pane.read()).found!;
  await prepare?.(desk, first);
  const found = prepare ? (await desk.pane.read()).found! : first;
  await desk.book.idle();
  desk.book.faults.reset();
  return { desk, found };
}

async function undisturbed(scenario: Scenario) {
  const { desk, found } = await begin(scenario);
  await scenario.press(desk, found);
  await desk.book.idle();
  return stateOf(desk);
}

describe.each(SCENARIOS)('$name, when a sync fails', (scenario) => {
  it('says so plainly, loses nothing, and completes when pressed again', async () => {
    const expected = await undisturbed(scenario);
    for (const kind of ['refused', 'done-but-failed'] as const) {
      for (let k = 1; k <= scenario.syncs; k += 1) {
        const { desk, found } = await begin(scenario);
        const { faults } = desk.book;
        for (const code of CODES) {
          const before = JSON.stringify(stateOf(desk));
          faults.reset();
          faults.at(k, { kind, code });
          const error: unknown = await scenario.press(desk, found).then(
            () => null,
            (reason: unknown) => reason,
          );
          if (error === null) continue;
          const failure = desk.pane.failureOf(error);
          expect(failure).toMatchObject({ code, command: scenario.name.split(' ')[0] });
          const same = JSON.stringify(stateOf(desk)) === before;
          // A code by which Excel refuses at the door is never given after the deed.
          const atTheDoor = /CellEditMode|RequestPayload/u.test(code) && kind !== 'refused';
          if (!same && !atTheDoor) expect(failure.written).not.toBe('nothing');
        }
        faults.reset();
        await scenario.press(desk, found);
        await desk.book.idle();
        expect({ kind, k, ...stateOf(desk) }).toEqual({ kind, k, ...expected });
      }
    }
  });
});
