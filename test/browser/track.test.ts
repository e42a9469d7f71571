import { expect, test } from '@jest/globals';
import { eachPage } from './support/each-page';
import { Ledger } from './support/ledger';
import { Pane } from './support/pane';

let ledger: Ledger;

eachPage((opened) => {
  ledger = new Ledger(opened, new Pane(opened));
});

const ROWS = [14, 19, 21, 24];

/** What the notice plans: the department and the topic of each 序号, as a clerk reads them. */
const PLANNED: Readonly<Record<number, string>> = {
  1: '发改委 充电基础设施建设新闻发布会',
  2: '市监局 铜官区消费维权情况发布会',
  3: '人社局 稳就业工作发布会',
  4: '教育局 铜官区教师公开招聘新闻发布会',
  5: '卫健委 2023年铜官区疾病预防控制中心工作情况',
  6: '统计局 一季度全区经济运行情况发布会',
  7: '发改委 服务业发展新闻发布会',
  8: '市监局 铜官区特种设备使用管理情况发布会',
  9: '民政局 铜官区居家和社区基本养老服务提升行动',
  10: '卫健委 铜官区打造托育新特色——医育融合,开展中医适宜技术进托育机构活动',
  11: '应急管理局 2024年上半年安全生产工作新闻发布会',
  12: '教育局 铜官区中小学招生工作新闻发布会',
  13: '教育局 润泽花园幼儿园项目新闻发布会',
  14: '统计局 上半年全区经济运行情况发布会',
  15: '人社局 城乡居民养老保险',
  16: '发改委 社会信用体系建设新闻发布会',
  17: '市监局 铜官区食品安全监管情况发布会',
  18: '农业农村水利局 和美乡村精品示范村建设',
  19: '住建局 物业管理工作',
  20: '教育局 “安心托幼”民生实事新闻发布会',
  22: '住建局 老旧小区改造工作',
  23: '统计局 三季度全区经济运行情况发布会',
  24: '人社局 农民工工资支付保障情况发布会',
  25: '应急管理局 2024年应急管理工作新闻发布会',
  26: '财政局 2023年财政管理改革新闻发布会',
  27: '发改委 重点项目建设新闻发布会',
  28: '市监局 铜官区知识产权情况发布会',
};

/** The lines of a list for some rows that ask for the same. */
const lines = (rows: readonly number[], note: string): string[] =>
  rows.map((row) => `序号${row} ${PLANNED[row]} ${note}`);

