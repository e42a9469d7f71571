import { describe, expect, it } from '@jest/globals';
import type { ProblemLine } from '../../../src/excel/problems/problem-table';
import { openWorkspace } from '../../support/workbook/pane';
import { fillSheet, syncsOf, usedOf, valuesOf } from '../../support/workbook/sheets';

const line = (row: number, more: Partial<ProblemLine> = {}): ProblemLine => ({
  level: '错误',
  row: `第${row}行`,
  department: '市监局',
  column: '发布人',
  content: '局长崔飞鸪',
  reason: '与第28行只差一字，请核对',
  waived: '',
  ...more,
});

const HEADER = ['级别', '行', '牵头发布单位', '列', '单元格内容', '问题', '豁免'];

describe('the printable list of problems', () => {
  it('is made on a sheet of its own as a table, ready for A4', async () => {
    const { book, pane } = openWorkspace();
    const { syncs, result } = await syncsOf(book, () =>
      pane.listProblems('2024年度计划 校验问题', [line(8), line(28, { content: '=1+1' })]),
    );
    expect(syncs).toBe(3);
    expect(result).toEqual({ written: 14, left: [] });
    expect(await usedOf(book, '校验问题')).toEqual([
      ['2024年度计划 校验问题', '', '', '', '', '', ''],
      ['', '', '', '', '', '', ''],
      HEADER,
      ['错误', '第8行', '市监局', '发布人', '局长崔飞鸪', '与第28行只差一字，请核对', ''],
      ['错误', '第28行', '市监局', '发布人', '=1+1', '与第28行只差一字，请核对', ''],
    ]);
    const { model } = book;
    expect(model.registry.tables.map(({ name }) => name)).toEqual(['问题表']);
    const sheet = model.sheets.byName('校验问题')!;
    expect(model.sheets.record(sheet.getSheetId()).page).toMatchObject({
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1 },
      printTitleRows: { first: 2, last: 2 },
    });
    expect(model.sheets.active.getName()).toBe('校验问题');
  });

  it('is made anew in place, longer and shorter, with what people have typed to it', async () => {
    const { book, pane } = openWorkspace();
    await pane.listProblems('一', [line(1), line(2), line(3)]);
    await book.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('问题表');
      table.columns.add(undefined, [['处理意见'], [''], ['已电话联系'], ['待回复']]);
      context.workbook.worksheets.getItem('校验问题').getRange('A9').values = [['科室留言']];
      await context.sync();
    });
    const id = book.model.sheets.byName('校验问题')!.getSheetId();
    const { syncs } = await syncsOf(book, () =>
      pane.listProblems('二', [line(9), line(2), line(5), line(6), line(7)]),
    );
    expect(syncs).toBe(3);
    expect(book.model.sheets.byName('校验问题')!.getSheetId()).toBe(id);
    const longer = await valuesOf(book, '校验问题', 'A1:H12');
    expect(longer.map((row) => [row[0], row[1], row[7]])).toEqual([
      ['二', '', ''],
      ['', '', ''],
      ['级别', '行', '处理意见'],
      ['错误', '第9行', ''],
      ['错误', '第2行', '已电话联系'],
      ['错误', '第5行', ''],
      ['错误', '第6行', ''],
      ['错误', '第7行', ''],
      ['已解决', '第3行', '待回复'],
      ['', '', ''],
      ['', '', ''],
      ['科室留言', '', ''],
    ]);
    await pane.listProblems('三', []);
    const shorter = await valuesOf(book, '校验问题', 'A3:H9');
    expect(shorter.map((row) => [row[0], row[1], row[7]])).toEqual([
      ['级别', '行', '处理意见'],
      ['已解决', '第2行', '已电话联系'],
      ['已解决', '第3行', '待回复'],
      ['', '', ''],
      ['', '', ''],
      ['科室留言', '', ''],
      ['', '', ''],
    ]);
    await pane.undo();
    expect(await valuesOf(book, '校验问题', 'A1:H12')).toEqual(longer);
  });

  it('keeps a table with one blank line where there is no problem', async () => {
    const { book, pane } = openWorkspace();
    await pane.listProblems('无', []);
    await pane.listProblems('有', [line(1)]);
    expect(await valuesOf(book, '校验问题', 'A3:B5')).toEqual([
      ['级别', '行'],
      ['错误', '第1行'],
      ['', ''],
    ]);
  });

  it('is taken back: a new sheet goes, unless somebody has worked on it', async () => {
    const { book, pane } = openWorkspace();
    await pane.listProblems('一', [line(1)]);
    await fillSheet(book, '校验问题', [['改了']], 'F4');
    expect((await pane.undo()).left).toEqual([{ row: null, column: '问题', why: 'changed' }]);
    await pane.listProblems('一', [line(1)]);
    expect((await pane.undo()).left).toEqual([]);
    expect(await valuesOf(book, '校验问题', 'F4')).toEqual([['改了']]);
  });

  it('leaves alone a sheet of that name with something else on it', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '校验问题', [['自己的表']]);
    await pane.listProblems('一', [line(1)]);
    expect(await usedOf(book, '校验问题')).toEqual([['自己的表']]);
    expect(await valuesOf(book, '校验问题2', 'A3')).toEqual([['级别']]);
    await pane.undo();
    expect(book.model.sheets.byName('校验问题2')).toBeNull();
  });
});
