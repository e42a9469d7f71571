import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';
import { textCell } from '../../../../src/core/plan/cells/grid';
import {
  accountedInTable,
  accountedRows,
  stretchesOf,
} from '../../../../src/core/plan/model/accounted-rows';
import { readPlan } from '../../../../src/core/plan/read-plan';
import fc from '../../../support/fast-check';

const HEADER = ['序号', '发布单位', '发布时间', '发布主题', '发布人', '备注'];
const conference = fc.tuple(
  fc.constantFrom('1', '2', '（一）', '', '一'),
  fc.constantFrom('县教育局', '柳河镇', '县统计局', '某某局'),
  fc.constantFrom('3月', '', '待定', '二季度'),
  fc.constantFrom('春季开学工作发布会', '附件公开情况', '小计改革工作', '防汛准备'),
  fc.constantFrom('副局长 周海', '', '局长'),
  fc.constantFrom('', '联系人：李木', '附件见系统', '备注：线上', '第1页', '示意'),
);
const noise = fc.constantFrom(
  ['一、县直部门'],
  ['小计', '3场'],
  ['第1页 共2页'],
  ['附件2'],
  ['', '', '', '', '', '下转'],
  ['', '', '', '养老服务发布会'],
  ['备注：可调整。'],
  ['填表人：王芳', '', '审核人：李刚'],
  ['示例', '县××局', '×月', '××发布会'],
  [],
  HEADER,
);

function planOf(...lines: readonly string[]) {
  const rows = lines.map((line) => line.split('|').map(textCell));
  const plan = readPlan({ rows, merges: [] }, { directory: BUILT_IN_DIRECTORY });
  if (!plan) throw new Error('a plan');
  return plan;
}

describe('rows that are no conferences', () => {
  const plan = planOf(
    ...[
      '2024年新闻发布会计划',
      '单位|时间|主题',
      '一、县直部门',
      '教育局|3月|招生',
      '',
      '单位|时间|主题',
    ],
    ...[
      '统计局|5月|经济',
      '注：时间可调整',
      '联络员名单',
      '姓名|电话|手机',
      '李木|5210000|138',
      '王芳|5210001|139',
    ],
  );

  it('are all accounted for, in their order', () => {
    expect(accountedRows(plan).map(({ gridRow, kind }) => `${gridRow} ${kind}`)).toEqual([
      ...['0 title', '1 header', '2 groupHeading', '5 repeatedHeader', '7 note', '8 note'],
      ...['9 otherTable', '10 otherTable', '11 otherTable'],
    ]);
  });

  it('are told under the header, but for the header itself', () => {
    expect(accountedInTable(plan).map(({ gridRow }) => gridRow)).toEqual([2, 7, 8, 9, 10, 11]);
  });

  it('are told together where they belong to another table', () => {
    const stretches = stretchesOf(accountedInTable(plan));
    expect(stretches.map(({ first, last }) => `${first.gridRow}-${last.gridRow}`)).toEqual([
      ...['2-2', '7-7', '8-8', '9-11'],
    ]);
  });
});

it('accounts for every row with content, and loses none with a department and a topic', () => {
  const lines = fc.array(
    fc.oneof(
      conference.map((cells) => ({ cells, isConference: true })),
      noise.map((cells) => ({ cells, isConference: false })),
    ),
    { maxLength: 14 },
  );
  fc.assert(
    fc.property(lines, (rows) => {
      const all = [['2025年新闻发布会计划'], HEADER, ...rows.map(({ cells }) => cells)];
      const grid = { rows: all.map((row) => row.map(textCell)), merges: [] };
      const plan = readPlan(grid, { directory: BUILT_IN_DIRECTORY });
      if (!plan) throw new Error('a plan');
      const read = new Set(plan.rows.map(({ gridRow }) => gridRow));
      const told = [...plan.asides, ...plan.skipped].map(({ gridRow }) => gridRow);
      const places = [...read, ...told].sort((a, b) => a - b);
      expect(new Set(places).size).toBe(places.length);
      all.forEach((cells, at) => {
        if (cells.some((text) => text !== '')) expect(places).toContain(at);
      });
      rows.forEach(({ isConference }, at) => {
        if (isConference) expect(read).toContain(at + 2);
      });
    }),
    { numRuns: 300 },
  );
});
