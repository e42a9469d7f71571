import { describe, expect, test } from '@jest/globals';
import { eachPage } from './support/each-page';
import { Pane } from './support/pane';
import type { WorkbookPage } from './support/workbook-page';

let workbook: WorkbookPage;
let pane: Pane;

eachPage((opened) => {
  workbook = opened;
  pane = new Pane(opened);
});

/** Everything on the sheet of the plan, for comparing it cell by cell. */
const cells = (): Promise<unknown> =>
  workbook.excel(`
    const used = context.workbook.worksheets.getItem('新闻发布会计划').getUsedRange();
    used.load('address,values,numberFormat');
    await context.sync();
    return { address: used.address, values: used.values, formats: used.numberFormat };`);

describe('the clerk’s hour', () => {
  test('checks the sample and lands on the cell of each finding', async () => {
    await pane.check();
    expect(await pane.counts()).toEqual(['错误 2', '警告 3', '提示 16', '格式 34']);
    expect(await pane.walk()).toEqual(['E10', 'E32', 'E12', 'E23', 'D30']);
  });

  test('goes by the issue date of the settings rather than that of the sheet', async () => {
    await pane.issue('2024-01-02');
    await pane.check();
    expect(await pane.counts()).toEqual(['错误 2', '警告 3', '提示 14', '格式 34']);
  });

  test('marks the finding of the cell that is selected in the sheet', async () => {
    await pane.check();
    await workbook.select('E23');
    await pane.frame.locator('[data-selected]', { hasText: '序号19' }).waitFor();
  });

  test('makes a table, cleans it, and takes each back cell for cell', async () => {
    const pasted = await cells();
    await pane.check();
    await pane.convert();
    await pane.counted('格式 32');
    await pane.picture('converted');
    await pane.undo();
    await pane.counted('格式 34');
    expect(await cells()).toEqual(pasted);

    await pane.convert();
    await pane.counted('格式 32');
    const converted = await cells();
    await pane.clean('采用全部格式修正（28 个单元格）');
    await pane.frame.getByText('已写入 28 个单元格').waitFor();
    await pane.counted('格式 0');
    await pane.picture('cleaned');
    expect(await cells()).not.toEqual(converted);
    await pane.undo();
    await pane.counted('格式 32');
    expect(await cells()).toEqual(converted);
  });

  test('resolves and waives the five findings, after which nothing is open', async () => {
    await pane.check();
    await pane.convert();
    await pane.counted('格式 32');
    await pane.clean('采用全部格式修正（28 个单元格）');
    await pane.counted('格式 0');
    await pane.button(/^采用 .*崔飞鹤$/u).click();
    await pane.counted('错误 0');
    for (const [at, row] of ['序号10', '序号19', '序号26'].entries()) {
      await pane.waive(row, at === 0 ? '王芳' : null);
      await pane.counted(`已豁免 ${at + 1}`);
    }
    await pane.check();
    await pane.counted('警告 0');
    expect(await pane.counts()).toEqual(['错误 0', '警告 0', '提示 16', '格式 0', '已豁免 3']);
    await pane.level('已豁免').click();
    await pane.picture('waived');
    await pane.button('问题清单').click();
    await pane.frame.getByText('已写入工作表「校验问题」').waitFor();
    await workbook.picture('problems');

    await workbook.excel(`
      context.workbook.worksheets.getItem('新闻发布会计划').activate();
      await context.sync();`);
    await workbook.type('E21', '住建局副局长 吴冰');
    await pane.counted('已豁免 2');
  });

  test('checks again what a person types, without being asked', async () => {
    await pane.check();
    await workbook.type('E10', '市监局党工委成员、副局长 崔飞鹤');
    await pane.counted('错误 0');
    await pane.frame.getByText('表格已改动，1 行已重新校验').waitFor();
  });

  test('takes a suggestion, and marks what is left in the sheet', async () => {
    await pane.check();
    await pane.button(/^采用 .*崔飞鹤$/u).click();
    await pane.counted('错误 0');
    await pane.button('在表中标出').click();
    await pane.frame.getByText('已在表中标出').waitFor();
    await pane.picture('marked');
    await workbook.picture('marked');
    await pane.button('清除标记').click();
    await pane.frame.getByText('已清除标记').waitFor();
  });
});

describe('a workbook without a plan', () => {
  test('takes the sample, whose issue date it keeps', async () => {
    await workbook.excel(`
      context.workbook.worksheets.getActiveWorksheet().getUsedRange().clear();
      await context.sync();`);
    await pane.button('插入示例').click();
    await pane.frame.getByText('已放入新工作表').waitFor();
    await pane.check();
    expect(await pane.counts()).toEqual(['错误 2', '警告 3', '提示 16', '格式 34']);
    await workbook.picture('sample-inserted');
  });
});
