import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { eachPage } from './support/each-page';
import { lookAt } from './support/look-at';
import { Pane } from './support/pane';
import type { WorkbookPage } from './support/workbook-page';

let workbook: WorkbookPage;
let pane: Pane;

eachPage((opened) => {
  workbook = opened;
  pane = new Pane(opened);
});

const FILES = path.resolve('test/fixtures/files');

const withoutPlan = (): Promise<unknown> =>
  workbook.excel(`
    context.workbook.worksheets.getActiveWorksheet().getUsedRange().clear();
    await context.sync();`);

/** Text without a plan's year has it in the line that people copy with it. */
const pasteText = (text: string): Promise<void> =>
  pane.frame.getByLabel('粘贴到这里').fill(`云水县2025年度新闻发布会计划\n${text}`);

async function choose(name: string): Promise<void> {
  await withoutPlan();
  await pane.button('选择文件…').waitFor();
  await pane.frame.locator('input[type=file]').setInputFiles(path.join(FILES, name));
}

async function insertAndCheck(rows: number): Promise<string[]> {
  await pane.button('放入新工作表').click();
  await pane.frame.getByText('已放入新工作表').waitFor();
  await pane.frame.getByText(`${rows} 行`).first().waitFor();
  await pane.check();
  return pane.counts();
}

describe('a workbook without a plan takes one from a file', () => {
  test.each(['writer.docx', 'calc.xls', 'calc.html'])('%s', async (name) => {
    await choose(name);
    await pane.frame.getByText('识别到「云水县2025年度新闻发布会计划」，4 行计划').waitFor();
    await workbook.picture(`file-${name}-preview`);
    expect(await insertAndCheck(4)).toContain('错误 0');
    await workbook.picture(`file-${name}-checked`);
  });

  test.each(['layout', 'raw'])(
    'as the text of a PDF that was pasted, in its %s order',
    async (kind) => {
      await withoutPlan();
      await pane.button('粘贴附件表格').click();
      await pasteText(readFileSync(path.join(FILES, `writer-pdf-${kind}.txt`), 'utf8'));
      await pane.frame.getByText('5 行计划').waitFor();
      await workbook.picture(`paste-pdf-${kind}-preview`);
      expect(await insertAndCheck(5)).toContain('错误 0');
    },
  );

  test('and says what it sees in a text that is mixed up', async () => {
    await withoutPlan();
    await pane.button('粘贴附件表格').click();
    await pasteText(readFileSync(path.join(FILES, 'writer-pdf-mixed.txt'), 'utf8'));
    await pane.frame.getByText('每个单元格占一行').waitFor();
    await workbook.picture('paste-pdf-refused');
  });

  test('whose headers are not known, once a person says which is which', async () => {
    await choose('unknown-headers.tsv');
    await pane.frame.getByLabel('拟发布时间').selectOption('开会日子');
    await pane.frame.getByLabel('牵头发布单位').selectOption('办事的');
    await pane.frame.getByLabel('发布主题').selectOption('说啥');
    await pane.frame.getByLabel('发布人').selectOption('谁来讲');
    await workbook.picture('file-unknown-headers');
    expect(await insertAndCheck(3)).toContain('错误 0');
    await workbook.picture('file-unknown-headers-checked');
  });

  test('and says what to do with a document that it cannot read', async () => {
    await choose('writer.doc');
    await pane.frame.getByText('选中整个表格复制').waitFor();
    await workbook.picture('file-doc-refused');
    await workbook.page.getByRole('button', { name: '主题' }).click();
    await pane.width(320);
    await lookAt(workbook, pane, 'file-doc-refused-dark');
  });
});

describe('a workbook with two plans', () => {
  test('goes from one to the other and back', async () => {
    await workbook.excel(`
      const { worksheets } = context.workbook;
      const first = worksheets.getActiveWorksheet();
      first.getUsedRange().clear();
      const header = ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人'];
      first.getRange('A1:E4').values = [
        ['云水县2025年度新闻发布会计划（县直部门）', '', '', '', ''],
        header,
        [1, '县教育局', '', '春季开学工作发布会', '副局长 周海'],
        ['小计', '', '', '1场', ''],
      ];
      worksheets.add('乡镇').getRange('A1:E4').values = [
        ['云水县2025年度新闻发布会计划（乡镇）', '', '', '', ''],
        header,
        [1, '柳河镇', '5月', '乡村旅游节活动发布会', '副镇长 高峰'],
        [2, '白马乡', '6月', '特色产业发展情况发布会', '副乡长 石磊'],
      ];
      first.activate();
      await context.sync();`);
    await pane.button(/县直部门/u).click();
    await pane.frame.getByText('读入 1 行，另有 1 行未作为发布会').waitFor();
    await pane.check();
    expect(await pane.counts()).toContain('错误 1');
    await pane.width(320);
    await pane.frame.locator('summary').click();
    await lookAt(workbook, pane, 'two-plans-first');
    await pane.button('改为校验这张计划表').click();
    await pane.counted('错误 0');
    await pane.frame.getByText('读入 2 行，').waitFor();
    await lookAt(workbook, pane, 'two-plans-second');
    await pane.button('改为校验这张计划表').click();
    await pane.counted('错误 1');
  });
});
