import { describe, expect, it } from '@jest/globals';
import type { FormCells } from '../../../src/core/tracking/forms/form';
import type { LedgerEntry } from '../../../src/core/tracking/ledger';
import type { FoundPlan } from '../../../src/excel/plan/reading';
import type { WriteReport } from '../../../src/excel/command/write-report';
import { copiesOf, tableWorkspace, type Workspace, type Pane } from '../../support/workbook/pane';
import { everything, textOf } from '../../support/workbook/settings-workbook';

type Edit = (context: Excel.RequestContext, table: Excel.Table, sheet: Excel.Worksheet) => void;

/** What a colleague may do to the sheet while a form is being filled in. */
const EDITS: Readonly<Record<string, Edit>> = {
  'sorts the table': (_, table) => {
    table.sort.apply([{ key: 3, ascending: false }]);
  },
  'inserts rows above the table': (_, __, sheet) => {
    sheet.getRange('1:3').insert('Down');
  },
  'inserts a row into the table': (_, __, sheet) => {
    sheet.getRange('4:4').insert('Down');
  },
  'deletes a row': (_, __, sheet) => {
    sheet.getRange('3:3').delete('Up');
  },
  'inserts a column before the table': (_, __, sheet) => {
    sheet.getRange('A:A').insert('Right');
  },
  'inserts a column between those of the form': (_, table) => {
    table.columns.getItem('通稿').getDataBodyRange().getEntireColumn().insert('Right');
  },
  'deletes a column of the plan': (_, table) => {
    table.columns.getItem('序号').delete();
  },
  'moves a column of the form to the end': (_, table) => {
    table.columns.getItem('召开日期').getHeaderRowRange().values = [['旧列']];
    table.columns.getItem('旧列').delete();
    table.columns.add(undefined, undefined, '召开日期');
  },
  'renames sheet and table': (_, table, sheet) => {
    sheet.name = '今年的台账';
    table.name = '台账';
  },
};

const HELD = 45_524;
const REPORTED = 45_371;

interface Form {
  /** Fills and saves the form of the row with this id as it was read. */
  readonly save: (pane: Pane, found: FoundPlan, row: string) => Promise<WriteReport>;
  /** What the row's cells hold then. */
  readonly written: Readonly<Record<string, unknown>>;
  /** A column that it cannot do without. */
  readonly column: string;
}

const CHANGE: FormCells = {
  变更类型: '改期',
  变更后时间: '11月中旬',
  变更原因: '场地调整',
  书面报告日期: '2024-03-20',
};

const entryOf = (row: string): LedgerEntry => ({
  计划编号: row,
  登记时间: '2024-03-21 09:30',
  变更类型: '改期',
  原时间: '4月份',
  原主题: '第4号统计数据新闻发布会',
  新时间: '11月中旬',
  新主题: '',
  原因: '场地调整',
  书面报告日期: '2024-03-20',
  抄送宣传部: '',
});

const FORMS: Readonly<Record<string, Form>> = {
  登记: {
    save: (pane, { place, plan }, row) =>
      pane.recordRow(
        { place, plan, row },
        { 召开日期: '2024-08-20', 通稿: '有', 实际发布人: '李静' },
      ),
    written: { 召开日期: HELD, 通稿: '有', 实际发布人: '李静' },
    column: '通稿',
  },
  变更: {
    save: (pane, { place, plan }, row) =>
      pane.recordChange({ place, plan, row }, CHANGE, entryOf(row)),
    written: { ...CHANGE, 书面报告日期: REPORTED },
    column: '变更后时间',
  },
};

const ROW = 'FB2024-004';

/** Six conferences with every tracking column. */
const tracked = copiesOf(async () => {
  const workspace = await tableWorkspace(6);
  const { place, plan } = (await workspace.pane.read()).found!;
  await workspace.pane.addTrackingColumns(place, plan);
  return workspace;
});

/** The same as a form reads them. */
async function ledger(): Promise<Workspace & { found: FoundPlan }> {
  const workspace = await tracked();
  return { ...workspace, found: (await workspace.pane.read()).found! };
}

/** A colleague at the same workbook edits the sheet. */
const edit = ({ book }: Workspace, work: Edit): Promise<void> =>
  book.attach().Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('计划表');
    work(context, table, table.worksheet);
    await context.sync();
  });

