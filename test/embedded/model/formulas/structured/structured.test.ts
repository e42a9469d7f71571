import { describe, expect, it } from '@jest/globals';
import { parseSpecifier } from '../../../../../src/embedded/model/formulas/structured/reference';
import { followTableChange } from '../../../../../src/embedded/model/formulas/structured/rename';
import { TranslationCache } from '../../../../../src/embedded/model/formulas/structured/translation-cache';
import { display } from '../../../../../src/embedded/model/formulas/structured/translate';
import type { FormulaContext } from '../../../../../src/embedded/model/formulas/structured/translate';
import type { TableRecord } from '../../../../../src/embedded/model/data/registry';

const table: TableRecord = {
  id: '{T}',
  name: '计划表',
  area: { sheetId: 's1', row: 2, column: 1, rows: 4, columns: 3 },
  columns: [
    { id: 1, name: '编号' },
    { id: 2, name: '时间 (拟)' },
    { id: 3, name: "a[b]'#" },
  ],
  style: 'TableStyleMedium2',
  showHeaders: true,
  showTotals: false,
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
  filters: {},
  sort: [],
};

const at = (sheetId: string, row: number, column: number): FormulaContext => ({
  tables: [table],
  cell: { sheetId, row, column, rows: 1, columns: 1 },
  sheetName: () => '计 划',
  nameFormula: (name) => ({ 基准: '41', 门槛: 'Sheet2!$A$1', 式: '1+2' })[name] ?? null,
});

const translate = (formula: string, context: FormulaContext) =>
  new TranslationCache().translate(formula, context);

function a1(formula: string, context = at('s2', 9, 9)): string {
  const result = translate(formula, context);
  return result.ok ? result.a1 : `refused: ${result.reason}`;
}

describe('a structured reference', () => {
  it.each([
    ['=SUM(计划表[编号])', "=SUM('计 划'!$B$4:$B$6)"],
    ['=计划表[[编号]:[时间 (拟)]]', "='计 划'!$B$4:$C$6"],
    ['=计划表[#All]', "='计 划'!$B$3:$D$6"],
    ['=计划表[[#Headers],[编号]]', "='计 划'!$B$3"],
    ['=计划表[[#Headers],[#Data],[编号]]', "='计 划'!$B$3:$B$6"],
    ['=ROWS(计划表)', "=ROWS('计 划'!$B$4:$D$6)"],
    ["=COUNTA(计划表[a'[b']'''#])", "=COUNTA('计 划'!$D$4:$D$6)"],
    ['=计划表[编号]&"计划表[编号]"', '=\'计 划\'!$B$4:$B$6&"计划表[编号]"'],
    ["='计划表'!A1", "='计划表'!A1"],
    ['=计划表[[#This Row],[编号]]', '=#VALUE!'],
  ])('%s is %s on another sheet', (formula, expected) => {
    expect(a1(formula)).toBe(expected);
  });

  it.each([
    ['=[@编号]', '=$B5'],
    ['=计划表[@[时间 (拟)]]', '=$C5'],
    ['=[@[编号]:[时间 (拟)]]', '=$B5:$C5'],
    ['=SUM([编号])', '=SUM($B$4:$B$6)'],
  ])('%s is %s inside its table', (formula, expected) => {
    expect(a1(formula, at('s1', 4, 3))).toBe(expected);
  });

  it.each([
    ['=别表[编号]', 'refused: there is no table 别表'],
    ['=计划表[没有]', 'refused: 计划表 has no column 没有'],
    ['=计划表[编号', 'refused: a bracket does not hold a structured reference'],
    ['=[@编号]', 'refused: there is no table here'],
  ])('%s is %s', (formula, expected) => {
    expect(a1(formula)).toBe(expected);
  });

  it('is kept in full and shown short inside its table', () => {
    const inside = at('s1', 4, 3);
    const result = translate('=[@编号]&[@[时间 (拟)]]&SUM([编号])', inside);
    const written = '=计划表[[#This Row],[编号]]&计划表[[#This Row],[时间 (拟)]]&SUM(计划表[编号])';
    expect(result).toMatchObject({ ok: true, written });
    expect(display(written, inside)).toBe('=[@编号]&[@[时间 (拟)]]&SUM([编号])');
    expect(display(written, at('s2', 0, 0))).toBe(written);
  });

  it('is not read from what is none', () => {
    expect(parseSpecifier('[a]b')).toBeNull();
    expect(parseSpecifier('#Nonsense')).toBeNull();
  });
});

describe('a defined name in a formula', () => {
  it('is replaced by what it stands for, in brackets where it must be', () => {
    expect(a1('=基准*2+门槛-式')).toBe('=(41)*2+Sheet2!$A$1-(1+2)');
  });

  it('is left alone in a text, as a function and as a part of a word', () => {
    expect(a1('="基准"&基准(1)&基准日')).toBe('="基准"&基准(1)&基准日');
  });
});

describe('a formula follows its table', () => {
  const written = '=计划表[[#This Row],[编号]]+SUM(计划表[[编号]:[状态]])+别表[编号]';

  it('when a column is renamed', () => {
    const change = {
      kind: 'column-renamed',
      table: '计划表',
      from: '编号',
      to: '计划 [编]号',
    } as const;
    expect(followTableChange(written, change)).toBe(
      "=计划表[[#This Row],[计划 '[编']号]]+SUM(计划表[[计划 '[编']号]:[状态]])+别表[编号]",
    );
  });

  it('when the table is renamed', () => {
    const change = { kind: 'table-renamed', from: '计划表', to: '台账' } as const;
    expect(followTableChange(written, change)).toBe(
      '=台账[[#This Row],[编号]]+SUM(台账[[编号]:[状态]])+别表[编号]',
    );
  });

  it('to #REF! when a column or the table goes', () => {
    expect(
      followTableChange(written, { kind: 'column-removed', table: '计划表', name: '状态' }),
    ).toBe('=计划表[[#This Row],[编号]]+SUM(#REF!)+别表[编号]');
    expect(followTableChange(written, { kind: 'table-removed', table: '计划表' })).toBe(
      '=#REF!+SUM(#REF!)+别表[编号]',
    );
  });
});
