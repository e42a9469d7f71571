import type { FormCells } from '../../../src/core/tracking/forms/form';
import type { LedgerEntry } from '../../../src/core/tracking/ledger';
import type { FoundPlan } from '../../../src/excel/plan/reading';
import type { WriteReport } from '../../../src/excel/command/write-report';
import { copiesOf, tableWorkspace, type Workspace, type Pane } from './pane';

type Edit = (context: Excel.RequestContext, table: Excel.Table, sheet: Excel.Worksheet) => void;

/** What a colleague may do to the sheet while a form is being filled in. */
export const EDITS: Readonly<Record<string, Edit>> = {
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

export interface Form {
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

export const entryOf = (row: string): LedgerEntry => ({
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

export const FORMS: Readonly<Record<string, Form>> = {
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

export const ROW = 'FB2024-004';

/** Six conferences with every tracking column. */
const tracked = copiesOf(async () => {
  const workspace = await tableWorkspace(6);
  const { place, plan } = (await workspace.pane.read()).found!;
  await workspace.pane.addTrackingColumns(place, plan);
  return workspace;
});

/** The same as a form reads them. */
export async function ledger(): Promise<Workspace & { found: FoundPlan }> {
  const workspace = await tracked();
  return { ...workspace, found: (await workspace.pane.read()).found! };
}

/** A colleague at the same workbook edits the sheet. */
export const edit = ({ book }: Workspace, work: Edit): Promise<void> =>
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

/** What the rows hold before a form is saved after a colleague's edit, after that, and after undo. */
export async function savedAfter(form: Form, work: Edit) {
  const workspace = await ledger();
  await edit(workspace, work);
  const before = await rowsOf(workspace);
  const { left } = await form.save(workspace.pane, workspace.found, ROW);
  const after = await rowsOf(workspace);
  await workspace.pane.undo();
  return { left, before, after, undone: await rowsOf(workspace) };
}

/** What `savedAfter` must give: the row of the form alone has changed. */
export function expectedAfter(form: Form, before: ReadonlyMap<unknown, object>) {
  const after = new Map([...before, [ROW, { ...before.get(ROW), ...form.written }]]);
  return { left: [], before, after, undone: before };
}
