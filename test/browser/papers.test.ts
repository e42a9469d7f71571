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

test('gives papers as Word documents, and a calendar', async () => {
  await workbook.openYear();
  await pane.frame.getByRole('tab', { name: '进度' }).click();
  await pane.frame.getByRole('button', { name: '公文', exact: true }).last().click();
  const paper = pane.frame.getByRole('article').first();
  await paper.waitFor();
  await choose('公文', '催办函');
  await choose('单位', '住建局');
  const text = filled(await paper.innerText());
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
});
