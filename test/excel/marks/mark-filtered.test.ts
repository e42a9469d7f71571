import { describe, expect, it } from '@jest/globals';
import type { Plan } from '../../../src/core/plan/model/plan';
import { tableWorkspace, type Workspace } from '../../support/workbook/pane';
import { valuesOf } from '../../support/workbook/sheets';

const ERROR = '错误〔发布人〕请核对姓名';

const resultsFor = (plan: Plan, ...indexes: number[]): Map<string, string> =>
  new Map(indexes.map((index) => [plan.rows[index]!.key, ERROR]));

/** Shows the rows of March and September only. */
const filter = ({ book }: Workspace): Promise<void> =>
  book.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('计划表');
    table.columns.getItem('拟发布时间').filter.applyValuesFilter(['3月份', '9月份']);
    await context.sync();
  });

const MARKED = Array.from({ length: 12 }, (_, i) => [
  `FB2024-${String(i + 1).padStart(3, '0')}`,
  i === 1 || i === 2 ? ERROR : '',
]);

describe('marking a filtered table', () => {
  it('gives every row its own result, in sight or not', async () => {
    const workspace = await tableWorkspace(12);
    await filter(workspace);
    const { place, plan } = (await workspace.pane.read()).found!;
    await workspace.pane.mark(place, plan, resultsFor(plan, 1, 2));
    expect(await valuesOf(workspace.book, '计划', 'F3:G14')).toEqual(MARKED);
  });

  it('does so where it was filtered after it had been read', async () => {
    const workspace = await tableWorkspace(12);
    const { place, plan } = (await workspace.pane.read()).found!;
    await filter(workspace);
    await workspace.pane.mark(place, plan, resultsFor(plan, 1, 2));
    expect(await valuesOf(workspace.book, '计划', 'F3:G14')).toEqual(MARKED);
  });
});
