import { expect, it } from '@jest/globals';
import { sampleYear } from '../../scripts/sample-year/data';
import { shownDepartment, shownRow } from '../../src/core/assessment/shown-scores';
import { writeXlsx } from '../../src/embedded/xlsx';
import { generate, trackedDesk } from '../excel/score-desk';
import { yearPlan } from '../sample-year';
import { recalculate, type SheetValues, type Value } from './recalculate';

/** The rows of a sheet below a header that begins with this column, by header. */
function rowsBelow(sheets: SheetValues, sheet: string, first: string): Record<string, Value>[] {
  const cells = [...(sheets.get(sheet) ?? [])].map(([address, value]) => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
    return { letters, row: Number(digits), value };
  });
  const top = cells.find(({ value }) => value === first)?.row ?? 0;
  const headers = new Map(
    cells.filter(({ row }) => row === top).map(({ letters, value }) => [letters, String(value)]),
  );
  const last = Math.max(...cells.map(({ row }) => row));
  return Array.from({ length: last - top }, (_, i) =>
    Object.fromEntries(
      cells
        .filter(({ row }) => row === top + 1 + i)
        .map(({ letters, value }) => [headers.get(letters) ?? letters, value]),
    ),
  );
}

it('the generated score sheets of the sample year are what LibreOffice makes of them', async () => {
  const { evidence } = sampleYear();
  const desk = await trackedDesk(
    yearPlan.rows.map(({ index, cells }) => ({
      department: cells.department.text,
      timing: cells.timing.text,
      topic: cells.topic.text,
      person: cells.spokesperson.text,
      cells: evidence.get(index) ?? {},
    })),
  );
  const { assessment, agreement } = await generate(desk);
  expect(agreement).toEqual({ rows: 30, departments: 13, differences: [], causes: [] });
  const { bytes } = await writeXlsx(desk.book.workbook.model.snapshot());
  const sheets = await recalculate(bytes);
  const detail = rowsBelow(sheets, '考核明细', '计划编号');
  for (const row of assessment.rows) {
    const { 截止日期: deadline, ...wanted } = shownRow(row);
    const line = detail.find(({ 计划编号: id }) => id === row.id);
    expect(line).toMatchObject(wanted);
    expect(typeof line?.截止日期).toBe(deadline === '' ? 'string' : 'number');
  }
  const summary = rowsBelow(sheets, '考核汇总', '排名');
  for (const one of assessment.departments) {
    const line = summary.find(({ 牵头发布单位: name }) => name === one.department);
    expect(line).toMatchObject(shownDepartment(one));
  }
});