test('keeps the ledger of a year: held, moved, cancelled and under another topic', async () => {
  await ledger.begin();
  await ledger.open('登记', 14);
  await ledger.fill({
    报批日期: '2024-08-12',
    内容审核日期: '2024-08-15',
    内容审核人: '王芳',
    对接宣传部: '是',
    对接政务公开办: '是',
    召开日期: '8月20日',
    实际发布人: '副局长 马超',
    通稿: '有',
    记者问答: '有',
    图片视频: '有',
    公开日期: '2024-08-22',
    实录链接: 'https://www.example.gov.cn/fbh/14.html',
  });
  expect(await ledger.trial()).toBe('得分 100：已得 100 分，适用 100 分');
  await ledger.save();

  await ledger.open('变更', 19);
  await ledger.fill({ 变更类型: '改期', 变更后时间: '11月中旬', 变更原因: '场地调整' });
  await ledger.save();
  expect(await ledger.shows('截止日期', [19])).toEqual(['2024-10-31']);
  await ledger.open('变更', 19);
  await ledger.fill({ 书面报告日期: '2024-10-10', 抄送宣传部: '是' });
  await ledger.save();
  expect(await ledger.shows('截止日期', [19])).toEqual(['2024-11-20']);

  await ledger.open('变更', 21);
  await ledger.fill({ 变更类型: '取消', 变更原因: '政策调整', 书面报告日期: '2024-09-02' });
  await ledger.save();
  await ledger.open('变更', 24);
  await ledger.fill({
    变更类型: '改题',
    变更后主题: '农民工工资支付保障情况发布会',
    变更原因: '另有部署',
    书面报告日期: '2024-11-04',
    抄送宣传部: '是',
  });
  await ledger.save();
  const changes = await ledger.changes();
  expect(changes.map(([id, , type, from, , to]) => [id, type, from, to])).toEqual([
    ['FB2024-019', '改期', '10月份', '11月中旬'],
    ['FB2024-019', '改期', '11月中旬', '11月中旬'],
    ['FB2024-021', '取消', '10月份', ''],
    ['FB2024-024', '改题', '12月份', ''],
  ]);

  await ledger.asOf('2024-03-31', 45_382);
  // Who reviews, and with whom it is arranged, bears no date: it is being prepared.
  expect(await ledger.shows('状态', ROWS)).toEqual(['筹备中', '未到期', '已取消', '未到期']);
  expect(await ledger.shows('原定截止', ROWS)).toEqual([
    '2024-08-31',
    '2024-10-31',
    '2024-10-31',
    '2024-12-31',
  ]);
  expect(await ledger.counts()).toEqual(['应开 2', '已召开 0', '按期率 0%', '逾期 0', '待公开 0']);
  expect(await ledger.lists()).toEqual({
    '本月应开 2': lines([1, 2], '今天截止（2024-03-31）'),
    '临近 1': lines([3], '还有30天（截止2024-04-30）'),
  });
  expect(await ledger.reminder()).toContain('截至2024年3月31日');

  await ledger.asOf('2024-08-21', 45_525);
  expect(await ledger.shows('状态', ROWS)).toEqual(['已召开待公开', '未到期', '已取消', '未到期']);
  expect(await ledger.lists()).toEqual({
    '逾期 12': [
      ...lines([1, 2], '逾期143天（截止2024-03-31）'),
      ...lines([3], '逾期113天（截止2024-04-30）'),
      ...lines([4, 5, 6], '逾期82天（截止2024-05-31）'),
      ...lines([7, 8], '逾期52天（截止2024-06-30）'),
      ...lines([9, 10, 11, 12], '逾期21天（截止2024-07-31）'),
    ],
    '本月应开 1': lines([13], '还有10天（截止2024-08-31）'),
    '待公开 1': lines([14], '已过1个工作日（2024-08-20召开）'),
    '待补佐证 1 场': lines([14], '缺：公开日期'),
  });

  await ledger.asOf('2024-09-15', 45_550);
  expect(await ledger.shows('状态', ROWS)).toEqual(['已公开', '未到期', '已取消', '未到期']);
  expect(await ledger.counts()).toEqual([
    '应开 14',
    '已召开 1',
    '按期率 7%',
    '逾期 13',
    '待公开 0',
  ]);
  expect(await ledger.lists()).toEqual({
    '逾期 13': [
      ...lines([1, 2], '逾期168天（截止2024-03-31）'),
      ...lines([3], '逾期138天（截止2024-04-30）'),
      ...lines([4, 5, 6], '逾期107天（截止2024-05-31）'),
      ...lines([7, 8], '逾期77天（截止2024-06-30）'),
      ...lines([9, 10, 11, 12], '逾期46天（截止2024-07-31）'),
      ...lines([13], '逾期15天（截止2024-08-31）'),
    ],
    '本月应开 3': lines([15, 16, 17], '还有15天（截止2024-09-30）'),
  });

  await ledger.asOf('2024-12-31', 45_657);
  expect(await ledger.shows('状态', ROWS)).toEqual(['已公开', '逾期未召开', '已取消', '临近']);
  expect(await ledger.counts()).toEqual([
    '应开 28',
    '已召开 1',
    '按期率 4%',
    '逾期 21',
    '待公开 0',
  ]);
  expect(await ledger.lists()).toEqual({
    '逾期 21': [
      ...lines([1, 2], '逾期275天（截止2024-03-31）'),
      ...lines([3], '逾期245天（截止2024-04-30）'),
      ...lines([4, 5, 6], '逾期214天（截止2024-05-31）'),
      ...lines([7, 8], '逾期184天（截止2024-06-30）'),
      ...lines([9, 10, 11, 12], '逾期153天（截止2024-07-31）'),
      ...lines([13], '逾期122天（截止2024-08-31）'),
      ...lines([15, 16, 17], '逾期92天（截止2024-09-30）'),
      ...lines([18, 20], '逾期61天（截止2024-10-31）'),
      ...lines([19], '逾期41天（截止2024-11-20）'),
      ...lines([22, 23], '逾期31天（截止2024-11-30）'),
    ],
    '本月应开 5': lines([24, 25, 26, 27, 28], '今天截止（2024-12-31）'),
  });
  const reminder = await ledger.reminder();
  expect(reminder).toContain('第19项“物业管理工作”应于2024年11月20日前召开，已逾期41天');
  expect(reminder).toContain('农民工工资支付保障情况发布会');
  expect(reminder).not.toContain('根治欠薪工作');
  expect(reminder).not.toContain('第21项');
});

