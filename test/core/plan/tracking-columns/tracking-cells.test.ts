import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../../../../src/core/calendar/plain-date';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';
import { textCell, type Cell, type Grid } from '../../../../src/core/plan/cells/grid';
import { readPlan } from '../../../../src/core/plan/read-plan';
import { findTrackingColumns } from '../../../../src/core/plan/tracking-columns/find-tracking-columns';
import { onOrBefore } from '../../../../src/core/plan/tracking-columns/tracking-cells';
import {
  isComputed,
  missingColumns,
  TRACKING_COLUMNS,
} from '../../../../src/core/plan/tracking-columns/tracking-columns';
import { dateCell } from '../../../support/rule-fixture';
import { trackedPlan, trackedRow } from '../../../support/tracked-plan';

const HEADER = ['单位', '时间', '主题', '发布人'];

function planOf(headers: readonly string[], ...rows: readonly (readonly Cell[])[]) {
  const grid: Grid = {
    rows: [
      [...HEADER, ...headers].map(textCell),
      ...rows.map((cells) => [
        ...['教育局', '2024年5月', '招生政策发布会', '王海洋'].map(textCell),
        ...cells,
      ]),
    ],
    merges: [],
  };
  const plan = readPlan(grid, { directory: BUILT_IN_DIRECTORY });
  if (!plan) throw new Error('a plan');
  return plan;
}

describe('a plan without tracking columns', () => {
  it('says nothing of them, and keeps what it does not know', () => {
    const plan = planOf(['备注'], [textCell('暂定')]);
    expect(plan.trackingColumns).toEqual({});
    expect(plan.rows[0]?.tracking).toBeNull();
    expect(plan.rows[0]?.extras).toEqual([{ header: '备注', cell: textCell('暂定') }]);
  });
});

describe('tracking columns', () => {
  it('are found by name, in any order and among others, and never taken for the plan’s own', () => {
    const plan = planOf(
      ['实际发布人', '备注', '召开 日期', '变更后时间', '变更后主题', '内容审核日期'],
      [textCell('李静'), textCell('好'), dateCell('2024-05-20'), textCell(''), textCell('')],
    );
    expect(plan.trackingColumns).toEqual({
      实际发布人: 4,
      召开日期: 6,
      变更后时间: 7,
      变更后主题: 8,
      内容审核日期: 9,
    });
    expect(plan.rows[0]).toMatchObject({
      extras: [{ header: '备注' }],
      timing: { window: { end: '2024-05-31' } },
      topic: { clean: '招生政策发布会' },
      person: { name: '王海洋' },
      tracking: { held: '2024-05-20', speaker: { name: '李静' }, newTopic: '' },
    });
  });

  it('lists those that are not there yet', () => {
    const missing = missingColumns(planOf(['计划编号', '校验结果'], []).trackingColumns);
    expect(missing).toHaveLength(TRACKING_COLUMNS.length - 2);
    expect(missing).not.toContain('计划编号');
  });

  it('never hide a row: what is written in them is no page furniture', () => {
    const plan = trackedPlan([
      { tracking: { 考核说明: '说明：市里统一安排' } },
      { tracking: { 变更原因: '合计两场合并召开' } },
    ]);
    expect(plan.rows).toHaveLength(2);
  });

  it('leave a blank line blank that only formulas have filled', () => {
    const plan = trackedPlan([
      {},
      { department: '', timing: '', topic: '', spokesperson: '', tracking: { 状态: '时间待定' } },
      {},
    ]);
    expect(plan.rows).toHaveLength(2);
    expect(plan.skipped.map(({ kind }) => kind)).toEqual(['blankRow']);
  });
});

