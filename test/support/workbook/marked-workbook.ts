import { expect } from '@jest/globals';
import type { Plan } from '../../../src/core/plan/model/plan';
import { openWorkspace, tableWorkspace, type Workspace } from './pane';
import { fillSheet, planRows, syncsOf, valuesOf } from './sheets';

export const ERROR = '错误〔发布人〕请核对姓名；警告〔发布主题〕过期';

export const resultsFor = (plan: Plan, ...indexes: number[]): Map<string, string> =>
  new Map(indexes.map((index) => [plan.rows[index]!.key, ERROR]));

export async function found({ pane }: Workspace) {
  return (await pane.read()).found!;
}

export const formatsOf = ({ book }: Workspace): string[] =>
  book.model.registry.conditionalFormats.map(({ rule }) =>
    rule.type === 'custom' ? rule.formula : rule.type,
  );

/** Marks a plan of so many rows, in a range and in a table, and takes the marks away again: one sync each. */
export async function expectMarkedInOneSync(rows: number): Promise<void> {
  const range = openWorkspace();
  await fillSheet(range.book, '计划', planRows(rows));
  for (const workspace of [range, await tableWorkspace(rows)]) {
    const { place, plan } = await found(workspace);
    const results = resultsFor(plan, 0, 7);
    const { syncs, result } = await syncsOf(workspace.book, () =>
      workspace.pane.mark(place, plan, results),
    );
    expect(syncs).toBe(1);
    expect(result).toEqual({ written: rows + 2, left: [] });
    expect(await valuesOf(workspace.book, '计划', 'F2:G4')).toEqual([
      ['计划编号', '校验结果'],
      ['FB2024-001', ERROR],
      ['FB2024-002', ''],
    ]);
    expect(await valuesOf(workspace.book, '计划', `F${rows + 2}`)).toEqual([
      [`FB2024-${String(rows).padStart(3, '0')}`],
    ]);
    const again = await found(workspace);
    expect(again.isMarked).toBe(true);
    const second = await syncsOf(workspace.book, () =>
      workspace.pane.mark(again.place, again.plan, new Map()),
    );
    expect([second.syncs, second.result]).toEqual([1, { written: 2, left: [] }]);
    expect((await found(workspace)).isMarked).toBe(false);
  }
}
