import { expect, it } from '@jest/globals';
import { BUILT_IN_DIRECTORY } from '../../../src/core/plan/units/directory';
import { readPlan } from '../../../src/core/plan/read-plan';
import { windowOf } from '../../../src/core/plan/timing/timing';
import { readFile } from '../../../src/files/read-file';

it('the text of a PDF has blanks in dates, cells of several lines, and rows that lack a merged cell', async () => {
  const lines = [
    '附件 1',
    '青川县 2025 年度新闻发布会计划',
    '（2025 年 2 月 14 日）',
    '序号 牵头发布单位 拟发布时间 发布主题 发布人',
    '1.',
    '县教育局',
    '3 月份',
    '春季开学工作',
    '新闻发布会',
    '党组成员、副局长 周海洋',
    '2.',
    '9 月份 秋季招生政策新闻发布会 副局长 李思远',
    '3.',
    '县统计局 4 月 20 日 第五次经济普查结果新闻发布会 局长 郑国强',
    '4.',
    '县水利局 5 月底前 防汛准备工作新闻发布会 副局长 江文涛',
    '联系人：赵敏，联系电话见通知正文。',
  ];
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const [sheet] = (await readFile('plan.txt', bytes)).sheets;
  const plan = readPlan(sheet!.grid, { directory: BUILT_IN_DIRECTORY })!;
  expect([plan.year, plan.issued]).toEqual([2025, '2025-02-14']);
  expect(
    plan.rows.map((row) => [
      row.department?.name ?? '',
      windowOf(row.timing)?.end,
      row.topic?.clean,
      row.person?.name,
    ]),
  ).toEqual([
    ['教育局', '2025-03-31', '春季开学工作新闻发布会', '周海洋'],
    ['', '2025-09-30', '秋季招生政策新闻发布会', '李思远'],
    ['统计局', '2025-04-20', '第五次经济普查结果新闻发布会', '郑国强'],
    ['水利局', '2025-05-31', '防汛准备工作新闻发布会', '江文涛'],
  ]);
});