test('keeps conferences outside the plan, the sheet saying live which came in time', async () => {
  await ledger.begin();
  await ledger.asOf('2024-07-31', 45_504);
  const policy = {
    类型: '政策解读',
    牵头发布单位: '发改委',
    政策文件: '促进消费若干措施',
    政策印发日期: '2024-06-03',
    发布主题: '促进消费若干措施政策解读',
  };
  // Ten working days after 3 June: the Dragon Boat festival of 10 June is none.
  expect(await ledger.unplanned({ ...policy, 召开时间: '2024-06-18' })).toBe(
    '用时 10 个工作日，及时',
  );
  expect(await ledger.unplanned({ ...policy, 召开时间: '2024-06-19' })).toBe(
    '用时 11 个工作日，不及时',
  );
  const emergency = {
    类型: '突发事件',
    牵头发布单位: '应急管理局',
    事件发生时间: '2024-07-01 20:30',
    发布主题: '强降雨应急处置情况',
  };
  expect(await ledger.unplanned({ ...emergency, 召开时间: '2024-07-02 20:30' })).toBe(
    '用时 24 小时，及时',
  );
  const columns = ['编号', '类型', '起算时间', '召开时间', '及时'];
  expect(await ledger.outsidePlan(columns)).toEqual([
    ['JW2024-001', '政策解读', '2024-06-03 00:00', '2024-06-18 00:00', '是'],
    ['JW2024-002', '政策解读', '2024-06-03 00:00', '2024-06-19 00:00', '否'],
    ['JW2024-003', '突发事件', '2024-07-01 20:30', '2024-07-02 20:30', '是'],
  ]);

  // What is corrected in the sheet counts at once, and so does the day on which one looks.
  await ledger.correct('召开时间', 1, 45_460);
  expect((await ledger.outsidePlan(['及时'])).flat()).toEqual(['是', '是', '是']);
  await ledger.asOf('2024-06-30', 45_473);
  expect((await ledger.outsidePlan(['及时'])).flat()).toEqual(['是', '是', '否']);
});

test('reads a row that was typed below the table in new words, once the word tables have them', async () => {
  await ledger.begin();
  await ledger.asOf('2024-06-15', 45_458);
  await ledger.typeBelow([29, '住建局', '6 月下旬', '保障性住房建设发布会', '副局长 任龙']);
  expect(await ledger.shows('计划编号', [28])).toEqual(['FB2024-028']);
  expect(await ledger.shows('状态', [29])).toEqual(['时间待定']);
  await ledger.updateWords();
  expect(await ledger.shows('截止日期', [29])).toEqual(['2024-06-30']);
  expect(await ledger.shows('状态', [29])).toEqual(['临近']);
  expect((await ledger.lists())['本月应开 3']).toContain(
    '序号29 住建局 保障性住房建设发布会 还有15天（截止2024-06-30）',
  );
});
