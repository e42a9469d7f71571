import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../../../../src/core/calendar/plain-date';
import { periodWindow, reportsOn, topicPeriod } from '../../../../src/core/plan/topic/topic-period';

/** The period of a topic planned for October 2024, as 「words start end」. */
function period(topic: string, deadline = '2024-10-31'): string | null {
  const found = topicPeriod(topic);
  if (!found) return null;
  const window = periodWindow(found, deadline as PlainDate);
  return `${found.words} ${window?.start ?? '-'} ${window?.end ?? '-'}`;
}

describe('the period a topic names', () => {
  it.each([
    ['一季度全区经济运行情况', '一季度 2024-01-01 2024-03-31'],
    ['第三季度经济运行情况', '第三季度 2024-07-01 2024-09-30'],
    ['前三季度经济运行情况', '前三季度 2024-01-01 2024-09-30'],
    ['1-3季度经济运行情况', '1-3季度 2024-01-01 2024-09-30'],
    ['上半年财政收支情况', '上半年 2024-01-01 2024-06-30'],
    ['2024年上半年安全生产工作', '2024年上半年 2024-01-01 2024-06-30'],
    ['2023年疾病预防控制工作', '2023年 2023-01-01 2023-12-31'],
    ['2023年度社会保险信息披露', '2023年度 2023-01-01 2023-12-31'],
    ['二〇二三年法治政府建设', '二〇二三年 2023-01-01 2023-12-31'],
    ['去年经济运行情况', '去年 2023-01-01 2023-12-31'],
    ['1-9月经济运行情况', '1-9月 2024-01-01 2024-09-30'],
    ['9月份空气质量状况', '9月份 2024-09-01 2024-09-30'],
    ['2021-2023年外贸发展情况', '2021-2023年 2021-01-01 2023-12-31'],
    ['2021年至2023年惠民补贴', '2021年至2023年 2021-01-01 2023-12-31'],
    ['2021—2023年惠民补贴', '2021—2023年 2021-01-01 2023-12-31'],
    ['2024年三季度环境质量', '2024年三季度 2024-07-01 2024-09-30'],
    ['今年上半年经济运行', '今年上半年 2024-01-01 2024-06-30'],
    ['本年度预算执行', '本年度 2024-01-01 2024-12-31'],
    ['上年度工作总结', '上年度 2023-01-01 2023-12-31'],
    ['全年经济运行', '全年 2024-01-01 2024-12-31'],
    ['2023年全年经济运行', '2023年全年 2023-01-01 2023-12-31'],
    ['２０２３年上半年经济运行', '2023年上半年 2023-01-01 2023-06-30'],
    ['Q3经济运行', 'Q3 2024-07-01 2024-09-30'],
    ['《2022年条例》与2023年执法情况', '2023年 2023-01-01 2023-12-31'],
    ['13月份经济运行', '13月份 - -'],
  ])('%s', (topic, expected) => {
    expect(period(topic)).toBe(expected);
  });

  it('is last year’s fourth quarter in a January', () => {
    expect(period('四季度经济运行情况', '2024-01-31')).toBe('四季度 2023-10-01 2023-12-31');
  });

  it('is that of the year it names, however far from the deadline', () => {
    expect(period('2021-2022年外贸发展情况', '2026-06-30')).toBe(
      '2021-2022年 2021-01-01 2022-12-31',
    );
    expect(period('去年上半年经济运行', '2024-06-30')).toBe('去年上半年 2023-01-01 2023-06-30');
    expect(topicPeriod('《条例》一季度执行情况')).toMatchObject({ words: '一季度', start: 4 });
  });

  it.each([
    '充电基础设施建设新闻发布会',
    '《条例（2019年修订）》解读',
    '2023年以来重点工作进展',
    '2019年版国家医保目录',
    '12345热线办理情况',
    '“3·15”消费者权益保护',
    '“十四五”规划实施情况',
    '2024级新生入学政策',
    '2025年春季学期开学工作',
    '8月15日全国生态日活动',
    '第三届农民丰收节',
  ])('none in %s', (topic) => {
    expect(period(topic)).toBeNull();
  });
});

describe('whether a topic reports on its period', () => {
  it.each([
    ['三季度经济运行情况', true],
    ['上半年财政收支', true],
    ['2024年预算执行情况', true],
    ['2024年招生工作', false],
    ['2024年应急管理工作', false],
    ['2025年医保征缴工作', false],
    ['四季度促消费活动安排', false],
    ['全年经济运行', true],
    ['全年工作', false],
    ['2024年上半年工作', true],
    ['2021-2023年工作', false],
  ])('%s: %s', (topic, expected) => {
    const found = topicPeriod(topic);
    expect(found && reportsOn(found, topic)).toBe(expected);
  });
});
