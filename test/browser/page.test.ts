import { describe, expect, test } from '@jest/globals';
import { eachPage, onePage } from './support/each-page';
import type { WorkbookPage } from './support/workbook-page';

let workbook: WorkbookPage;

const use = (opened: WorkbookPage): void => {
  workbook = opened;
};

describe('the page', () => {
  onePage(use);

  test('opens the sample, and the pane finds its plan', async () => {
    await workbook.picture('sample-light');
    await workbook.pane.getByText('2024年度政府信息公开新闻发布会计划 · 28 行').waitFor();
  });

  test('takes back what was typed even after the pane has read it', async () => {
    await workbook.type('A1', '2024年发布会计划');
    await workbook.pane.getByText('2024年发布会计划 · 28 行').waitFor();
    await workbook.page.keyboard.press('Control+z');
    await workbook.pane.getByText('2024年度政府信息公开新闻发布会计划 · 28 行').waitFor();
  });

  test('tells the pane of an edit typed in the grid', async () => {
    await workbook.type('A33', '29');
    await workbook.type('B33', '发改委');
    await workbook.type('C33', '四季度');
    await workbook.type('D33', '新增发布会');
    await workbook.pane.getByText('· 29 行').waitFor();
    await workbook.picture('typed-edit');
  });

  test('shows in the grid what Excel.run writes', async () => {
    await workbook.select('G1');
    await workbook.excel(`
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('D3');
      range.values = [['由加载项写入']];
      range.format.fill.color = '#FFC7CE';
      range.select();
      await context.sync();`);
    await workbook.picture('written-by-pane');
    await expect(workbook.values('D3')).resolves.toEqual([['由加载项写入']]);
  });

  test('makes rows as high as the text wrapped in them, until somebody gives them a height', async () => {
    const heightAfter = (text: string, isHigher: string): Promise<unknown> =>
      workbook.excel(`
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const cell = sheet.getRange('D5');
        const { format } = cell;
        format.load('rowHeight');
        await context.sync();
        const before = format.rowHeight;
        cell.values = [['${text}']];
        do {
          format.load('rowHeight');
          await context.sync();
        } while (!(${isHigher}));
        return format.rowHeight;`);
    await heightAfter('稳就业工作发布会'.repeat(12), 'format.rowHeight > before + 20');
    await heightAfter('稳就业', 'format.rowHeight < before - 20');
    await workbook.excel(`
      context.workbook.worksheets.getActiveWorksheet().getRange('D5').format.rowHeight = 30;
      await context.sync();`);
    expect(await heightAfter('稳就业工作发布会'.repeat(12), 'true')).toBe(30);
  });

  test('recalculates COUNTIFS over a table when a cell of it is edited', async () => {
    await workbook.excel(`
      const sheet = context.workbook.worksheets.add('统计');
      sheet.getRange('A1:B4').values = [['编号', '状态'], ['P-1', '完成'], ['P-2', '未开始'], ['P-3', '完成']];
      const table = sheet.tables.add('A1:B4', true);
      table.name = '计划表';
      sheet.getRange('D1').formulas = [['=COUNTIFS(计划表[状态],"完成")']];
      sheet.activate();
      await context.sync();`);
    await expect(workbook.values('D1')).resolves.toEqual([[2]]);
    await workbook.type('B3', '完成');
    await expect(workbook.values('D1')).resolves.toEqual([[3]]);
    await workbook.picture('countifs');
  });

  test('shows tables, conditional formats and lists, and refuses what a list has not', async () => {
    await workbook.excel(`
      const sheet = context.workbook.worksheets.add('台账');
      sheet.getRange('A1:C3').values = [['编号', '状态', '工时'], ['P-1', '完成', 3], ['P-2', '未开始', 5]];
      sheet.tables.add('A1:C3', true).name = '事项表';
      const rule = sheet.getRange('A2:B3').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=$B2="逾期"';
      rule.custom.format.fill.color = '#FFC7CE';
      sheet.getRange('C2:C3').conditionalFormats.add('DataBar');
      sheet.getRange('B2:B3').dataValidation.rule = { list: { inCellDropDown: true, source: '完成,未开始,逾期' } };
      sheet.activate();
      await context.sync();`);
    const before = await workbook.gridPicture();
    await workbook.type('B3', '逾期');
    await expect(workbook.values('B3')).resolves.toEqual([['逾期']]);
    await workbook.picture('rules-shown');
    expect(await workbook.colours(await workbook.gridPicture())).toContain('#ffc7ce');
    expect(await workbook.colours(before)).not.toContain('#ffc7ce');
    await workbook.type('B2', '不在列表里');
    await workbook.page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await expect(workbook.values('B2')).resolves.toEqual([['完成']]);
  });

  test('lets the divider be moved by keyboard', async () => {
    const width = async () => (await workbook.page.locator('iframe').boundingBox())!.width;
    expect(await width()).toBe(350);
    await workbook.page.getByRole('separator', { name: '调整任务窗格宽度' }).focus();
    await workbook.page.keyboard.press('ArrowLeft');
    expect(await width()).toBeGreaterThan(350);
  });
});

