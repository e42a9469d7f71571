import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { eachPage } from './support/each-page';
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
  });
});
