import { describe, expect, it } from '@jest/globals';
import { readSettings } from '../../../../src/core/settings/reading/read-settings';
import { table, tables } from '../../../support/settings-tables';

describe('header words', () => {
  it('name a column, which may be called as people call it', () => {
    const { settings, problems } = readSettings(
      tables(
        table('表头写法表', [
          { 列: '发布主题', 写法: '说 啥' },
          {},
          { 列: '时间', 写法: '开会日子（拟）' },
        ]),
      ),
    );
    expect(problems).toEqual([]);
    expect([...settings.headerWords]).toEqual([
      ['说啥', 'topic'],
      ['开会日子(拟)', 'timing'],
    ]);
  });

  it('are reported when they are of no column, empty, or given twice', () => {
    const words = table('表头写法表', [
      { 列: '地点', 写法: '在哪' },
      { 列: '发布人', 写法: '' },
      { 列: '', 写法: '谁来' },
      { 列: '发布主题', 写法: '说啥' },
      { 列: '发布人', 写法: '说　啥' },
    ]);
    const { settings, problems } = readSettings(tables(words));
    expect(
      problems
        .map(({ table: name, row, column, message }) => `${name} ${row} ${column} ${message}`)
        .sort(),
    ).toEqual([
      '表头写法表 1 列 badChoice',
      '表头写法表 2 写法 missing',
      '表头写法表 3 列 missing',
      '表头写法表 5 写法 repeated',
    ]);
    expect([...settings.headerWords]).toEqual([['说啥', 'topic']]);
  });
});
