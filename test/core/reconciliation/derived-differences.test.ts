import { describe, expect, test } from '@jest/globals';
import type { Difference, ScoreTable } from '../../../src/core/reconciliation/compare-scores';
import { detailFormulas } from '../../../src/core/workbook-contract/detail-formulas';
import { markDerivedDifferences } from '../../../src/core/reconciliation/derived-differences';
import { formulaDependencies } from '../../../src/core/reconciliation/formula-dependencies';
import { SUMMARY_FORMULAS } from '../../../src/core/workbook-contract/summary-formulas';

const DETAIL = detailFormulas({
  table: '计划表',
  department: '单位（牵头）',
  topic: '发布主题',
  spokesperson: '发布人',
});
const FORMULAS = { 明细表: DETAIL, 汇总表: SUMMARY_FORMULAS };

describe('what a formula of a score sheet reads', () => {
  const detail = formulaDependencies('明细表', DETAIL);

  test('is told with all that stands behind it, but for what it has nothing to do with', () => {
    const { row } = detail('C3');
    expect([...row]).toEqual(
      expect.arrayContaining(['计分状态', '报批工作日', '已召开', '召开日期', '行']),
    );
    for (const column of ['C2', 'C4', '得分', '公开日期', '失分说明']) {
      expect(row).not.toContain(column);
    }
  });

  test('includes every column of a range, and columns of other tables', () => {
    const { row, columns } = detail('得分');
    expect([...row]).toEqual(
      expect.arrayContaining(['C1', 'C6', 'C7b', 'C7d', '实得分', '适用分']),
    );
    expect([...columns]).toEqual(
      expect.arrayContaining(['计划表[报批日期]', '计划表[截止日期]', '加扣分表[类型]']),
    );
  });

  test('ends where formulas read each other', () => {
    const reads = formulaDependencies(
      '表',
      new Map([
        ['甲', '=表[[#This Row],[乙]]'],
        ['乙', '=表[[#This Row],[甲]]+其他[丙]'],
      ]),
    );
    expect([...reads('甲').columns]).toEqual(['其他[丙]']);
  });
});

describe('a difference only follows from another', () => {
  const departments = new Map([
    ['FB2024-001', '统计局'],
    ['FB2024-002', '住建局'],
  ]);

  /** Which of the differences follow. @param cells 计划编号 or department, column, and what became of the formula */
  function derived(
    ...cells: readonly (readonly [string, string, Difference['cell']?])[]
  ): string[] {
    const differences = cells.map(([key, column, cell = 'generated']): Difference => {
      const table: ScoreTable = departments.has(key) ? '明细表' : '汇总表';
      return { sheet: '', table, key, column, engine: 0, shown: 1, cell };
    });
    return markDerivedDifferences(differences, FORMULAS, (id) => departments.get(id) ?? null)
      .filter(({ isDerived }) => isDerived)
      .map(({ key, column }) => `${key} ${column}`);
  }

  test('where its formula reads it, in its row, its department or the ranking', () => {
    expect(
      derived(
        ['FB2024-001', 'C1'],
        ['FB2024-001', '得分'],
        ['统计局', '平均分'],
        ['统计局', '总分'],
        ['住建局', '排名'],
      ),
    ).toEqual(['FB2024-001 得分', '统计局 平均分', '统计局 总分', '住建局 排名']);
  });

  test('not where it was altered itself', () => {
    expect(derived(['FB2024-001', 'C1'], ['FB2024-001', '得分', 'typed'])).toEqual([]);
  });

  test('not where the other is of another row, another department, or comes after it', () => {
    expect(derived(['FB2024-001', 'C1'], ['FB2024-002', '得分'])).toEqual([]);
    expect(derived(['FB2024-001', '得分'], ['住建局', '平均分'])).toEqual([]);
    expect(derived(['FB2024-001', '得分', 'typed'], ['FB2024-001', 'C1'])).toEqual([]);
  });

  test('of every department, where a conference has been given to another one', () => {
    expect(derived(['FB2024-001', '牵头发布单位'], ['住建局', '场次'], ['统计局', '场次'])).toEqual(
      ['住建局 场次', '统计局 场次'],
    );
  });
});
