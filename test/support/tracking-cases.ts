import type { TrackedRow } from './calculated-plan';

/** Conferences that meet every branch of the deadline and of the state, at any as-of date of the year. */
export const TRACKED_ROWS: readonly TrackedRow[] = [
  ...[
    '一季度',
    '4月份',
    '4 月份',
    '6月底前',
    '第三\n季度',
    '上半年',
    '3月15日',
    '2024年9月',
    '3-4月',
    '12月中旬',
    '年底前',
    '暂定于5月份',
    '待定',
    '每月',
    '13月',
    '说不清',
    '2024-05-20',
    '２０２４年７月',
  ].map((timing) => ({ timing })),
  // An Excel date that is shown as a month, and a number that is no date at all.
  { timing: { value: 45_413, text: '2024年5月', format: 'yyyy"年"m"月"' } },
  { timing: { value: 2024.1, text: '2024.1' } },
  // Moved: reported in time, on the last day, a day late, without report, to nothing that can be read.
  ...(
    [
      ['4月份', '6月', '2024-04-15'],
      ['4月份', '三季度', '2024-04-30'],
      ['4月份', '6月', '2024-05-01'],
      ['4月份', '6月', ''],
      ['4月份', '待定', '2024-04-15'],
      ['4月份', '说不清', '2024-04-15'],
      ['4月份', '2024-08-09', '2024-04-15'],
      ['待定', '10月', '2024-04-15'],
      ['4月份', '6月', '四月十五日'],
    ] as const
  ).map(([timing, 变更后时间, 书面报告日期]) => ({
    timing,
    cells: { 变更类型: '改期', 变更后时间, 书面报告日期 },
  })),
  {
    timing: '9月',
    cells: { 变更类型: '改期并改题', 变更后时间: '11月', 书面报告日期: '2024-08-01' },
  },
  { timing: '9月', cells: { 变更类型: '改题', 变更后时间: '11月', 书面报告日期: '2024-08-01' } },
  { timing: '9月', cells: { 变更类型: '取消' } },
  { timing: '9月', cells: { 变更类型: '取消', 变更后主题: '另一个主题' } },
  { timing: '9月', cells: { 变更类型: '取消', 召开日期: '2024-09-02' } },
  // Held: on the way to publication, overdue, published, published in the future, evidence that is no date.
  { timing: '2月', cells: { 召开日期: '2024-02-20' } },
  { timing: '3月', cells: { 召开日期: '2024-03-15' } },
  { timing: '8月', cells: { 召开日期: '2024-08-22', 公开日期: '2024-08-27' } },
  { timing: '8月', cells: { 召开日期: '2024-12-03', 公开日期: '2024-12-30' } },
  { timing: '8月', cells: { 召开日期: '8月22日', 公开日期: '2024-08-27' } },
  { timing: '8月', cells: { 公开日期: '2024-08-27' } },
  // In preparation.
  { timing: '四季度', cells: { 报批日期: '2024-03-01' } },
  { timing: '四季度', cells: { 内容审核日期: '2024-09-01' } },
  { timing: '四季度', cells: { 内容审核人: '张三' } },
  { timing: '四季度', cells: { 对接宣传部: '否' } },
];