it('of a row are read each as what its name says', () => {
  const [row] = planOf(
    ['变更类型', '变更后时间', '变更后主题', '变更原因', '书面报告日期', '抄送宣传部', '报批日期'],
    [
      ...['改期', '6月', '中考政策发布会', '场地检修'].map(textCell),
      ...[dateCell('2024-05-02'), textCell('是'), dateCell('2024-05-03')],
    ],
  ).rows;
  expect(row?.tracking).toMatchObject({
    change: '改期',
    newTiming: { window: { end: '2024-06-30' } },
    ...{ newTopic: '中考政策发布会', reason: '场地检修' },
    ...{ reported: '2024-05-02', copied: true, approved: '2024-05-03' },
  });
  const [held] = planOf(
    [
      '内容审核日期',
      '内容审核人',
      '对接宣传部',
      '对接政务公开办',
      '公开日期',
      '实录链接',
      '考核说明',
    ],
    [dateCell('2024-05-04'), ...['李木', '是', '否'].map(textCell), dateCell('2024-05-21')].concat(
      ['https://www.example.gov.cn', '市里统一安排'].map(textCell),
    ),
  ).rows;
  expect(held?.tracking).toMatchObject({
    ...{ reviewed: '2024-05-04', reviewer: '李木', publicity: '是', office: '否' },
    ...{ published: '2024-05-21', link: 'https://www.example.gov.cn' },
    ...{ exemptReason: '市里统一安排', copied: false, exempt: false, speaker: null },
  });
  const [material] = planOf(
    ['通稿', '记者问答', '图片视频', '不计考核', '抄送宣传部'],
    ['有', '无', '不适用', '是', '否'].map(textCell),
  ).rows;
  expect(material?.tracking).toMatchObject({
    ...{ release: '有', questions: '无', pictures: '不适用', exempt: true, copied: false },
  });
});

it('are found by their exact names, the first of two, but not in a column of the plan', () => {
  const headers = ['状态', '召开 日期', '召开日期', '召开日期（实际）', '公开日期'];
  expect(findTrackingColumns(headers, new Set([4]))).toEqual({ 状态: 0, 召开日期: 1 });
});

it('are computed where no one types', () => {
  const computed = TRACKING_COLUMNS.map(({ name }) => name).filter(isComputed);
  expect(computed).toEqual(['校验结果', '原定截止', '截止日期', '状态']);
});

it.each([
  ['2024-05-20', '2024-05-21', '2024-05-20'],
  ['2024-05-20', '2024-05-20', '2024-05-20'],
  ['2024-05-21', '2024-05-20', null],
  [null, '2024-05-20', null],
])('of %s count on %s as %s', (date, asOf, expected) => {
  expect(onOrBefore(date as PlainDate | null, asOf as PlainDate)).toBe(expected);
});

describe('a date cell', () => {
  const held = (cell: Cell) => planOf(['召开日期'], [cell]).rows[0]?.tracking?.held;

  it('is its day, whatever the clock says', () => {
    expect(held({ value: 45526.99, text: '2024/8/22 23:45', format: 'yyyy/m/d h:mm' })).toBe(
      '2024-08-22',
    );
  });

  it('is a date to formulas even where it is shown as a number', () => {
    expect(held({ value: 45526, text: '45526' })).toBe('2024-08-22');
  });

  it('is none if it is text, empty, or a number beyond the calendar', () => {
    expect(held(textCell('2024-08-22'))).toBeNull();
    expect(held(textCell(''))).toBeNull();
    expect(held({ value: 20240822, text: '20240822' })).toBeNull();
    expect(held({ value: 0.5, text: '12:00', format: 'h:mm' })).toBeNull();
  });
});

describe('a merged tracking cell', () => {
  it('counts for the row it begins in only', () => {
    const grid: Grid = {
      rows: [
        [...HEADER, '召开日期'].map(textCell),
        [...['教育局', '2024年5月', '招生', '王海洋'].map(textCell), dateCell('2024-05-20')],
        [...['统计局', '2024年6月', '统计', '马超'].map(textCell), textCell('')],
      ],
      merges: [{ top: 1, left: 4, bottom: 2, right: 4 }],
    };
    const plan = readPlan(grid, { directory: BUILT_IN_DIRECTORY });
    expect(plan?.rows.map(({ tracking }) => tracking?.held)).toEqual(['2024-05-20', null]);
  });
});

describe('a choice', () => {
  it('is its exact text, as a formula compares it', () => {
    expect(trackedRow({ tracking: { 抄送宣传部: '是', 不计考核: '是 ' } }).tracking).toMatchObject({
      copied: true,
      exempt: false,
    });
  });
});
