import { describe, expect, it } from '@jest/globals';
import { checkPlan } from '../../../src/core/checks/check-plan';
import type { Finding } from '../../../src/core/checks/finding';
import { readPlan } from '../../../src/core/plan/read-plan';
import type { Plan } from '../../../src/core/plan/model/plan';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/reading/read-settings';
import type { Waiver } from '../../../src/core/settings/settings';
import { checkingWith, readingWith } from '../../../src/core/settings/use-settings';
import {
  canWaive,
  dropWaiver,
  partitionFindings,
  storeWaiver,
  waivedContent,
} from '../../../src/core/settings/waivers';
import { AS_OF } from '../../support/rule-fixture';
import { cell } from '../../support/settings-tables';

const HEADER = ['计划编号', '序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人'];

function planOf(speaker: string, id = 'FB2024-001'): Plan {
  const rows = [
    HEADER,
    [id, '1', '教育局', '2024年5月', '招生政策新闻发布会', speaker],
    ['FB2024-002', '2', '民政局', '2024年6月', '养老服务新闻发布会', '副局长 李岚'],
  ];
  return readPlan(
    { rows: rows.map((row) => row.map(cell)), merges: [] },
    readingWith(DEFAULT_SETTINGS),
  )!;
}

const findingsOf = (plan: Plan) =>
  checkPlan(plan, checkingWith(DEFAULT_SETTINGS, AS_OF)).result().findings;

const WAIVER: Waiver = {
  id: 'FB2024-001',
  rule: 'spokesperson/no-name',
  column: 'spokesperson',
  content: '主要负责人',
  reason: '人选未定',
  by: '李敏',
  at: '2024-03-20 09:30',
};

const rulesOpen = (plan: Plan, waivers: readonly Waiver[]): string[] =>
  partitionFindings(plan, findingsOf(plan), waivers).open.map(({ rule }) => rule);

describe('a waiver', () => {
  it('takes its finding out of the open ones and keeps who, when and why', () => {
    const plan = planOf('主要负责人');
    expect(rulesOpen(plan, [])).toContain('spokesperson/no-name');
    const { open, waived } = partitionFindings(plan, findingsOf(plan), [WAIVER]);
    expect(open.map(({ rule }) => rule)).not.toContain('spokesperson/no-name');
    expect(waived.map(({ finding, waiver }) => [finding.rule, waiver])).toEqual([
      ['spokesperson/no-name', WAIVER],
    ]);
    expect(open.length + waived.length).toBe(findingsOf(plan).length);
  });

  it('holds when only white space or width changes', () => {
    expect(rulesOpen(planOf('主要 负责人'), [WAIVER])).not.toContain('spokesperson/no-name');
  });

  it('lapses when the content changes', () => {
    const plan = planOf('局长');
    expect(rulesOpen(plan, [WAIVER])).toContain('spokesperson/no-name');
    expect(partitionFindings(plan, findingsOf(plan), [WAIVER]).waived).toEqual([]);
  });

  it.each([
    { id: 'FB2024-002' },
    { rule: 'spokesperson/no-post' },
    { column: 'topic' },
    { content: '' },
  ])('does not reach beyond its own cell and rule: %j', (other) => {
    expect(rulesOpen(planOf('主要负责人'), [{ ...WAIVER, ...other }])).toContain(
      'spokesperson/no-name',
    );
  });

  it('waits until the row has its 计划编号 again', () => {
    expect(rulesOpen(planOf('主要负责人', ''), [{ ...WAIVER, id: '' }])).toContain(
      'spokesperson/no-name',
    );
  });
});

describe('what can be waived', () => {
  it('is a finding about a row, not one about the whole table', () => {
    const plan = planOf('主要负责人');
    const open = findingsOf(plan);
    expect(canWaive(open.find(({ row }) => row !== null)!)).toBe(true);
    expect(canWaive({ ...open[0]!, row: null })).toBe(false);
  });

  it('is the content of the cell, or of the row where the finding has no cell', () => {
    const row = planOf('主要负责人').rows[0]!;
    expect(waivedContent(row, 'spokesperson')).toBe('主要负责人');
    expect(waivedContent(row, null)).toContain('招生政策新闻发布会');
    expect(waivedContent(row, '计划编号')).toBe('FB2024-001');
  });
});

describe('keeping a waiver', () => {
  it('writes it with the name of its column; taking it back removes that row', () => {
    const key = {
      ...{ 计划编号: 'FB2024-001', 规则: 'spokesperson/no-name' },
      ...{ 列: '发布人', 单元格内容: '主要负责人' },
    };
    const values = { 原因: '人选未定', 登记人: '李敏', 登记时间: '2024-03-20 09:30' };
    expect(storeWaiver(WAIVER)).toEqual({ table: '校验豁免表', key, values });
    expect(dropWaiver(WAIVER)).toEqual({ table: '校验豁免表', key, values: null });
    expect(storeWaiver({ ...WAIVER, column: '联系人' }).key).toMatchObject({ 列: '联系人' });
  });
});

describe('findings of rows', () => {
  const plan = planOf('主要负责人');
  const [first] = findingsOf(plan);
  const finding = { ...first!, row: plan.rows[0]!.key, rule: 'our/own' };
  const waived = (one: Finding, waiver: Partial<Waiver>) =>
    partitionFindings(plan, [one], [{ ...WAIVER, rule: 'our/own', ...waiver }]).waived.length === 1;
  const wholeRow = '教育局 | 2024年5月 | 招生政策新闻发布会 | 主要负责人';

  it('about the row as a whole are waived as long as none of its four cells changes', () => {
    const whole = { ...finding, fix: null, column: null };
    expect(waivedContent(plan.rows[0]!, null)).toBe(wholeRow);
    expect(waived(whole, { column: '', content: wholeRow })).toBe(true);
    expect(waived(whole, { column: '', content: wholeRow.replace('教育局', '民政局') })).toBe(
      false,
    );
  });

  it('that a press would remove cannot be waived', () => {
    const removed = { ...finding, column: null, fix: { kind: 'removeRow', gridRow: 2 } } as const;
    expect(canWaive(removed)).toBe(false);
    expect(waived(removed, { column: '', content: wholeRow })).toBe(false);
  });

  it('about the table, or about a row that is gone, stay open', () => {
    expect(waived({ ...finding, row: null }, {})).toBe(false);
    expect(waived({ ...finding, row: 'gone' }, {})).toBe(false);
  });

  it('of a column that the plan does not have are waived for an empty cell', () => {
    const one = { ...finding, fix: null, column: '联系人' };
    expect(waivedContent(plan.rows[0]!, '联系人')).toBe('');
    expect(waived(one, { column: '联系人', content: '' })).toBe(true);
  });
});
