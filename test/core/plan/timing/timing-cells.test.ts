import { describe, expect, it } from '@jest/globals';
import { textCell, type Cell } from '../../../../src/core/plan/cells/grid';
import { parseTiming } from '../../../../src/core/plan/timing/timing';
import {
  dayWindow,
  halfYearWindow,
  monthWindow,
  printWindow,
  quarterWindow,
  spanOf,
  tenDaysWindow,
  yearWindow,
} from '../../../../src/core/plan/timing/window';
import { inPlan, say, spell } from '../../../support/timing-text';

const APRIL = '2024-04-01 2024-04-30 month';
const MAY = '2024-05-01 2024-05-31 month';
const APRIL_20 = '2024-04-20 2024-04-20 day';

describe('times without a window', () => {
  it.each([
    ['', 'missing'],
    ['/', 'missing'],
    ['——', 'missing'],
    ['待定', 'undetermined'],
    ['待 定', 'undetermined'],
    ['（待定）', 'undetermined'],
    ['未定', 'undetermined'],
    ['适时', 'undetermined'],
    ['适时召开', 'undetermined'],
    ['另行通知', 'undetermined'],
    ['根据工作进展确定', 'undetermined'],
    ['政策出台后及时召开', 'undetermined'],
    ['根据上级安排', 'undetermined'],
    ['按照省里部署', 'undetermined'],
    ['暂无', 'undetermined'],
    ['择期', 'undetermined'],
    ['不定期', 'undetermined'],
    ['每月', 'recurring'],
    ['半年一次', 'recurring'],
    ['每月5日', 'recurring'],
    ['每季度', 'recurring'],
    ['每季度末月', 'recurring'],
    ['每周四', 'recurring'],
    ['每半年', 'recurring'],
    ['常态化', 'recurring'],
    ['全年常态化开展', 'recurring'],
    ['上旬', 'unreadable'],
    ['春节之后', 'unreadable'],
    ['区级', 'unreadable'],
    ['张三', 'unreadable'],
  ])('reads %j as %s', (text, expected) => {
    expect(inPlan(text)).toBe(expected);
  });
});

describe('cells that are numbers or dates', () => {
  const number = (value: number, text = String(value), format?: string): Cell =>
    format === undefined ? { value, text } : { value, text, format };

  it.each([
    ['a month', number(5), MAY],
    ['2024.05', number(2024.05), MAY],
    ['2024.11', number(2024.11), '2024-11-01 2024-11-30 month'],
    [
      '2024.1',
      number(2024.1),
      'ambiguous: 2024-01-01 2024-01-31 month, 2024-10-01 2024-10-31 month',
    ],
    [
      '2024.10 shown with two decimals',
      number(2024.1, '2024.10', '0.00'),
      '2024-10-01 2024-10-31 month',
    ],
    ['202405', number(202405), MAY],
    ['20240420', number(20240420), APRIL_20],
    ['a date', number(45402, '2024/4/20', 'yyyy/m/d'), APRIL_20],
    ['a date and clock time', number(45402.5, '2024/4/20 12:00', 'yyyy/m/d h:mm'), APRIL_20],
    ['a date shown as 年月', number(45402, '2024年4月', 'yyyy"年"m"月"'), APRIL],
    ['a date shown as 月', number(45402, '4月', 'm"月"'), APRIL],
    ['a date shown as 月日', number(45402, '4月20日', 'm"月"d"日";@'), APRIL_20],
    [
      'a date shown as the locale has it',
      number(45402, '2024年4月20日', '[$-F800]dddd, mmmm dd, yyyy'),
      APRIL_20,
    ],
    ['a date shown as yyyy-mm', number(45402, '2024-04', 'yyyy\\-mm;@'), APRIL],
  ])('reads %s', (_, cell, expected) => {
    expect(say(parseTiming(cell, 2024))).toBe(expected);
  });

  it('takes the text 3-4 for either two months or a day', () => {
    expect(inPlan('3-4')).toBe('ambiguous: 2024-03-01 2024-04-30 month, 2024-03-04 2024-03-04 day');
  });
});

it('leaves a time without a year open where the plan has none', () => {
  expect([inPlan('4月份', null), inPlan('2024年4月', null), inPlan('待定', null)]).toEqual([
    'noYear',
    APRIL,
    'undetermined',
  ]);
});

it('reads every window that it prints', () => {
  const days = [dayWindow(2024, 2, 29), dayWindow(2024, 12, 31), dayWindow(2025, 1, 1)];
  const parts = [tenDaysWindow(2024, 2, 3), tenDaysWindow(2024, 11, 1), monthWindow(2024, 10)];
  const longer = [quarterWindow(2024, 4), halfYearWindow(2024, 1), yearWindow(2023)];
  const singles = [...days, ...parts, ...longer].filter((window) => window !== null);
  const spans = singles
    .flatMap((first) => singles.map((last) => spanOf(first, last)))
    .filter((window) => window !== null);
  for (const window of [...singles, ...spans]) {
    const [first, last] = [
      printWindow(window),
      say(parseTiming(textCell(printWindow(window)), 2020)),
    ];
    expect(`${first}: ${last}`).toBe(`${first}: ${spell(window)}`);
  }
});
