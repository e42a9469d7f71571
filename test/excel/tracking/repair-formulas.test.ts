import { describe, expect, it } from '@jest/globals';
import { TRACKING_COLUMNS } from '../../../src/core/plan/tracking-columns/tracking-columns';
import { brokenFormulas } from '../../../src/core/tracking/broken-formulas';
import { readXlsx } from '../../../src/embedded';
import { columnLetters } from '../../../src/excel/grid/addresses';
import { openWorkspace, type Workspace } from '../../support/workbook/pane';
import { addTable, fillSheet, planRows } from '../../support/workbook/sheets';

async function tracked(apiVersion?: string): Promise<Workspace> {
  const workspace = openWorkspace(undefined, apiVersion);
  await fillSheet(workspace.book, '计划', planRows(4));
  await addTable(workspace.book, '计划', 'A2:E6', '计划表');
  await add(workspace);
  return workspace;
}

async function add({ pane }: Workspace) {
  const { place, plan } = (await pane.read()).found!;
  return pane.addTrackingColumns(place, plan);
}

/** Headers of the columns that fold together, fold by fold. */
async function folds({ book }: Workspace): Promise<string[][]> {
  const { model } = book;
  const sheetId = model.sheets.all.find((sheet) => sheet.getName() === '计划')!.getSheetId();
  const headers = await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('计划');
    const line = sheet.getRange('A2:AZ2').load('values');
    await context.sync();
    return line.values[0] as string[];
  });
  return model.outline.groups(sheetId).map(({ first, last }) => headers.slice(first, last + 1));
}

describe('the groups of the tracking columns', () => {
  /** Columns of each group but its last; a single column has nothing to fold. */
  const GROUPS = [...new Set(TRACKING_COLUMNS.map(({ group }) => group))]
    .map((group) =>
      TRACKING_COLUMNS.filter((column) => column.group === group).map(({ name }) => name),
    )
    .map((names) => names.slice(0, -1))
    .filter((names) => names.length > 0);
  const OWN_COLUMNS = 5;
  const lettersOf = (name: string | undefined): string =>
    columnLetters(OWN_COLUMNS + TRACKING_COLUMNS.findIndex((column) => column.name === name));

  it('fold, the last column of each staying in sight with the button, and survive the file', async () => {
    const workspace = await tracked();
    expect(await folds(workspace)).toEqual(GROUPS);
    const { bytes } = await workspace.book.save();
    const reopened = openWorkspace((await readXlsx(bytes)).snapshot);
    expect(await folds(reopened)).toEqual(GROUPS);
  });

  it('are not folded twice, and go with the columns when these are taken away', async () => {
    const workspace = await tracked();
    await add(workspace);
    expect(await folds(workspace)).toEqual(GROUPS);
    await workspace.pane.undo();
    expect(await folds(workspace)).toEqual([]);
  });

  it('go even where somebody has taken them away by hand', async () => {
    const workspace = await tracked();
    await workspace.book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('计划');
      for (const names of GROUPS)
        sheet.getRange(`${lettersOf(names[0])}:${lettersOf(names.at(-1))}`).ungroup('ByColumns');
      await context.sync();
    });
    expect(await folds(workspace)).toEqual([]);
    expect((await workspace.pane.undo()).left).toEqual([]);
    expect((await workspace.pane.read()).found!.plan.headers).toHaveLength(OWN_COLUMNS);
  });

  it('are left alone where Excel has none', async () => {
    expect(await folds(await tracked('1.9'))).toEqual([]);
  });
});

describe('formulas whose column was deleted', () => {
  const states = async ({ book }: Workspace): Promise<string[]> =>
    book.Excel.run(async (context) => {
      const column = context.workbook.tables.getItem('计划表').columns.getItem('状态');
      const body = column.getDataBodyRange().load('text');
      await context.sync();
      return body.text.flat();
    });

  const remove = ({ book }: Workspace, header: string): Promise<void> =>
    book.Excel.run(async (context) => {
      context.workbook.tables.getItem('计划表').columns.getItem(header).delete();
      await context.sync();
    });

  it('are told, and are right again once the column is', async () => {
    const workspace = await tracked();
    const before = await states(workspace);
    await remove(workspace, '召开日期');
    await workspace.book.idle();
    const broken = (await workspace.pane.read()).found!.plan;
    expect(brokenFormulas(broken)).toEqual(['状态']);
    await add(workspace);
    await workspace.book.idle();
    expect(await states(workspace)).toEqual(before);
    expect(brokenFormulas((await workspace.pane.read()).found!.plan)).toEqual([]);
  });

  it('are right again where people have put the column back themselves; what they typed in place of one stays', async () => {
    const workspace = await tracked();
    const before = await states(workspace);
    await workspace.book.Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem('计划表');
      columns.getItem('召开日期').delete();
      columns.add(undefined, undefined, '召开日期');
      columns.getItem('状态').getDataBodyRange().getCell(2, 0).values = [['暂缓']];
      await context.sync();
    });
    await workspace.book.idle();
    const last = workspace.pane.lastWrite();
    expect(await add(workspace)).toEqual({ written: 3, left: [] });
    await workspace.book.idle();
    expect(await states(workspace)).toEqual(before.with(2, '暂缓'));
    expect(workspace.pane.lastWrite()).toEqual(last);
  });

  it('are no texts that only speak of #REF!, no numbers and no formulas of people’s own', async () => {
    const workspace = await tracked();
    const own = ["'#REF!已报修", 5, '=1+1', "'=#REF!"];
    await workspace.book.Excel.run(async (context) => {
      const column = context.workbook.tables.getItem('计划表').columns.getItem('状态');
      column.getDataBodyRange().formulas = own.map((value) => [value]);
      await context.sync();
    });
    await workspace.book.idle();
    const before = await states(workspace);
    expect(before).toEqual(['#REF!已报修', '5', '2', '=#REF!']);
    await add(workspace);
    await workspace.book.idle();
    expect(await states(workspace)).toEqual(before);
  });
});

describe('settings sheets that somebody has deleted', () => {
  const remove = ({ book }: Workspace, sheet: string) =>
    book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).delete();
      await context.sync();
    });

  it('are named, and made anew with the formulas that read them', async () => {
    const workspace = await tracked();
    expect((await workspace.pane.read()).absent).toEqual([]);
    await remove(workspace, '考核设置');
    await remove(workspace, '校验设置');
    const { absent, found } = await workspace.pane.read();
    expect(absent).toEqual(['参数表', '姓名词表', '时间词表']);
    await workspace.pane.addTrackingColumns(found!.place, found!.plan);
    const after = await workspace.pane.read();
    expect(after.absent).toEqual([]);
    expect(brokenFormulas(after.found!.plan)).toEqual([]);
    const states = after.found!.plan.rows.map(({ tracking }) => tracking?.cells.状态?.text);
    expect(states).not.toContain('');
  });
});