describe('a page of its own', () => {
  eachPage(use);

  test('opens again what it saved, with the same cells, formulas and table', async () => {
    await workbook.excel(`
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('G2:H4').values = [['编号', '工时'], ['P-1', 3], ['P-2', 5]];
      sheet.tables.add('G2:H4', true).name = '工时表';
      sheet.getRange('J2').formulas = [['=SUM(工时表[工时])']];
      sheet.getRange('J3').values = [['00123']];
      sheet.freezePanes.freezeRows(2);
      await context.sync();`);
    const before = await contents();
    const file = await workbook.save();
    await workbook.type('D3', '保存以后改的');
    await workbook.open(file);
    await workbook.picture('opened-again');
    await expect(contents()).resolves.toEqual(before);
  });

  test('keeps the workbook over a reload, and gives the sample back on request', async () => {
    await workbook.type('D3', '刷新以后还在');
    await workbook.kept('刷新以后还在');
    await workbook.page.reload();
    await workbook.ready();
    await expect(workbook.values('D3')).resolves.toEqual([['刷新以后还在']]);
    await workbook.reset();
    await expect(workbook.values('D3')).resolves.toEqual([['充电基础设施建设新闻发布会']]);
  });

  test('opens the sample of a whole year, scored', async () => {
    await workbook.openYear();
    await workbook.picture('whole-year');
    const ranking = await workbook.excel(`
      const table = context.workbook.tables.getItem('汇总表');
      const names = ['排名', '牵头发布单位', '总分', '等级'];
      const columns = names.map((name) => table.columns.getItem(name).getDataBodyRange().load('values'));
      await context.sync();
      return columns.map(({ values }) => values[0][0]);`);
    expect(ranking).toEqual([1, '农业农村水利局', 101, '优秀']);
  });

  test('goes on when the pane fails', async () => {
    const frame = await workbook.paneFrame();
    await frame.evaluate(
      `document.getElementById('root').remove(); setTimeout(() => { throw new Error('broken pane'); })`,
    );
    await workbook.page.waitForEvent('pageerror');
    expect(workbook.complaints.splice(0)).toEqual(['uncaught: broken pane']);
    await workbook.type('D3', '窗格坏了也能改');
    await expect(workbook.values('D3')).resolves.toEqual([['窗格坏了也能改']]);
  });

  test('speaks English and turns dark, the pane with it', async () => {
    await workbook.page.getByRole('button', { name: '界面语言' }).click();
    await workbook.page.getByRole('button', { name: 'Theme' }).click();
    await workbook.pane.getByText('· 28 rows').waitFor();
    const dark = await (
      await workbook.paneFrame()
    ).evaluate(`matchMedia('(prefers-color-scheme: dark)').matches`);
    expect(dark).toBe(true);
    await workbook.picture('english-dark');

    const opened = workbook.page.context().waitForEvent('page');
    await workbook.pane.getByRole('link', { name: 'Open the manual' }).click();
    await (await opened).getByRole('heading', { name: 'Check', level: 1 }).waitFor();
  });
});

/** What an add-in can see of the active sheet. */
function contents(): Promise<unknown> {
  return workbook.excel(`
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    const used = sheet.getUsedRange().load('address,values,formulas,numberFormat');
    const tables = sheet.tables.load('items/name,items/style,items/showHeaders');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowCount');
    await context.sync();
    return {
      name: sheet.name, address: used.address, values: used.values, formulas: used.formulas,
      formats: used.numberFormat, frozen: frozen.rowCount,
      tables: tables.items.map(({ name, style, showHeaders }) => ({ name, style, showHeaders })),
    };`);
}
