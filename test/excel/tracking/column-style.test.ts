import { describe, expect, it } from '@jest/globals';
import {
  CHOICE_COLUMNS,
  DATE_COLUMNS,
  TRACKING_COLUMNS,
} from '../../../src/core/plan/tracking-columns/tracking-columns';
import { openWorkspace } from '../../support/workbook/pane';
import { addTable, fillSheet, planRows } from '../../support/workbook/sheets';

interface Look {
  readonly name: string;
  readonly colour: string;
  readonly format: string;
  readonly width: number;
  readonly rule: Excel.DataValidationRule;
  readonly alert: Excel.DataValidationErrorAlert;
}

/** How the tracking columns of a new ledger look, as Excel tells it. */
async function looks(): Promise<Look[]> {
  const { book, pane } = openWorkspace();
  await fillSheet(book, '计划', planRows(4));
  await addTable(book, '计划', 'A2:E6', '计划表');
  const { place, plan } = (await pane.read()).found!;
  await pane.addTrackingColumns(place, plan);
  return book.Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('计划表');
    const asked = TRACKING_COLUMNS.map(({ name }) => {
      const header = columns.getItem(name).getHeaderRowRange();
      const body = columns.getItem(name).getDataBodyRange();
      header.load('format/fill/color,format/columnWidth');
      body.load('numberFormat');
      body.dataValidation.load('rule,errorAlert');
      return { name, header, body };
    });
    await context.sync();
    return asked.map(({ name, header, body }) => ({
      name,
      colour: header.format.fill.color,
      width: header.format.columnWidth,
      format: [...new Set((body.numberFormat as string[][]).flat())].join(),
      rule: body.dataValidation.rule,
      alert: body.dataValidation.errorAlert,
    }));
  });
}

describe('the tracking columns', () => {
  it('offer their choices, and stop whatever is no choice with a plain message', async () => {
    const found = await looks();
    for (const { name, rule, alert } of found) {
      const choices = CHOICE_COLUMNS.find((column) => column.name === name)?.choices;
      expect([name, rule.list?.source]).toEqual([name, choices?.join(',')]);
      if (!choices) continue;
      expect([name, rule.list?.inCellDropDown, alert.showAlert, alert.style]).toEqual([
        name,
        true,
        true,
        'Stop',
      ]);
      expect(alert.message).toBe(`请从下拉列表中选择：${choices.join('、')}。`);
    }
  });

  it('have one header colour a group, and no two groups the same', async () => {
    const colours = new Map(
      (await looks()).map(({ name, colour }) => [
        TRACKING_COLUMNS.find((column) => column.name === name)!.group,
        colour,
      ]),
    );
    const groups = new Set(TRACKING_COLUMNS.map(({ group }) => group));
    expect(new Set(colours.values()).size).toBe(groups.size);
    for (const { name, colour } of await looks()) {
      const { group } = TRACKING_COLUMNS.find((column) => column.name === name)!;
      expect([name, colour]).toEqual([name, colours.get(group)]);
    }
  });

  it('show dates as dates, keep what is typed a text, and are wide enough for their headers', async () => {
    const dates: readonly string[] = [...DATE_COLUMNS, '原定截止', '截止日期'];
    for (const { name, format, width } of await looks()) {
      const expected = dates.includes(name) ? 'yyyy-mm-dd' : name === '状态' ? 'General' : '@';
      expect([name, format]).toEqual([name, expected]);
      expect(width).toBeGreaterThanOrEqual(name.length * 12);
    }
  });
});
