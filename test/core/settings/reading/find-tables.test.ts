import { describe, expect, it } from '@jest/globals';
import { textCell } from '../../../../src/core/plan/cells/grid';
import {
  findSettingsTables,
  type HeadedTable,
  type SheetGrid,
} from '../../../../src/core/settings/reading/find-tables';

const lines = (...rows: readonly string[]) =>
  rows.map((row) => (row === '' ? [] : row.split('|').map(textCell)));

const sheet = (name: string | null, ...rows: readonly string[]): SheetGrid => ({
  name,
  grid: { rows: lines(...rows) },
});

const table = (name: string, ...rows: readonly string[]): HeadedTable => ({
  ...{ name, sheet: '我的单位' },
  rows: lines(...rows),
});

/** Each table that was found: where, its headers, its rows. */
const found = (sheets: readonly SheetGrid[], ...tables: readonly HeadedTable[]) =>
  [...findSettingsTables(sheets, tables)].map(([name, cells]) => [
    ...[name, cells.sheet, cells.headers.join('|')],
    cells.rows.map((row) => row.map(({ text }) => text).join('|')),
  ]);

const HEADER = '日期|类型|名称';

describe('settings tables that are Excel tables', () => {
  it('are found by their names, on whatever sheet, with whatever columns', () => {
    expect(found([], table('节假日表', '日期|备注', '2024-01-01|元旦'))).toEqual([
      ['节假日表', '我的单位', '日期|备注', ['2024-01-01|元旦']],
    ]);
  });

  it('may be empty; other tables are none', () => {
    expect(found([], table('节假日表'), table('计划表', '序号|主题', '1|甲'))).toEqual([
      ['节假日表', '我的单位', '', []],
    ]);
  });

  it('count before cells that look like one', () => {
    const cells = sheet('节假日', HEADER, '2023-01-01|休|元旦');
    expect(found([cells], table('节假日表', HEADER, '2024-01-01|休|元旦'))).toEqual([
      ['节假日表', '我的单位', HEADER, ['2024-01-01|休|元旦']],
    ]);
  });
});

describe('settings tables that another program has turned into plain cells', () => {
  it('are found by their header on their sheet, wherever it stands, up to a blank row', () => {
    const cells = sheet(
      '节假日',
      '节假日：休为放假',
      '',
      `||${HEADER}|`,
      '记|事|2024-01-01|休|元旦|本市另放一天',
      '||2024-02-09|休|除夕',
      '这一行的|备注|||',
      '||2024-03-01|休|不属于本表',
    );
    expect(found([cells])).toEqual([
      ['节假日表', '节假日', HEADER, ['2024-01-01|休|元旦', '2024-02-09|休|除夕']],
    ]);
  });

  it('may have blanks in their headers and reach to the end of the sheet', () => {
    expect(found([sheet('节假日', '日 期|类型| 名称', '2024-01-01|休|元旦')])).toEqual([
      ['节假日表', '节假日', '日 期|类型| 名称', ['2024-01-01|休|元旦']],
    ]);
  });

  it('are found where their first header also stands alone in front', () => {
    expect(found([sheet('节假日', `日期|日期|类型|名称`, '甲|2024-01-01|休|元旦')])).toEqual([
      ['节假日表', '节假日', HEADER, ['2024-01-01|休|元旦']],
    ]);
  });

  it('may stand on one sheet with others', () => {
    const cells = sheet(
      '考核设置',
      '下限|等级||代码|评分项|分值|依据|说明',
      '90|优秀||c1|按期|20||',
      '0|不合格||',
    );
    expect(found([cells]).map(([name, , , rows]) => [name, rows])).toEqual([
      ['评分项表', ['c1|按期|20||']],
      ['等级表', ['90|优秀', '0|不合格']],
    ]);
  });

  it.each([
    ['on another sheet', sheet('节日', HEADER, '2024-01-01|休|元旦')],
    ['of a file without sheets', sheet(null, HEADER, '2024-01-01|休|元旦')],
    ['without one of its columns', sheet('节假日', '日期|名称', '2024-01-01|元旦')],
    ['with its columns in another order', sheet('节假日', '类型|日期|名称', '休|2024-01-01|元旦')],
    [
      'with another column between',
      sheet('节假日', '日期|星期|类型|名称', '2024-01-01|一|休|元旦'),
    ],
  ])('are none %s', (_, cells) => {
    expect(found([cells])).toEqual([]);
  });
});
