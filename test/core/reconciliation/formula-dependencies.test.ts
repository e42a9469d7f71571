import { describe, expect, it } from '@jest/globals';
import { formulaDependencies } from '../../../src/core/reconciliation/formula-dependencies';

const FORMULAS = new Map([
  ['甲', '=明细表[[#This Row],[乙]]+1'],
  ['乙', '=SUM(明细表[[#This Row],[丙]:[戊]])'],
  ['丙', '=汇总表[[#This Row],[总分]]'],
  ['丁', '=SUM(参数表[值])+COUNT(名录表[[简称]])'],
  ['戊', '=明细表[[#This Row],[备注]]'],
  ['己', '=明细表[[#This Row],[庚]]'],
  ['庚', '=明细表[[#This Row],[己]]+SUM(等级表[下限])'],
  ['辛', '=1+1'],
]);

const dependenciesOf = (column: string) => formulaDependencies('明细表', FORMULAS)(column);
const rowOf = (column: string): string[] => [...dependenciesOf(column).row].sort();
const columnsOf = (column: string): string[] => [...dependenciesOf(column).columns].sort();

describe('what a formula depends on', () => {
  it('is what it reads, and what that reads in turn; a range covers the columns between', () => {
    expect(rowOf('乙')).toEqual(['丁', '丙', '备注', '戊']);
    expect(rowOf('甲')).toEqual(['丁', '丙', '乙', '备注', '戊']);
  });

  it('are whole columns of any table, written either way', () => {
    expect(columnsOf('丁')).toEqual(['参数表[值]', '名录表[简称]']);
    expect(columnsOf('甲')).toEqual(['参数表[值]', '名录表[简称]']);
  });

  it('is no row of another table', () => {
    expect([rowOf('丙'), columnsOf('丙')]).toEqual([[], []]);
  });

  it('ends where formulas go round in a circle', () => {
    expect(rowOf('己')).toEqual(['己', '庚']);
    expect(columnsOf('己')).toEqual(['等级表[下限]']);
  });

  it('is nothing for a formula that reads nothing, or a column that has none', () => {
    for (const column of ['辛', '别的列'])
      expect([rowOf(column), columnsOf(column)]).toEqual([[], []]);
  });
});
