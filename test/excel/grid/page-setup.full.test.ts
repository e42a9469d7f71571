import { describe, expect, it } from '@jest/globals';
import { SCORE_ROWS } from '../../support/score-cases';
import { openWorkspace, type Workspace } from '../../support/workbook/pane';
import { generate, trackedWorkspace } from '../../support/workbook/scored-workbook';
import { at, PackageFile, told } from '../../support/xlsx/package-file';
import { textCell } from '../../../src/core/plan/cells/grid';

/** How a sheet is set up to be printed. */
const pageOf = ({ book }: Workspace, name: string) => {
  const { model } = book;
  const sheet = model.sheets.all.find((one) => one.getName() === name);
  return model.registry.sheets[sheet?.getSheetId() ?? '']?.page;
};

const ONE_WIDE = { orientation: 'Landscape', zoom: { horizontalFitToPages: 1 } };

describe('the sheets that the add-in makes are printed', () => {
  it('one page wide, with their headers on every page', async () => {
    const workspace = await trackedWorkspace(SCORE_ROWS.slice(0, 4));
    await generate(workspace);
    expect(pageOf(workspace, '考核明细')).toMatchObject({
      ...ONE_WIDE,
      // Header and, above it, the criteria with their points.
      printTitleRows: { first: 2, last: 4 },
    });
    expect(pageOf(workspace, '考核汇总')).toMatchObject({
      ...ONE_WIDE,
      printTitleRows: { first: 2, last: 2 },
    });
    expect(pageOf(workspace, '待补佐证')).toMatchObject({
      ...ONE_WIDE,
      printTitleRows: { first: 2, last: 2 },
    });
  });

  it('as the office has set them up since', async () => {
    const workspace = await trackedWorkspace(SCORE_ROWS.slice(0, 1));
    await generate(workspace);
    await workspace.book.Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem('考核汇总');
      pageLayout.orientation = 'Portrait';
      await context.sync();
    });
    await generate(workspace);
    expect(pageOf(workspace, '考核汇总')).toMatchObject({ orientation: 'Portrait' });
  });

  it('a plan over as many pages as it is wide, each row with its department', async () => {
    const workspace = openWorkspace();
    const rows = [
      ['2024年度新闻发布会计划'],
      ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人'],
      ['1', '统计局', '8月份', '经济运行情况发布会', '副局长 马超'],
    ].map((row) => row.map(textCell));
    await workspace.pane.insertPlan('计划', { rows, merges: [] });
    expect(pageOf(workspace, '计划')).toMatchObject({
      ...{ orientation: 'Landscape', paperSize: 'A4' },
      printTitleRows: { first: 1, last: 1 },
      printTitleColumns: { first: 0, last: 1 },
    });
  });
});

it('a file says that its sheets are A4: without a word they would be printed on Letter', async () => {
  const workspace = await trackedWorkspace(SCORE_ROWS.slice(0, 1));
  await generate(workspace);
  const { bytes } = await workspace.book.save(new Date(0));
  const file = new PackageFile(Buffer.from(bytes));
  const setUps = [...file.parts.keys()]
    .filter((name) => name.startsWith('xl/worksheets/sheet'))
    .flatMap((name) => at(file.root(name, 'worksheet'), 'pageSetup'));
  expect(setUps.length).toBeGreaterThanOrEqual(3);
  expect(setUps.map((one) => told(one, 'paperSize'))).toEqual(setUps.map(() => '9'));
});
