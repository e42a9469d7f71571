import { describe, expect, it } from '@jest/globals';
import { isSameFormula } from '../../../src/excel/agreement/same-formula';

const isSame = (a: string, b: string): boolean => isSameFormula(a, b, '汇总表');

describe('two formulas of one table', () => {
  it('are the same in each way in which Excel writes references to the table itself', () => {
    const made =
      '=IF(汇总表[[#This Row],[总分]]>0,COUNTIFS(汇总表[总分],">"&汇总表[[#This Row],[总分]]),"")';
    for (const read of [
      made,
      '=IF([@总分]>0,COUNTIFS([总分],">"&[@总分]),"")',
      '=IF(汇总表[@总分] > 0, COUNTIFS(汇总表[总分], ">"&汇总表[@总分]), "")',
      '=if([@[总分]]>0,countifs([总分],">"&[@[总分]]),"")',
      '=IF(@汇总表[@总分]>0,COUNTIFS(汇总表[总分],">"&[@总分]),"")',
    ])
      expect([read, isSame(read, made)]).toEqual([read, true]);
  });

  it('differ in a number, in a column, and in another table', () => {
    const made = '=SUMIFS(明细表[得分],明细表[牵头发布单位],[@牵头发布单位])';
    for (const read of [
      '=SUMIFS(明细表[得分],明细表[牵头发布单位],[@牵头发布单位])+1',
      '=SUMIFS(明细表[实得分],明细表[牵头发布单位],[@牵头发布单位])',
      '=SUMIFS(旧明细表[得分],明细表[牵头发布单位],[@牵头发布单位])',
      '=SUMIFS([得分],明细表[牵头发布单位],[@牵头发布单位])',
    ])
      expect([read, isSame(read, made)]).toEqual([read, false]);
  });
});
