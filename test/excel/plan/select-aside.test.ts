import { describe, expect, it } from '@jest/globals';
import { accountedInTable, type AccountedRow } from '../../../src/core/plan/model/accounted-rows';
import { openWorkspace, type Workspace } from '../../support/workbook/pane';
import { fillSheet, planRows, selected, syncsOf, type Value } from '../../support/workbook/sheets';

const LINES: Value[][] = [
  ...planRows(3),
  ['小计', '', '', '3场', ''],
  ...planRows(6).slice(5),
  ['小计', '', '', '3场', ''],
  ['注：时间以实际为准'],
];

/** A plan from C3 on: subtotals in rows 8 and 12, a note in row 13. */
async function openPlan() {
  const workspace = openWorkspace();
  await fillSheet(workspace.book, '计划', LINES, 'C3');
  const { place, plan } = (await workspace.pane.read()).found!;
  const asides = accountedInTable(plan);
  const show = (row: AccountedRow | undefined) => workspace.pane.selectAside(place, plan, row!);
  return { ...workspace, asides, show };
}

const change = ({ book }: Pick<Workspace, 'book'>, work: (sheet: Excel.Worksheet) => void) =>
  book.Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('计划'));
    await context.sync();
  });

describe('selecting a row that is no conference', () => {
  it('takes one sync where it stands where it was read', async () => {
    const { book, asides, show } = await openPlan();
    expect(asides.map(({ kind }) => kind)).toEqual(['subtotal', 'subtotal', 'note']);
    const { syncs, result } = await syncsOf(book, () => show(asides[1]));
    expect([syncs, result]).toEqual([1, true]);
    expect(await selected(book)).toBe('计划!C12:G12');
  });

  it('finds it where it has moved to, and tells rows with the same text apart', async () => {
    const { book, asides, show } = await openPlan();
    await change({ book }, (sheet) => {
      sheet.getRange('6:7').insert('Down');
    });
    expect(await show(asides[1])).toBe(true);
    expect(await selected(book)).toBe('计划!C14:G14');
    expect(await show(asides[0])).toBe(true);
    expect(await selected(book)).toBe('计划!C10:G10');
  });

  it('says that it is gone, instead of selecting what stands there now', async () => {
    const { book, asides, show } = await openPlan();
    await change({ book }, (sheet) => {
      sheet.getRange('8:8').delete('Up');
    });
    expect(await show(asides[0])).toBe(false);
    expect(await show(asides[2])).toBe(true);
    expect(await selected(book)).toBe('计划!C12:G12');
  });

  it('says that it is gone when the sheet was deleted', async () => {
    const { book, asides, show } = await openPlan();
    await change({ book }, (sheet) => {
      sheet.delete();
    });
    expect(await show(asides[2])).toBe(false);
  });
});
