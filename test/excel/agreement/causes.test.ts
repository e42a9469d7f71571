import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Agreement, Cause } from '../../../src/core/reconciliation/compare-scores';
import { serialOfDate } from '../../../src/core/calendar/excel-serial';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import { SCORE_ROWS } from '../../support/score-cases';
import type { Workspace } from '../../support/workbook/pane';
import { found, scoredWorkspace, YEAR_END } from '../../support/workbook/scored-workbook';
import { syncsOf } from '../../support/workbook/sheets';

let workspace: Workspace;

beforeEach(async () => {
  workspace = await scoredWorkspace(SCORE_ROWS.slice(0, 4));
});

/** A person alters the workbook, and the pane looks again. */
async function alter(
  work: (
    workbook: Excel.Workbook,
    cell: (table: string, column: string, row: number) => Excel.Range,
  ) => void,
): Promise<Agreement> {
  await workspace.book.Excel.run(async (context) => {
    const { workbook } = context;
    work(workbook, (table, column, row) =>
      workbook.tables.getItem(table).columns.getItem(column).getDataBodyRange().getCell(row, 0),
    );
    await context.sync();
  });
  const { place, plan } = await found(workspace);
  const { syncs, result } = await syncsOf(workspace.book, () =>
    workspace.pane.readScores(place, plan, YEAR_END),
  );
  expect(syncs).toBeLessThanOrEqual(3);
  return result!.agreement;
}

/** The row of a settings table that has a text in its first column. */
async function rowOf(table: string, text: string): Promise<number> {
  return workspace.book.Excel.run(async (context) => {
    const [column] = [context.workbook.tables.getItem(table).columns.getItemAt(0)];
    const body = column.getDataBodyRange().load('values');
    await context.sync();
    return body.values.findIndex(([value]) => value === text);
  });
}

/** Causes and differences as lines: those that only follow in brackets. */
const causesOf = ({ causes }: Agreement): string[] => causes.map(textOf);
const differencesOf = ({ differences }: Agreement): string[] =>
  differences.map(({ key, column, cell, isDerived }) =>
    isDerived ? `(${key} ${column})` : `${key} ${column} ${cell}`,
  );

function textOf(cause: Cause): string {
  if (cause.kind === 'manual') return 'manual';
  if (cause.kind === 'name') return `${cause.name} ${cause.fate}`;
  const { table, key, column } = cause.cell;
  const told =
    cause.kind === 'cell' ? `${cause.fate} ${cause.shown}` : `${cause.shown}≠${cause.engine}`;
  return `${table} ${key} ${column} ${told}`;
}

describe('why score sheets and engine differ', () => {
  it('tells a formula that was typed over from what only follows from it', async () => {
    const agreement = await alter((_, cell) => {
      cell('明细表', 'C1', 0).values = [[0]];
    });
    expect(agreement.causes).toEqual([]);
    const [first, ...others] = differencesOf(agreement);
    expect(first).toBe('FB2024-001 C1 typed');
    expect(others).toEqual(
      expect.arrayContaining([
        '(FB2024-001 实得分)',
        '(FB2024-001 得分)',
        '(统计局 平均分)',
        '(统计局 总分)',
        '(统计局 等级)',
        '(统计局 排名)',
      ]),
    );
    expect(others.filter((text) => !text.startsWith('('))).toEqual([]);
  });

  it('names a helper that was typed over', async () => {
    const agreement = await alter((_, cell) => {
      cell('明细表', '报批工作日', 0).values = [[1]];
    });
    expect(causesOf(agreement)).toEqual(['明细表 FB2024-001 报批工作日 typed 1']);
    expect(differencesOf(agreement)[0]).toBe('FB2024-001 C3 generated');
  });

  it('tells a text that was typed over a formula from a formula that was edited', async () => {
    const typed = await alter((_, cell) => {
      cell('明细表', '报批工作日', 0).values = [['五天']];
    });
    expect(causesOf(typed)).toEqual(['明细表 FB2024-001 报批工作日 typed 五天']);
    const edited = await alter((_, cell) => {
      cell('明细表', '报批工作日', 0).formulas = [['=1+1']];
    });
    expect(causesOf(edited)).toEqual(['明细表 FB2024-001 报批工作日 edited 2']);
  });

  it('names a setting whose 生效值 was typed over', async () => {
    const row = await rowOf('参数表', 'C3部分分');
    const agreement = await alter((_, cell) => {
      cell('参数表', '生效值', row).values = [[2]];
    });
    expect(causesOf(agreement)).toEqual(['参数表 C3部分分 生效值 typed 2']);
    expect(differencesOf(agreement)).toContain('FB2024-002 C3 generated');
  });

  it('names a name that stands for something else, and one that is gone', async () => {
    const edited = await alter(({ names }) => {
      names.getItem('分值_C3').formula = '=20';
    });
    expect(causesOf(edited)).toEqual(['分值_C3 edited']);
    const gone = await alter(({ names }) => {
      names.getItem('分值_C3').delete();
    });
    expect(causesOf(gone)).toEqual(['分值_C3 gone']);
  });

  it('names a deadline of the plan that was typed over', async () => {
    const agreement = await alter((_, cell) => {
      cell('计划表', '截止日期', 1).values = [[serialOfDate('2024-12-01' as PlainDate)]];
    });
    expect(causesOf(agreement)).toEqual(['计划表 FB2024-002 截止日期 typed 2024-12-01']);
    expect(differencesOf(agreement)[0]).toBe('FB2024-002 截止日期 generated');
    expect(differencesOf(agreement)).toContain('(FB2024-002 C1)');
  });

  it('names a wording that a word table gives for something else, or lacks', async () => {
    const row = await rowOf('时间词表', '10月份');
    const altered = await alter((_, cell) => {
      cell('时间词表', '截止', row).values = [[serialOfDate('2024-10-15' as PlainDate)]];
    });
    expect(causesOf(altered)).toEqual(['时间词表 10月份 截止 2024-10-15≠2024-10-31']);
    const lost = await alter((_, cell) => {
      cell('时间词表', '写法', row).values = [['十月']];
    });
    expect(causesOf(lost)).toEqual(['时间词表 10月份 截止 null≠2024-10-31']);
  });

  it('says that the workbook is calculated by hand', async () => {
    const agreement = await alter(({ application }, cell) => {
      application.calculationMode = 'Manual';
      cell('计划表', '内容审核日期', 0).values = [['']];
    });
    expect(causesOf(agreement)).toEqual(['manual']);
    expect(differencesOf(agreement)).toContain('FB2024-001 C4 generated');
  });

  it('looks for nothing where they agree', async () => {
    const agreement = await alter((_, cell) => {
      cell('计划表', '内容审核日期', 0).values = [['']];
    });
    expect(agreement).toMatchObject({ differences: [], causes: [] });
  });
});
