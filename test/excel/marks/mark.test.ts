import { describe, expect, it } from '@jest/globals';
import {
  ERROR,
  expectMarkedInOneSync,
  formatsOf,
  found,
  resultsFor,
} from '../../support/workbook/marked-workbook';
import { openWorkspace, openPane, openSample, tableWorkspace } from '../../support/workbook/pane';
import {
  fillSheet,
  HEADER,
  planRows,
  syncsOf,
  usedOf,
  valuesOf,
} from '../../support/workbook/sheets';

describe('marking findings in the sheet', () => {
  it('takes one sync, in a range and in a table', () => expectMarkedInOneSync(30));

  it('colours each column by the result of its own row, once however often it is pressed', async () => {
    const workspace = openSample();
    for (let press = 0; press < 3; press += 1) {
      const { place, plan } = await found(workspace);
      await workspace.pane.mark(place, plan, resultsFor(plan, 0));
    }
    const formulas = formatsOf(workspace);
    expect(formulas).toContain('=ISNUMBER(FIND("错误〔发布人〕",$G3))');
    expect(formulas).toHaveLength(2 * HEADER.length);
    expect(new Set(formulas).size).toBe(2 * HEADER.length);
  });

  it('keeps the user’s own rules and columns', async () => {
    const workspace = await tableWorkspace(3);
    await fillSheet(workspace.book, '计划', [['联系人'], ['甲'], ['乙'], ['丙']], 'F2');
    await workspace.book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('计划');
      context.workbook.tables.getItem('计划表').resize('A2:F5');
      const own = sheet.getRange('D3:D5').conditionalFormats.add('Custom');
      own.custom.rule.formula = '=$A3>1';
      await context.sync();
    });
    const { place, plan } = await found(workspace);
    await workspace.pane.mark(place, plan, resultsFor(plan, 1));
    await workspace.pane.clearMarks(place, plan);
    await workspace.pane.undo();
    expect(formatsOf(workspace)).toContain('=$A3>1');
    expect(await valuesOf(workspace.book, '计划', 'F2:H4')).toEqual([
      ['联系人', '计划编号', '校验结果'],
      ['甲', 'FB2024-001', ''],
      ['乙', 'FB2024-002', ERROR],
    ]);
  });

  it('gives its headers in a table the look of the others', async () => {
    const workspace = await tableWorkspace(3);
    await workspace.book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('计划').getRange('A2:E2').format.fill.color = '#1F4E79';
      await context.sync();
    });
    const { place, plan } = await found(workspace);
    await workspace.pane.mark(place, plan, resultsFor(plan, 1));
    await workspace.book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('计划');
      const [headers, below] = ['F2:G2', 'F3'].map((at) => sheet.getRange(at).format.fill);
      context.load(headers!, 'color');
      context.load(below!, 'color');
      await context.sync();
      expect(headers!.color).toBe('#1F4E79');
      expect(below!.color).not.toBe('#1F4E79');
    });
  });

  it('writes into the right rows after sorting, inserting and deleting since the check', async () => {
    const workspace = await tableWorkspace(5);
    const { place, plan } = await found(workspace);
    await workspace.book.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('计划表');
      table.sort.apply([{ key: 0, ascending: false }]);
      const sheet = context.workbook.worksheets.getItem('计划');
      sheet.getRange('4:4').delete('Up');
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('B:B').insert('Right');
      await context.sync();
    });
    await workspace.book.idle();
    const report = await workspace.pane.mark(place, plan, resultsFor(plan, 0, 3));
    expect(report.left).toEqual([{ row: plan.rows[3]!.key, column: '校验结果', why: 'gone' }]);
    const rows = await valuesOf(workspace.book, '计划', 'A4:H7');
    expect(rows.map((row) => [row[0], row[7]])).toEqual([
      [5, ''],
      [3, ''],
      [2, ''],
      [1, ERROR],
    ]);
  });

  it('gives a 计划编号 once: rows sorted and added keep and continue the numbers', async () => {
    const workspace = await tableWorkspace(3);
    const first = await found(workspace);
    await workspace.pane.mark(first.place, first.plan, new Map());
    await fillSheet(workspace.book, '计划', [[4, '财政局', '5月', '新的主题', '局长 王五']], 'A6');
    await workspace.book.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('计划表');
      table.resize('A2:G6');
      table.sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
    });
    const { place, plan } = await found(workspace);
    await workspace.pane.mark(place, plan, new Map());
    expect((await valuesOf(workspace.book, '计划', 'F3:F6')).flat()).toEqual([
      'FB2024-004',
      'FB2024-003',
      'FB2024-002',
      'FB2024-001',
    ]);
  });

  it('refuses a protected sheet, nothing written', async () => {
    const workspace = await tableWorkspace(3);
    await workspace.book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('计划').protection.protect();
      await context.sync();
    });
    const { place, plan } = await found(workspace);
    const error: unknown = await workspace.pane
      .mark(place, plan, new Map())
      .catch((reason: unknown) => reason);
    expect(workspace.pane.failureOf(error)).toMatchObject({
      kind: 'protected',
      written: 'nothing',
    });
  });

  it('makes the columns once when two panes mark one after the other from old readings', async () => {
    const workspace = await tableWorkspace(3);
    const other = openPane(workspace.book.attach());
    const mine = await found(workspace);
    const theirs = (await other.read()).found!;
    await workspace.pane.mark(mine.place, mine.plan, resultsFor(mine.plan, 0));
    await workspace.book.idle();
    await other.mark(theirs.place, theirs.plan, resultsFor(theirs.plan, 0, 1));
    expect(await valuesOf(workspace.book, '计划', 'F2:H4')).toEqual([
      ['计划编号', '校验结果', ''],
      ['FB2024-001', ERROR, ''],
      ['FB2024-002', ERROR, ''],
    ]);
    expect(formatsOf(workspace)).toHaveLength(2 * HEADER.length);
  });
});

