import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import { createCalendar } from '../../../src/core/calendar/working-calendar';
import { setAsOf } from '../../../src/core/settings/editing/changes';
import { deadlineOf } from '../../../src/core/tracking/deadline';
import { DEFAULT_TRACKING_LIMITS } from '../../../src/core/tracking/limits';
import { statusOf } from '../../../src/core/tracking/status';
import { openWorkspace, type Workspace } from '../../support/workbook/pane';
import { everything } from '../../support/workbook/settings-workbook';
import { addTable, fillSheet, planRows } from '../../support/workbook/sheets';

const AS_OF = '2024-06-15' as PlainDate;
const context = {
  asOf: AS_OF,
  calendar: createCalendar(),
  limits: DEFAULT_TRACKING_LIMITS,
};

type Edit = (table: Excel.Table, sheet: Excel.Worksheet) => void;

/** What people do to their ledger with the pane closed. */
const EDITS: Readonly<Record<string, Edit>> = {
  'it is sorted': (table) => {
    table.sort.apply([{ key: 3, ascending: false }]);
  },
  'rows are inserted and deleted': (_, sheet) => {
    sheet.getRange('1:2').insert('Down');
    sheet.getRange('7:7').delete('Up');
  },
  'a row is typed below': (_, sheet) => {
    sheet.getRange('A11:E11').values = [
      [9, '住建局', '三季度', '物业管理工作新闻发布会', '副局长 任龙'],
    ];
  },
  'columns are inserted and deleted': (table) => {
    table.columns.getItem('状态').getDataBodyRange().getEntireColumn().insert('Right');
    table.columns.getItem('发布主题').getDataBodyRange().getEntireColumn().insert('Right');
    table.columns.getItem('序号').delete();
  },
  'a column is renamed': (table) => {
    table.columns.getItem('拟发布时间').getHeaderRowRange().values = [['时间安排']];
  },
  'sheet and table are renamed': (table, sheet) => {
    sheet.name = '今年的台账';
    table.name = '台账';
  },
  'evidence is typed and taken away': (table) => {
    const cell = (column: string, row: number): Excel.Range =>
      table.columns.getItem(column).getDataBodyRange().getCell(row, 0);
    cell('召开日期', 0).values = [['']];
    cell('召开日期', 4).values = [[45_456]];
    cell('公开日期', 4).values = [[45_457]];
    cell('变更类型', 7).values = [['取消']];
  },
};

/** Eight conferences in various states, as of the middle of the year. */
async function ledger(): Promise<Workspace> {
  const workspace = openWorkspace();
  await fillSheet(workspace.book, '计划', planRows(8));
  await addTable(workspace.book, '计划', 'A2:E10', '计划表');
  const { place, plan } = (await workspace.pane.read()).found!;
  await workspace.pane.addTrackingColumns(place, plan);
  await workspace.pane.changeSettings([setAsOf(AS_OF)], plan);
  await workspace.book.Excel.run(async (request) => {
    const { columns } = request.workbook.tables.getItem('计划表');
    const type = (column: string, row: number, value: string | number): void => {
      columns.getItem(column).getDataBodyRange().getCell(row, 0).values = [[value]];
    };
    type('召开日期', 0, 45_310);
    type('公开日期', 0, 45_314);
    type('召开日期', 1, 45_330);
    type('变更类型', 2, '改期');
    type('变更后时间', 2, '12月份');
    type('书面报告日期', 2, 45_360);
    type('报批日期', 6, 45_455);
    await request.sync();
  });
  return workspace;
}

/** 截止日期 and 状态 of the rows: as the sheet shows them, and as the core says they are. */
async function compared({ book, pane }: Workspace) {
  await book.idle();
  const { plan } = (await pane.read()).found!;
  const cell = (row: (typeof plan.rows)[number], column: '截止日期' | '状态'): string =>
    row.tracking?.cells[column]?.text ?? '';
  return {
    shown: plan.rows.map((row) => [row.cells.topic.text, cell(row, '截止日期'), cell(row, '状态')]),
    meant: plan.rows.map((row) => [
      row.cells.topic.text,
      deadlineOf(row) ?? '',
      statusOf(row, context),
    ]),
  };
}

describe('the live columns of a ledger', () => {
  it('say what the core says, in several states', async () => {
    const { shown, meant } = await compared(await ledger());
    expect(shown).toEqual(meant);
    expect(new Set(shown.map(([, , state]) => state)).size).toBeGreaterThan(4);
  });

  it.each(Object.entries(EDITS))('are right after %s with the pane closed', async (_name, edit) => {
    const workspace = await ledger();
    const before = everything(workspace.book);
    await workspace.book.attach().Excel.run(async (request) => {
      const table = request.workbook.tables.getItem('计划表');
      edit(table, table.worksheet);
      await request.sync();
    });
    expect(everything(workspace.book)).not.toBe(before);
    const { shown, meant } = await compared(workspace);
    expect(shown).toEqual(meant);
  });
});
