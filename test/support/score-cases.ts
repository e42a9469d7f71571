import type { Adjustment, AdjustmentType } from '../../src/core/assessment/adjustments';
import { addAdjustment } from '../../src/core/settings/editing/changes';
import type { SettingsChange } from '../../src/core/settings/settings';
import type { UNPLANNED_TYPES } from '../../src/core/tracking/unplanned';
import type { TrackedRow } from './calculated-plan';

const IN_ORDER = {
  报批日期: '2024-08-19',
  内容审核日期: '2024-08-20',
  对接宣传部: '是',
  对接政务公开办: '是',
  召开日期: '2024-08-22',
  实际发布人: '副局长 马超',
  通稿: '有',
  记者问答: '有',
  图片视频: '有',
  公开日期: '2024-08-27',
  实录链接: 'https://example.gov.cn/1',
} as const;

type Cells = NonNullable<TrackedRow['cells']>;
const august = (cells: Cells, more: Partial<TrackedRow> = {}): TrackedRow => ({
  timing: '8月份',
  cells: { ...IN_ORDER, ...cells },
  ...more,
});

const DEPARTMENTS = ['统计局', '教育局', '民政局', '财政局', '卫健委'];

/** Conferences at every edge of every criterion, of several departments, with their ids. */
export const SCORE_ROWS: readonly TrackedRow[] = edges().map((row, i) => ({
  department: DEPARTMENTS[i % DEPARTMENTS.length] ?? '',
  ...row,
  cells: { ...row.cells, 计划编号: `FB2024-${String(i + 1).padStart(3, '0')}` },
}));

const decision = (
  department: string,
  id: string,
  type: AdjustmentType,
  points: number | null,
  document: string,
): Adjustment => ({ department, id, type, points, document });

/** What the office decided: some of it without a document, some of it beyond the caps. */
export const DECISIONS: readonly SettingsChange[] = [
  decision('统计局', 'FB2024-001', '内容不实', null, '政办〔2024〕9号'),
  decision('教育局', 'FB2024-007', '内容不实', null, ''),
  decision('教育局', '', '其他扣分', 7, '政办〔2024〕10号'),
  decision('教育局', '', '其他扣分', 6, '政办〔2024〕11号'),
  decision('卫健委', '', '其他扣分', 3, '政办〔2024〕16号'),
  decision('卫健委', '', '其他扣分', -2, '政办〔2024〕17号'),
  decision('卫健委 ', '', '其他扣分', 4, '政办〔2024〕18号'),
  decision('民政局', '', '泄密', null, '政办〔2024〕12号'),
  decision('农业农村水利局', '', '其他加分', 3, '政办〔2024〕13号'),
  decision('财政局', '', '其他加分', 9, '政办〔2024〕14号'),
  decision('住建局', '', '其他加分', 9, '政办〔2024〕15号'),
].map((one) => addAdjustment(one, []));

/** Heads as an office may write them down: with a blank in the name, and two of them. */
export const HEADS: readonly SettingsChange[] = [
  { table: '名录表', key: { 简称: '统计局' }, values: { 主要负责人: '马 超' } },
  { table: '名录表', key: { 简称: '教育局' }, values: { 主要负责人: '王五一、马　超' } },
];

const MINUTE = 1 / 1440;
/** 2024-09-02, a Monday, 9:00. */
const EVENT = 45_537.375;

/** Within and beyond 24 hours, 10 working days and the as-of date. */
const OUTSIDE: readonly (readonly [
  string,
  (typeof UNPLANNED_TYPES)[number],
  number | '',
  number,
])[] = [
  ['农业农村水利局', '突发事件', EVENT, EVENT + 1],
  ['财政局', '突发事件', EVENT, EVENT + 1 + MINUTE],
  ['财政局', '政策解读', EVENT, EVENT + 14],
  ['财政局', '政策解读', EVENT, EVENT + 15],
  ['财政局', '政策解读', EVENT, EVENT - 1],
  ['卫健委', '政策解读', EVENT + 118, EVENT + 121],
  ['卫健委', '其他', EVENT, EVENT],
  ['卫健委', '政策解读', '', EVENT],
];

/** The conferences outside the plan. */
export const UNPLANNED: readonly SettingsChange[] = OUTSIDE.map(
  ([department, type, from, held], i) => ({
    table: '计划外表',
    key: { 编号: `JW2024-00${i + 1}` },
    values: { 牵头发布单位: department, 类型: type, 起算时间: from, 召开时间: held },
  }),
);

