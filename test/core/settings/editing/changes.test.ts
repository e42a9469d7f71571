import { describe, expect, it } from '@jest/globals';
import type { Adjustment } from '../../../../src/core/assessment/adjustments';
import { legalHolidays } from '../../../../src/core/calendar/working-calendar';
import { parsePlainDate } from '../../../../src/core/calendar/plain-date';
import {
  addAdjustment,
  addUnplanned,
  completeYear,
  dropHoliday,
  setAsOf,
  setHeaderWord,
  setIssued,
  setYear,
} from '../../../../src/core/settings/editing/changes';
import { editsFor } from '../../../../src/core/settings/editing/table-edits';
import {
  DEFAULT_SETTINGS,
  readSettings,
} from '../../../../src/core/settings/reading/read-settings';
import type { Plan } from '../../../../src/core/plan/model/plan';
import type { UnplannedEntry } from '../../../../src/core/tracking/forms/unplanned-form';
import type { SettingsChange } from '../../../../src/core/settings/settings';
import { day, table, tables } from '../../../support/settings-tables';
import { trackedPlan } from '../../../support/tracked-plan';

const date = (text: string) => parsePlainDate(text)!;
const BEGIN = { plan: null, year: 2024, ruleName: (id: string) => id };

/** The settings of a workbook in which these changes made the tables. */
const settingsAfter = (...changes: readonly SettingsChange[]) =>
  readSettings(
    tables(
      ...editsFor(tables(), changes, BEGIN).flatMap((edit) =>
        edit.kind === 'create' ? [table(edit.table, edit.rows)] : [],
      ),
    ),
  ).settings;

describe('a change', () => {
  it.each([
    ['年度', setYear(null), '计划年度'],
    ['印发日期', setIssued(null), '印发日期'],
    ['考核基准日', setAsOf(null), '考核基准日'],
  ])('of %s to nothing empties the cell', (_, change, name) => {
    expect(change).toEqual({ table: '参数表', key: { 参数: name }, values: { 值: '' } });
  });

  it('of days writes them as Excel keeps days', () => {
    expect(setIssued(date('2024-03-19')).values).toEqual({ 值: day('2024-03-19') });
    expect(setAsOf(date('2024-12-31')).values).toEqual({ 值: day('2024-12-31') });
  });

  it('of header words is read as the office’s own word for a column', () => {
    const { headerWords } = settingsAfter(setHeaderWord('啥时候办', 'timing'));
    expect([...headerWords]).toEqual([['啥时候办', 'timing']]);
  });

  it('adds a decision as 加扣分表 reads it', () => {
    const decision: Adjustment = {
      ...{ department: '住建局', id: 'FB2024-003', type: '其他扣分', points: 3 },
      ...{ document: '政办〔2024〕9号', note: '迟报' },
    };
    expect(settingsAfter(addAdjustment(decision, [])).adjustments).toEqual([decision]);
    const { note, ...bare } = decision;
    expect(note).toBe('迟报');
    expect(addAdjustment({ ...bare, points: null }, []).values).toMatchObject({
      分值: '',
      说明: '',
    });
  });

  it('counts the decisions that said the same before it', () => {
    const decision: Adjustment = {
      ...{ department: '住建局', id: 'FB2024-003', type: '其他扣分', points: 3 },
      ...{ document: '政办〔2024〕9号', note: '迟报' },
    };
    const others = [
      { ...decision, department: '民政局' },
      { ...decision, id: '' },
      { ...decision, type: '泄密' as const },
      { ...decision, points: 2 },
      { ...decision, document: '' },
      { ...decision, note: '漏报' },
    ];
    expect(addAdjustment(decision, others).nth).toBe(1);
    expect(addAdjustment(decision, [...others, decision]).nth).toBe(2);
    const { note, ...bare } = decision;
    expect(note).toBe('迟报');
    expect(addAdjustment(bare, [{ ...bare, note: '' }]).nth).toBe(2);
  });

  it('adds a conference outside the plan, found by all its cells but the number', () => {
    const entry = { 编号: 'JW2024-001', 类型: '政策解读', 发布主题: '新政策' } as UnplannedEntry;
    expect(addUnplanned(entry)).toEqual({
      table: '计划外表',
      key: { 类型: '政策解读', 发布主题: '新政策' },
      values: { 编号: 'JW2024-001' },
      nth: 1,
      numbered: '编号',
    });
  });
});

describe('the days of a year', () => {
  const holiday = { date: date('2024-06-28'), kind: '休', name: '区庆' } as const;

  it('are completed by the published ones, unless the table has a day of that year', () => {
    const published = legalHolidays(2024);
    expect(completeYear(DEFAULT_SETTINGS, 2024)).toHaveLength(published.length);
    expect(completeYear(DEFAULT_SETTINGS, 2024)[0]).toEqual({
      table: '节假日表',
      key: { 日期: published[0]!.date },
      values: { 类型: published[0]!.kind, 名称: published[0]!.name },
    });
    const settings = { ...DEFAULT_SETTINGS, holidays: [holiday] };
    expect(completeYear(settings, 2024)).toEqual([]);
    expect(completeYear(settings, 2025)).toHaveLength(legalHolidays(2025).length);
  });

  it('lose one when it is dropped, and get the published ones first', () => {
    const dropped = { table: '节假日表', key: { 日期: '2024-06-28' }, values: null };
    expect(dropHoliday({ ...DEFAULT_SETTINGS, holidays: [holiday] }, holiday.date)).toEqual([
      dropped,
    ]);
    const changes = dropHoliday(DEFAULT_SETTINGS, date('2024-10-01'));
    expect(changes).toHaveLength(legalHolidays(2024).length + 1);
    expect(settingsAfter(...changes).holidays).toEqual(
      legalHolidays(2024).filter((each) => each.date !== '2024-10-01'),
    );
  });
});

