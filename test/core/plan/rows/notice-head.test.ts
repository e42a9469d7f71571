import { describe, expect, it } from '@jest/globals';
import { readNoticeHead } from '../../../../src/core/plan/rows/notice-head';

describe('plan year', () => {
  it.each([
    ['2024年度新闻发布会计划', 2024],
    ['关于印发2024 年度新闻发布会计划的通知', 2024],
    ['二〇二四年度新闻发布会计划', 2024],
    ['二○二四年新闻发布计划表', 2024],
    ['２０２４年新闻发布会计划', 2024],
    ['某某区2024年政策吹风会安排', 2024],
    ['2024—2025年新闻发布会计划', 2025],
    ['2025年新闻发布会计划（2024年12月制）', 2025],
    ['某某区新闻发布会计划（2024年）', 2024],
    ['2024年上半年新闻发布会计划', 2024],
    ['附件：2024年新闻发布会计划', 2024],
    ['附件 2: 2024年度新闻发布会安排', 2024],
    ['某某区新闻发布会计划', null],
  ])('of %s', (title, year) => {
    expect(readNoticeHead([title], []).year).toBe(year);
  });

  it('is that of the title, not of another line', () => {
    const lines = [
      '政办秘〔2023〕9号',
      '现将2023年度计划废止',
      '2024年度新闻发布会计划',
      '填报日期：2023年12月1日',
    ];
    expect(readNoticeHead(lines, []).year).toBe(2024);
  });

  it('is that of the notice where the title over the table names none', () => {
    const lines = ['关于印发2024年度新闻发布会计划的通知', '各单位：', '附件', '新闻发布会计划表'];
    expect(readNoticeHead(lines, [])).toMatchObject({ title: '新闻发布会计划表', year: 2024 });
  });
});

describe('issue date', () => {
  it.each([
    ['2024年3月19日', '2024-03-19'],
    ['2024 年 3 月 19 日', '2024-03-19'],
    ['２０２４年３月１９日', '2024-03-19'],
    ['二〇二四年三月十九日', '2024-03-19'],
    ['二○二四年三月十九日', '2024-03-19'],
    ['二〇二四年十二月三十一日', '2024-12-31'],
    ['二〇二四年十月二十日', '2024-10-20'],
    ['（2024年3月19日）', '2024-03-19'],
    ['2024-03-19', '2024-03-19'],
    ['某某区政务公开办 2024年3月19日', '2024-03-19'],
    ['某某区人民政府办公室 2024年3月19日印发', '2024-03-19'],
    ['截至2024年3月19日', null],
    ['请各单位抓紧落实，2024年3月19日', null],
    ['2024年2月30日', null],
    ['填报日期：2024年3月19日', null],
    ['2024年3月', null],
  ])('in the line %s', (line, issued) => {
    expect(readNoticeHead(['2024年度新闻发布会计划', line], []).issued).toBe(issued);
    expect(readNoticeHead(['2024年度新闻发布会计划'], [line]).issued).toBe(issued);
  });

  it('is the one above the table where there is one below it too', () => {
    expect(readNoticeHead(['2024年3月19日', '计划'], ['2024年4月1日']).issued).toBe('2024-03-19');
  });
});

describe('title', () => {
  it.each([
    [
      ['某某区人民政府', '2024年度新闻发布会计划', '填报单位（盖章）：计划科'],
      '2024年度新闻发布会计划',
    ],
    [['附件', '2024年新闻发布工作安排表'], '2024年新闻发布工作安排表'],
    [['发布时间：2021-02-11', '某某区新闻发布会一览表'], '某某区新闻发布会一览表'],
    [['填报单位（盖章）：政务公开办'], null],
    [[], null],
  ])('in %j', (lines, title) => {
    expect(readNoticeHead(lines, []).title).toBe(title);
  });
});