function edges(): TrackedRow[] {
  return [
    august({}),
    // The worked example of a late, unreported conference.
    {
      timing: '10月份',
      department: '住建局',
      person: '副局长 李四光',
      cells: {
        报批日期: '2024-11-11',
        内容审核日期: '2024-11-12',
        对接宣传部: '是',
        对接政务公开办: '否',
        召开日期: '2024-11-12',
        实际发布人: '李四光',
        通稿: '有',
        记者问答: '无',
        图片视频: '有',
        公开日期: '2024-11-29',
        实录链接: 'http://example.gov.cn/2',
      },
    },
    // Held on the last day, 30 and 31 days late, in the next year.
    august({ 召开日期: '2024-08-31', 报批日期: '2024-08-26' }),
    august({ 召开日期: '2024-09-30', 公开日期: '2024-10-08' }),
    august({ 召开日期: '2024-10-01', 书面报告日期: '2024-08-30' }),
    august({ 召开日期: '2024-10-01', 书面报告日期: '2024-08-30', 抄送宣传部: '是' }),
    { timing: '12月', cells: { ...IN_ORDER, 召开日期: '2025-01-03', 公开日期: '2025-01-06' } },
    // Approval: the day itself, the day after, one, two and three working days before, over a made-up Sunday.
    august({ 报批日期: '2024-08-22' }),
    august({ 报批日期: '2024-08-23' }),
    august({ 报批日期: '2024-08-21' }),
    august({ 报批日期: '2024-08-20' }),
    {
      timing: '4月份',
      cells: {
        ...IN_ORDER,
        报批日期: '2024-04-03',
        召开日期: '2024-04-09',
        内容审核日期: '2024-04-09',
      },
    },
    august({ 报批日期: '八月十九日' }),
    august({ 内容审核日期: '2024-08-22' }),
    august({ 内容审核日期: '2024-08-23' }),
    august({ 内容审核日期: '' }),
    august({ 对接宣传部: '', 对接政务公开办: '' }),
    august({ 对接政务公开办: '否' }),
    // Somebody else spoke: unreported, reported, the head, nobody written down, nobody planned.
    august({ 实际发布人: '王五一' }),
    august({
      实际发布人: '王五一',
      变更类型: '更换发布人',
      书面报告日期: '2024-08-01',
      抄送宣传部: '是',
    }),
    august({ 实际发布人: '局长 刘军' }, { department: '农业农村水利局' }),
    august({ 实际发布人: '' }),
    // Marks that a spreadsheet takes for a pattern; what is written with a blank, a link, a choice a little otherwise.
    august({ 实际发布人: '马?' }),
    august({ 实际发布人: '*' }),
    august({ 实际发布人: '马 超', 实录链接: ' https://example.gov.cn/1' }),
    august({ 对接宣传部: ' 是', 通稿: '有 ', 记者问答: '不 适用' }),
    august({}, { person: '' }),
    august({ 通稿: '', 记者问答: '无', 图片视频: '不适用' }),
    // So little applies that people have to judge.
    august(
      { 通稿: '不适用', 记者问答: '不适用', 图片视频: '不适用' },
      { timing: '待定', person: '' },
    ),
    // Published: after 5, 6, 20 and 21 working days, the same day, before, without link, never.
    august({ 公开日期: '2024-08-29' }),
    august({ 公开日期: '2024-08-30' }),
    august({ 公开日期: '2024-09-20' }),
    august({ 公开日期: '2024-09-23' }),
    august({ 公开日期: '2024-08-22' }),
    august({ 公开日期: '2024-08-21' }),
    august({ 实录链接: '见网站' }),
    august({ 公开日期: '' }),
    // Not held: overdue, reported, called off, not due, exempt.
    { timing: '8月份' },
    {
      timing: '8月份',
      cells: {
        变更类型: '改期',
        变更后时间: '四季度',
        书面报告日期: '2024-08-31',
        抄送宣传部: '是',
      },
    },
    {
      timing: '8月份',
      cells: {
        变更类型: '改期',
        变更后时间: '四季度',
        书面报告日期: '2024-09-01',
        抄送宣传部: '是',
      },
    },
    { timing: '8月份', cells: { 变更类型: '取消' } },
    { timing: '四季度' },
    { timing: '待定' },
    august({ 不计考核: '是', 考核说明: '疫情' }),
    august({ 变更类型: '改题', 变更后主题: '另一个主题' }),
  ];
}