describe('taking marks back', () => {
  it.each([true, false])('removes columns and colours again (table: %s)', async (inTable) => {
    const workspace = inTable ? await tableWorkspace(4) : openWorkspace();
    if (!inTable) await fillSheet(workspace.book, '计划', planRows(4));
    const before = await usedOf(workspace.book, '计划');
    const { place, plan } = await found(workspace);
    await workspace.pane.mark(place, plan, resultsFor(plan, 0));
    expect(workspace.pane.lastWrite()).toMatchObject({ command: 'mark' });
    expect((await workspace.pane.undo()).left).toEqual([]);
    expect(await usedOf(workspace.book, '计划')).toEqual(before);
    expect(formatsOf(workspace)).toEqual([]);
    const again = await found(workspace);
    await workspace.pane.mark(again.place, again.plan, resultsFor(again.plan, 1));
    expect(formatsOf(workspace)).toHaveLength(2 * HEADER.length);
  });

  it('keeps a result that somebody has written over', async () => {
    const workspace = await tableWorkspace(3);
    const { place, plan } = await found(workspace);
    await workspace.pane.mark(place, plan, resultsFor(plan, 0));
    await fillSheet(workspace.book, '计划', [['已核对']], 'G4');
    const { left } = await workspace.pane.undo();
    expect(left).toEqual([{ row: plan.rows[1]!.key, column: '校验结果', why: 'changed' }]);
    const { headers } = (await found(workspace)).plan;
    const column = String.fromCharCode(65 + headers.indexOf('校验结果'));
    expect(await valuesOf(workspace.book, '计划', `${column}3:${column}5`)).toEqual([
      [''],
      ['已核对'],
      [''],
    ]);
  });
});

describe('clearing marks', () => {
  it('empties 校验结果 alone', async () => {
    const workspace = await tableWorkspace(3);
    const { place, plan } = await found(workspace);
    await workspace.pane.mark(place, plan, resultsFor(plan, 0, 2));
    const now = await found(workspace);
    const { syncs, result } = await syncsOf(workspace.book, () =>
      workspace.pane.clearMarks(now.place, now.plan),
    );
    expect([syncs, result]).toEqual([2, { written: 2, left: [] }]);
    expect(await valuesOf(workspace.book, '计划', 'F2:G3')).toEqual([
      ['计划编号', '校验结果'],
      ['FB2024-001', ''],
    ]);
    await workspace.pane.undo();
    expect(await valuesOf(workspace.book, '计划', 'G3')).toEqual([[ERROR]]);
  });
});
