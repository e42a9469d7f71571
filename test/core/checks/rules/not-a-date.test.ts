import { describe, expect, it } from '@jest/globals';
import { createCalendar } from '../../../../src/core/calendar/working-calendar';
import { checkPlan } from '../../../../src/core/checks/check-plan';
import { textCell, type Cell } from '../../../../src/core/plan/cells/grid';
import { readPlan } from '../../../../src/core/plan/read-plan';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';
import { AS_OF } from '../../../support/rule-fixture';

const HEADER = ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人', '召开日期'];
const ROW = ['1', '教育局', '8月份', '中小学招生政策发布会', '副局长 王海洋'];

/** What is said to be wrong with a cell of 召开日期. */
function wrong(held: Cell): string[] {
  const rows = [HEADER.map(textCell), [...ROW.map(textCell), held]];
  const plan = readPlan({ rows, merges: [] }, { year: 2024, directory: BUILT_IN_DIRECTORY });
  if (!plan) throw new Error('a plan');
  const { findings } = checkPlan(plan, { calendar: createCalendar(), asOf: AS_OF }).result();
  return findings.filter(({ rule }) => rule === 'tracking/not-a-date').map((one) => one.variant);
}

/** 2024-08-16 in a format. */
const day = (format?: string): Cell => ({
  ...{ value: 45520, text: '45520' },
  ...(format !== undefined && { format }),
});

describe('a number in a date column', () => {
  it.each(['yyyy-mm-dd', 'm"月"d"日"', 'yyyy"年"m"月"', 'mmm-yy', 'yyyy', 'd', 'm/d h:mm'])(
    'is a date where people see one: %s',
    (format) => {
      expect(wrong(day(format))).toEqual([]);
    },
  );

  it.each([undefined, 'General', '0', '0.00', '#,##0', 'h:mm'])(
    'is a number where they do not: %s',
    (format) => {
      expect(wrong(day(format))).toEqual(['number']);
    },
  );
});
