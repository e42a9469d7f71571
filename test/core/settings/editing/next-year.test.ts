import { describe, expect, it } from '@jest/globals';
import { textCell } from '../../../../src/core/plan/cells/grid';
import {
  columnsLeftBehind,
  keptTables,
  settingsForYear,
} from '../../../../src/core/settings/editing/next-year';
import type { SettingsTables } from '../../../../src/core/settings/table-cells';

const tablesOf = (
  tables: Readonly<Record<string, readonly (readonly string[])[]>>,
): SettingsTables =>
  new Map(
    Object.entries(tables).map(([name, [headers = [], ...rows]]) => [
      name,
      { name, sheet: name, headers, rows: rows.map((row) => row.map(textCell)) },
    ]),
  );

describe('the settings of the next year', () => {
  it('are those of the office, without what belongs to one year', () => {
    const tables = tablesOf({
      参数表: [
        ['参数', '值'],
        ['计划年度', '2025'],
        ['考核基准日', '2025-12-31'],
        ['最短准备期', '15'],
      ],
      校验豁免表: [
        ['计划编号', '规则'],
        ['FB2025-001', 'topic/too-long'],
      ],
    });
    expect(settingsForYear(tables, 2026)).toEqual([
      expect.objectContaining({ key: { 参数: '计划年度' }, values: { 值: 2026 } }),
      { table: '参数表', key: { 参数: '最短准备期' }, values: { 值: '15' } },
    ]);
    expect(keptTables(tables)).toEqual(['参数表']);
  });

  it('name the columns of the office’s own that stay behind, if they are filled', () => {
    const tables = tablesOf({
      名录表: [
        ['简称', '全称', '邮箱', '备注'],
        ['教育局', '区教育局', 'jyj@example.gov.cn', ''],
      ],
      加扣分表: [
        ['牵头发布单位', '经办人'],
        ['教育局', '王芳'],
      ],
    });
    expect(columnsLeftBehind(tables)).toEqual([{ table: '名录表', header: '邮箱' }]);
  });
});
