import { expect, test } from '@jest/globals';
import { eachPage } from './support/each-page';
import { Ledger } from './support/ledger';
import { Pane } from './support/pane';

let ledger: Ledger;

eachPage((opened) => {
  ledger = new Ledger(opened, new Pane(opened));
});

const ROWS = [14, 19, 21, 24];

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
  expect(await ledger.lists()).toEqual(['本月应开 2', '临近 1']);
  expect(await ledger.reminder()).toContain('截至2024年3月31日');

  await ledger.asOf('2024-09-15', 45_550);
  expect(await ledger.shows('状态', ROWS)).toEqual(['已公开', '未到期', '已取消', '未到期']);
  expect((await ledger.lists()).slice(0, 2)).toEqual(['逾期 13', '本月应开 3']);

  await ledger.asOf('2024-12-31', 45_657);
  expect(await ledger.shows('状态', ROWS)).toEqual(['已公开', '逾期未召开', '已取消', '临近']);
  expect((await ledger.lists()).slice(0, 2)).toEqual(['逾期 21', '本月应开 5']);
  const reminder = await ledger.reminder();
  expect(reminder).toContain('第19行「物业管理工作」，截止日期2024年11月20日，已逾期41天');
  expect(reminder).toContain('农民工工资支付保障情况发布会');
  expect(reminder).not.toContain('根治欠薪工作');
  expect(reminder).not.toContain('第21行');
});