describe('edits of the tables', () => {
  it('keep 默认值 of year and issue date as the plan has them, where the table is there', () => {
    const plan: Plan = { ...trackedPlan([{}]), issued: date('2024-03-19') };
    const parameters = (year: number | string, issued: number | string) =>
      table('参数表', [
        { 参数: '计划年度', 默认值: year },
        { 参数: '印发日期', 默认值: issued },
      ]);
    const edits = (before: ReturnType<typeof parameters>, of: Plan = plan) =>
      editsFor(tables(before), [], { ...BEGIN, plan: of }, ['参数表']).filter(
        ({ kind }) => kind === 'set',
      );
    expect(edits(parameters(2023, ''))).toEqual([
      { ...{ kind: 'set', table: '参数表', row: 1 }, column: '默认值', before: 2023, after: 2024 },
      {
        ...{ kind: 'set', table: '参数表', row: 2, column: '默认值' },
        ...{ before: '', after: day('2024-03-19') },
      },
    ]);
    expect(edits(parameters(2024, day('2024-03-19')))).toEqual([]);
    expect(edits(parameters(2023, ''), { ...plan, year: null, issued: null })).toEqual([]);
    expect(editsFor(tables(parameters(2023, '')), [], BEGIN, ['参数表'])).not.toContainEqual(
      expect.objectContaining({ kind: 'set' }),
    );
  });

  it('store a day or a time that is written as text as Excel keeps it; other texts stay', () => {
    const at = (登记时间: string, 书面报告日期: string) =>
      editsFor(
        tables(table('变更台账表', [])),
        [
          {
            table: '变更台账表',
            key: {},
            values: { 计划编号: '2024-09-09', 登记时间, 书面报告日期 },
          },
        ],
        BEGIN,
      );
    expect(at('2024-09-10 12:00', '2024-09-09')).toEqual([
      {
        ...{ kind: 'append', table: '变更台账表' },
        rows: [
          {
            ...{ 计划编号: '2024-09-09', 登记时间: day('2024-09-10') + 0.5 },
            书面报告日期: day('2024-09-09'),
          },
        ],
      },
    ]);
    expect(at('当天', '次日')).toMatchObject([
      { rows: [{ 登记时间: '当天', 书面报告日期: '次日' }] },
    ]);
  });

  it('remove rows from below, so that none moves another', () => {
    const units = table('名录表', [{ 简称: '甲' }, { 简称: '乙' }, { 简称: '丙' }]);
    const removed = ['甲', '丙'].map((short) => ({
      ...{ table: '名录表', key: { 简称: short }, values: null },
    }));
    expect(editsFor(tables(units), removed, BEGIN)).toEqual([
      { kind: 'remove', table: '名录表', rows: [3, 1] },
    ]);
  });

  it('append a line unless as many of its content are there', () => {
    const values = { 类型: '其他扣分' };
    const nth = (count: number) => ({ table: '加扣分表', key: values, values, nth: count });
    const edits = (rows: number, ...counts: number[]) =>
      editsFor(
        tables(
          table(
            '加扣分表',
            Array.from({ length: rows }, () => values),
          ),
        ),
        counts.map(nth),
        BEGIN,
      );
    const append = { kind: 'append', table: '加扣分表' };
    expect(edits(0, 1)).toEqual([{ ...append, rows: [values] }]);
    expect(edits(0, 1, 2)).toEqual([{ ...append, rows: [values, values] }]);
    expect(edits(1, 1)).toEqual([]);
    expect(edits(1, 2)).toEqual([{ ...append, rows: [values] }]);
    const taken = editsFor(
      tables(table('加扣分表', [values, { 类型: '泄密' }, values])),
      [{ ...nth(2), values: null }],
      BEGIN,
    );
    expect(taken).toEqual([{ kind: 'remove', table: '加扣分表', rows: [3] }]);
  });

  it('give a line a number that no other line has, and the lower of two with one number another', () => {
    const line = (topic: string, number: string) => ({ 编号: number, 发布主题: topic });
    const add = (topic: string) => ({
      ...{ table: '计划外表', key: { 发布主题: topic }, values: { 编号: 'JW2024-001' } },
      ...{ nth: 1, numbered: '编号' },
    });
    const edits = (topic: string, ...lines: ReturnType<typeof line>[]) =>
      editsFor(tables(table('计划外表', lines)), [add(topic)], BEGIN).filter(
        (edit) => edit.table === '计划外表',
      );
    expect(edits('甲', line('乙', 'JW2024-001'), line('丙', 'JW2024-004'))).toEqual([
      { kind: 'append', table: '计划外表', rows: [line('甲', 'JW2024-005')] },
    ]);
    expect(edits('甲', line('甲', 'JW2024-001'), line('乙', 'JW2024-001'))).toEqual([]);
    const [edit] = edits('甲', line('乙', 'JW2024-001'), line('甲', 'JW2024-001'));
    expect(edit).toMatchObject({ kind: 'set', row: 2, column: '编号', after: 'JW2024-002' });
  });
});
