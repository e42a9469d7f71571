import { describe, expect, it } from '@jest/globals';
import { textCell } from '../../../../src/core/plan/cells/grid';
import { readPlan } from '../../../../src/core/plan/read-plan';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';

function read(header: string, lines: readonly string[]) {
  const rows = ['2024年计划', header, ...lines].map((line) => line.split('|').map(textCell));
  const plan = readPlan({ rows, merges: [] }, { directory: BUILT_IN_DIRECTORY });
  if (!plan) throw new Error('a plan');
  const texts = (key: 'department' | 'timing'): string =>
    plan.rows.map(({ cells }) => cells[key].text).join(' ');
  const filled = plan.filled.map(({ key, count }) => `${key} ${count}`).join(', ');
  return { plan, texts, filled };
}

const BY_TIME = '序号|时间|单位|主题';

describe('blank cells that were merged before the table was pasted', () => {
  it('are filled with the time above, in the column that groups the rows', () => {
    const { texts, filled } = read(BY_TIME, [
      '1|3月|教育局|招生政策',
      '2||统计局|经济运行',
      '3|5月|民政局|养老服务',
      '4||卫健委|免疫规划',
    ]);
    expect(texts('timing')).toBe('3月 3月 5月 5月');
    expect(filled).toBe('timing 2');
  });

  it('are filled with the unit above, and then with the time beside it', () => {
    const { texts, filled } = read('单位|时间|主题|发布人', [
      '教育局|3月|招生政策|王海洋',
      '||体育中考|王海洋',
      '|4月|校园安全|王海洋',
      '统计局|5月|经济运行|马超',
      '||人口普查|马超',
    ]);
    expect(texts('department')).toBe('教育局 教育局 教育局 统计局 统计局');
    expect(texts('timing')).toBe('3月 3月 4月 5月 5月');
    expect(filled).toBe('department 3, timing 2');
  });

  it.each([
    ['there is only one', ['1|3月|教育局|招生', '2||统计局|经济', '3|5月|民政局|养老']],
    [
      'they are few',
      [
        ...[
          '1|1月|教育局|一',
          '2||统计局|二',
          '3||统计局|三',
          '4|2月|民政局|四',
          '5|3月|民政局|五',
        ],
        ...['6|4月|民政局|六', '7|5月|民政局|七', '8|6月|民政局|八', '9|7月|民政局|九'],
      ],
    ],
    ['one value is above all', ['1|3月|教育局|招生', '2||统计局|经济', '3||民政局|养老']],
    [
      'the table writes the same time twice elsewhere',
      [
        '1|3月|教育局|招生',
        '2|3月|统计局|经济',
        '3|5月|民政局|养老',
        '4||司法局|普法',
        '5||商务局|消费',
      ],
    ],
    [
      'the first has none',
      ['1||教育局|招生', '2|3月|统计局|经济', '3||民政局|养老', '4|5月|司法局|普法'],
    ],
    [
      'a heading stands between',
      ['1|3月|教育局|招生', '2||统计局|经济', '二、镇街', '3||柳河镇|养老', '4|5月|司法局|普法'],
    ],
  ])('are left where %s', (_, lines) => {
    expect(read(BY_TIME, lines).filled).toBe('');
  });

  it('are left behind other columns, but the time above is named as likely', () => {
    const { plan, texts, filled } = read('序号|单位|主题|时间', [
      '1|教育局|招生政策|3月',
      '2|统计局|经济运行|',
      '3|民政局|养老服务|5月',
      '4|卫健委|免疫规划|',
    ]);
    expect([texts('timing').trim(), filled]).toEqual(['3月  5月', '']);
    expect(plan.rows.map(({ cells }) => cells.timing.mergedWith?.text ?? '-').join(' ')).toBe(
      '- 3月 - 5月',
    );
  });

  it('are left in a ledger, which people sort', () => {
    const { filled } = read(`${BY_TIME}|计划编号`, [
      '1|3月|教育局|招生政策|2024-01',
      '2||统计局|经济运行|2024-02',
      '3|5月|民政局|养老服务|2024-03',
      '4||卫健委|免疫规划|2024-04',
    ]);
    expect(filled).toBe('');
  });
});