/** What people and forms have written into the rows, by 计划编号 and header; formulas follow from it. */
async function rowsOf({ book, found }: Workspace & { found: FoundPlan }) {
  const { tableId } = found.place;
  const lines = await book.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(tableId!).getRange().load('values');
    await context.sync();
    return range.values as unknown[][];
  });
  const [headers = [], ...body] = lines;
  const rows = body.map((line) =>
    Object.fromEntries(
      headers.flatMap((header, at): [string, unknown][] =>
        ['原定截止', '截止日期', '状态'].includes(String(header))
          ? []
          : [[String(header), line[at]]],
      ),
    ),
  );
  return new Map(rows.map((row) => [row.计划编号, row]));
}

describe.each(Object.entries(FORMS))('the form %s', (_name, { save, written, column }) => {
  it.each(Object.entries(EDITS))(
    'writes to its own row and columns when a colleague meanwhile %s',
    async (_edit, work) => {
      const workspace = await ledger();
      await edit(workspace, work);
      const before = await rowsOf(workspace);
      const report = await save(workspace.pane, workspace.found, ROW);
      expect(report.left).toEqual([]);
      const after = await rowsOf(workspace);
      expect(after).toEqual(new Map([...before, [ROW, { ...before.get(ROW), ...written }]]));
      await workspace.pane.undo();
      expect(await rowsOf(workspace)).toEqual(before);
    },
  );

  it('writes nothing at all, and says so, when a colleague has deleted the row', async () => {
    const workspace = await ledger();
    await edit(workspace, (_, __, sheet) => {
      sheet.getRange('6:6').delete('Up');
    });
    const before = everything(workspace.book);
    const { written: cells, left } = await save(workspace.pane, workspace.found, ROW);
    expect([cells, new Set(left.map(({ why }) => why))]).toEqual([0, new Set(['gone'])]);
    expect(left.map(({ column: header }) => header)).toEqual(Object.keys(written));
    expect(everything(workspace.book)).toBe(before);
  });

  it('writes nothing at all, and names the column, when a colleague has deleted one of its own', async () => {
    const workspace = await ledger();
    await edit(workspace, (_, table) => {
      table.columns.getItem(column).delete();
    });
    const before = everything(workspace.book);
    expect(await save(workspace.pane, workspace.found, ROW)).toEqual({
      written: 0,
      left: [{ row: ROW, column, why: 'columnGone' }],
    });
    expect(everything(workspace.book)).toBe(before);
  });

  it('refuses when the table itself is gone', async () => {
    const workspace = await ledger();
    await edit(workspace, (_, table) => {
      table.delete();
    });
    const before = everything(workspace.book);
    expect((await save(workspace.pane, workspace.found, ROW)).written).toBe(0);
    expect(everything(workspace.book)).toBe(before);
  });
});

it('finds a row that has no 计划编号 yet by what it says, wherever it has moved', async () => {
  const workspace = await ledger();
  await workspace.book.Excel.run(async (context) => {
    const ids = context.workbook.tables.getItem('计划表').columns.getItem('计划编号');
    ids.getDataBodyRange().getCell(3, 0).values = [['']];
    await context.sync();
  });
  const found = (await workspace.pane.read()).found!;
  const { key } = found.plan.rows[3]!;
  await edit(workspace, EDITS['sorts the table']!);
  await FORMS.登记!.save(workspace.pane, found, key);
  const { plan } = (await workspace.pane.read()).found!;
  const told = plan.rows.filter(({ tracking }) => tracking?.held !== null);
  expect(told.map(({ topic }) => topic?.clean)).toEqual(['第4号统计数据新闻发布会']);
});

it('keeps the ledger of a row that was sorted elsewhere before a second change', async () => {
  const workspace = await ledger();
  const { save } = FORMS.变更!;
  await save(workspace.pane, workspace.found, ROW);
  await edit(workspace, EDITS['sorts the table']!);
  const { place, plan } = (await workspace.pane.read()).found!;
  await edit(workspace, EDITS['renames sheet and table']!);
  await workspace.pane.recordChange(
    { place, plan, row: ROW },
    { 变更后时间: '12月' },
    { ...entryOf(ROW), 登记时间: '2024-09-01 10:00', 原时间: '11月中旬', 新时间: '12月' },
  );
  const lines = (await textOf(workspace.book, '变更台账表')).slice(1);
  expect(lines.map(([id, , , from, , to]) => [id, from, to])).toEqual([
    [ROW, '4月份', '11月中旬'],
    [ROW, '11月中旬', '12月'],
  ]);
});
