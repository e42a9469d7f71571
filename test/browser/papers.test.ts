import { expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import { extractRawText } from 'mammoth';
import { eachPage } from './support/each-page';
import { Pane } from './support/pane';
import type { WorkbookPage } from './support/workbook-page';

let workbook: WorkbookPage;
let pane: Pane;

eachPage((opened) => {
  workbook = opened;
  pane = new Pane(opened);
});

const choose = (label: string, option: string) =>
  pane.frame.getByRole('combobox', { name: label, exact: true }).selectOption(option);

const filled = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** The file that a button downloads. */
async function downloaded(button: string): Promise<{ name: string; bytes: Buffer }> {
  const waiting = workbook.page.waitForEvent('download');
  await pane.button(button).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** What lies in the clipboard, as a program that is pasted into takes it. */
async function pasted(): Promise<{ html: string; text: string }> {
  const frame = await workbook.paneFrame();
  return frame.evaluate<{ html: string; text: string }>(`(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type) => (await item.getType(type)).text();
    return { html: await read('text/html'), text: await read('text/plain') };
  })()`);
}

test('gives papers to the clipboard, as Word documents and as a calendar, in the words of the office', async () => {
  await workbook.openYear();
  await workbook.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await pane.frame.getByRole('tab', { name: '进度' }).click();
  await pane.frame.getByRole('button', { name: '公文', exact: true }).last().click();
  const paper = pane.frame.getByRole('article').first();
  await paper.waitFor();
  await choose('公文', '催办函');
  await choose('单位', '住建局');
  const text = filled(await paper.innerText());
  await pane.button('复制文稿').click();
  await pane.button('已复制').waitFor();
  const copied = await pasted();
  expect(filled(copied.text)).toEqual(text);
  expect(copied.html).toMatch(/<p style="[^"]*仿宋_GB2312[^"]*">住建局：<\/p>/u);
  const word = await downloaded('下载 Word');
  expect(word.name).toBe('催办函（住建局）.docx');
  const { value } = await extractRawText({ buffer: word.bytes });
  expect(filled(value)).toEqual(text);
  await pane.frame.getByText(/^已下载“催办函（住建局）\.docx”/u).waitFor();
  await choose('公文', '计划附件');
  await choose('单位', '住建局');
  const calendar = await downloaded('日历');
  expect(calendar.name).toBe('发布会日历.ics');
  const events = new ICAL.Component(ICAL.parse(calendar.bytes.toString()) as unknown[]);
  expect(events.getAllSubcomponents('vevent')).toHaveLength(4);
  await choose('公文', '催办函');
  await pane.button('修改文字…').click();
  await pane.frame.getByText(/^已保存，写入/u).waitFor();
  await workbook.excel(`
    const texts = context.workbook.tables.getItem('公文模板表').getDataBodyRange().load('values');
    await context.sync();
    const at = texts.values.findIndex(([, part]) => part === '发文机关');
    texts.getCell(at, 2).values = [['铜官区政务公开领导小组办公室']];
    await context.sync();`);
  await paper.getByText('铜官区政务公开领导小组办公室').waitFor();
});
