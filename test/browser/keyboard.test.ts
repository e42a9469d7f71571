import { describe, expect, test } from '@jest/globals';
import { eachPage } from './support/each-page';
import { Keyboard } from './support/keyboard';
import { Ledger } from './support/ledger';
import { Pane } from './support/pane';
import type { WorkbookPage } from './support/workbook-page';

let workbook: WorkbookPage;
let pane: Pane;
let keyboard: Keyboard;

eachPage((opened) => {
  workbook = opened;
  pane = new Pane(opened);
  keyboard = new Keyboard(opened);
});

const said = (text: string | RegExp): Promise<void> => pane.frame.getByText(text).first().waitFor();

describe('the clerk’s hour without a mouse', () => {
  test('checks, walks the findings, takes a suggestion, cleans, waives, marks, lists and takes back', async () => {
    await keyboard.enterPane();
    await keyboard.press(/^校验计划$/u);
    await pane.frame.getByRole('region', { name: '校验发现的问题' }).waitFor();
    await keyboard.isKept();

    await keyboard.press(/转为数据表…$/u);
    await keyboard.press(/^转为数据表$/u);
    await said(/^已转为数据表/u);
    await pane.counted('格式 32');
    await keyboard.isKept();

    // The first finding, and from it by arrow keys to the next, each to its cell.
    await keyboard.to(/^错误 ?序号/u);
    await keyboard.key('Enter');
    await pane.frame.locator('[data-selected]').waitFor();
    const first = await workbook.address();
    await keyboard.key('ArrowDown');
    await keyboard.key('Enter');
    await workbook.selected((address) => address !== first);
    await keyboard.isKept();

    await keyboard.press(/^采用 .*崔飞鹤$/u);
    await pane.counted('错误 0');
    await keyboard.isKept();

    await keyboard.press(/^预览并清理$/u);
    await keyboard.to(/序号/u);
    await keyboard.key('Space');
    // The cell that was left out has two findings.
    await keyboard.press(/^采用.*格式修正（27 个单元格）$/u);
    await said('已写入 27 个单元格');
    await keyboard.isKept();

    await keyboard.press(/^在表中标出$/u);
    await said('已在表中标出');
    await keyboard.isKept();
    await keyboard.press(/^清除标记$/u);
    await said('已清除标记');
    await keyboard.isKept();

    for (const waived of [1, 2, 3]) {
      await keyboard.press(/^豁免…$/u);
      await keyboard.to(/^豁免原因/u);
      await keyboard.type('已电话核实');
      if (waived === 1) {
        await keyboard.to(/^登记人/u);
        await keyboard.type('王芳');
      }
      await keyboard.press(/^豁免$/u);
      await pane.counted(`已豁免 ${waived}`);
      await keyboard.isKept();
    }
    await keyboard.press(/^校验计划$/u);
    await pane.counted('警告 0');
    expect(await pane.counts()).toEqual(['错误 0', '警告 0', '提示 16', '格式 2', '已豁免 3']);
    await keyboard.press(/^在表中标出$/u);
    await said(/^没有错误和警告/u);

    await keyboard.press(/^问题清单$/u);
    await said('已写入工作表「校验问题」');
    await keyboard.isKept();
    await keyboard.press(/^撤销上次写入$/u);
    await said(/^已撤销/u);
    await keyboard.isKept();
    expect(await pane.counts()).toContain('已豁免 3');
  });

  test('goes through the tabs by arrow keys, and leaves a form by Escape to what opened it', async () => {
    await keyboard.enterPane();
    await keyboard.press(/^校验计划$/u);
    await pane.frame.getByRole('region', { name: '校验发现的问题' }).waitFor();
    await keyboard.press(/^预览并清理$/u);
    await keyboard.key('Escape');
    expect((await keyboard.focused()).name).toBe('预览并清理');
    await keyboard.to(/^校验$/u, 'Shift+Tab');
    for (const tab of ['进度', '考核', '设置']) {
      await keyboard.key('ArrowRight');
      await pane.frame.getByRole('tab', { name: tab, selected: true }).waitFor();
      await keyboard.isKept();
    }
  });

  test('adds the tracking columns, records a conference and moves another', async () => {
    const ledger = new Ledger(workbook, pane);
    await keyboard.enterPane();
    await keyboard.press(/转为数据表…$/u);
    await keyboard.press(/^转为数据表$/u);
    await said(/^已转为数据表/u);
    await keyboard.to(/^校验$/u, 'Shift+Tab');
    await keyboard.key('ArrowRight');
    await said('添加跟踪列');
    await keyboard.press(/^添加跟踪列$/u);
    await said(/^已添加跟踪列/u);
    await keyboard.isKept();

    // A row is chosen in the sheet, where the arrow keys are Excel's.
    await workbook.select('A16');
    await said(/^选中：序号14 /u);
    await keyboard.enterPane();
    await keyboard.press(/^登记$/u);
    await keyboard.to(/^对接宣传部 未填$/u);
    await keyboard.key('ArrowDown');
    await keyboard.to(/^召开日期$/u);
    await keyboard.type('8月20日');
    await keyboard.press(/^保存$/u);
    await said(/^已登记(?:变更)? 序号/u);
    await keyboard.isKept();
    expect(await ledger.shows('召开日期', [14])).toEqual(['2024-08-20']);
    expect(await ledger.shows('对接宣传部', [14])).toEqual(['是']);

    await workbook.select('A21');
    await said(/^选中：序号19 /u);
    await keyboard.enterPane();
    await keyboard.press(/^变更$/u);
    await keyboard.to(/^变更类型$/u);
    await keyboard.key('ArrowDown');
    await keyboard.to(/^变更后时间$/u);
    await keyboard.type('11月中旬');
    await keyboard.to(/^变更原因$/u);
    await keyboard.type('场地调整');
    await keyboard.to(/^书面报告日期$/u);
    await keyboard.type('2024-10-10');
    await keyboard.press(/^保存$/u);
    await said(/^已登记(?:变更)? 序号/u);
    await keyboard.isKept();
    expect(await ledger.shows('变更后时间', [19])).toEqual(['11月中旬']);
    expect(await ledger.changes()).toHaveLength(1);
  });
});
