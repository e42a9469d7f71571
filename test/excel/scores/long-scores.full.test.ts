import { expect, it } from '@jest/globals';
import { TRACKING_COLUMNS } from '../../../src/core/plan/tracking-columns/tracking-columns';
import { evidenceHeader } from '../../../src/excel/score-sheets/score-header';
import { openWorkspace } from '../../support/workbook/pane';
import { found, OPTIONS, YEAR_END } from '../../support/workbook/scored-workbook';
import { fillSheet, HEADER, planRows, syncsOf, type Value } from '../../support/workbook/sheets';

const ROWS = 300;
const HELD = 45_526;
/** Four, and two for each of the three sheets that `forceCreateSheet` makes. */
const MOST_SYNCS = 4 + 2 * 3;

/** A plan whose conferences were all held and of which no other evidence is there. */
function heldRows(): Value[][] {
  const names = TRACKING_COLUMNS.map(({ name }) => name);
  const cell = (name: string, number: number): Value => {
    if (name === '计划编号') return `FB2024-${String(number).padStart(3, '0')}`;
    return name === '召开日期' ? HELD : '';
  };
  const [title = [], , ...rows] = planRows(ROWS);
  return [
    title,
    [...HEADER, ...names],
    ...rows.map((row, i) => [...row, ...names.map((name) => cell(name, i + 1))]),
  ];
}

it('generates in the same syncs for hundreds of conferences and thousands of missing pieces of evidence', async () => {
  const workspace = openWorkspace();
  // What is counted are messages; the scores of so many rows would take minutes here.
  await workspace.book.Excel.run(async (context) => {
    context.workbook.application.calculationMode = 'Manual';
    await context.sync();
  });
  const rows = heldRows();
  await fillSheet(workspace.book, '计划', rows);
  await workspace.book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('计划');
    const area = sheet.getRange('A2').getResizedRange(ROWS, (rows[1]?.length ?? 1) - 1);
    sheet.tables.add(area, true).name = '计划表';
    await context.sync();
  });
  const { place, plan } = await found(workspace);
  const { syncs, result } = await syncsOf(workspace.book, () =>
    workspace.pane.generateScores(place, plan, { ...OPTIONS, asOf: YEAR_END }),
  );
  expect(syncs).toBeLessThanOrEqual(MOST_SYNCS);
  expect(result.agreement.rows).toBe(ROWS);
  // Nothing was calculated, so that all differ; what became of their formulas is not asked here.
  expect(new Set(result.agreement.differences.map(({ cell }) => cell))).toEqual(new Set([null]));
  const owed = workspace.book.model.registry.tables.find(({ name }) => name === '待补佐证表');
  expect(owed?.area.rows).toBeGreaterThan(ROWS * 10);
});

it('says above the list how many pieces of evidence are missing beyond it', () => {
  const made = { at: '2025-01-06 09:30', source: '计划', departments: null };
  expect(String(evidenceHeader(made, 13_520)[1]?.[0])).toContain('另有13520项未列出');
  expect(String(evidenceHeader(made, 0)[1]?.[0])).not.toContain('未列出');
});
