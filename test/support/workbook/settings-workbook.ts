import { parsePlainDate } from '../../../src/core/calendar/plain-date';
import {
  setAsOf,
  setHoliday,
  setIssued,
  setLevel,
  setUnit,
  setYear,
} from '../../../src/core/settings/editing/changes';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/reading/read-settings';
import type { SettingsChange } from '../../../src/core/settings/settings';
import type { EmbeddedWorkbook } from '../../../src/embedded';
import type { Pane } from './pane';

export const date = (text: string) => parsePlainDate(text)!;

export const CHANGES: readonly SettingsChange[] = [
  setYear(2024),
  setIssued(date('2024-03-19')),
  setAsOf(date('2024-12-31')),
  setLevel('topic/too-long', 'off'),
  setUnit({ short: '滨河街道', full: '滨河街道办事处', aliases: ['滨河', '滨河办'] }),
  ...setHoliday(DEFAULT_SETTINGS, { date: date('2024-06-28'), kind: '休', name: '区庆' }),
  {
    table: '校验豁免表',
    key: {
      计划编号: 'FB2024-008',
      规则: 'spokesperson/no-name',
      列: '发布人',
      单元格内容: '=局长',
    },
    values: { 原因: '-未定', 登记人: '李敏', 登记时间: '2024-03-20 09:30' },
  },
];

/** A table's text, its header on top. */
export async function textOf(book: EmbeddedWorkbook, table: string): Promise<string[][]> {
  return book.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(table).getRange().load('text');
    await context.sync();
    return range.text;
  });
}

export async function type(
  book: EmbeddedWorkbook,
  sheet: string,
  address: string,
  value: string | number,
): Promise<void> {
  await book.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

/** Everything that the workbook holds. */
export const everything = (book: EmbeddedWorkbook): string => JSON.stringify(book.model.snapshot());

export const syncNames = (pane: Pane): string[] =>
  pane.session.lastCommand!.syncs.map(({ name }) => name);
