import { describe, expect, it } from '@jest/globals';
import fc from '../../../support/fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocumentText } from '../../../../src/files/text/delimited';
import { legalHolidays } from '../../../../src/core/calendar/working-calendar';
import { parsePlainDate } from '../../../../src/core/calendar/plain-date';
import { RULES } from '../../../../src/core/checks/rules';
import { BUILT_IN_DIRECTORY, ownDirectory } from '../../../../src/core/plan/units/directory';
import { readPlan } from '../../../../src/core/plan/read-plan';
import {
  dropHoliday,
  setAsOf,
  setHoliday,
  setLevel,
  setUnit,
  setYear,
} from '../../../../src/core/settings/editing/changes';
import { defaultDirectory } from '../../../../src/core/settings/editing/default-directory';
import type { DefaultsContext } from '../../../../src/core/settings/editing/default-rows';
import {
  DEFAULT_SETTINGS,
  readSettings,
} from '../../../../src/core/settings/reading/read-settings';
import type { SettingsChange } from '../../../../src/core/settings/settings';
import type { SettingsTables } from '../../../../src/core/settings/table-cells';
import type { TableEdit } from '../../../../src/core/settings/editing/table-edit';
import { editsFor } from '../../../../src/core/settings/editing/table-edits';
import { SETTINGS_TABLE_NAMES } from '../../../../src/core/workbook-contract/settings-tables';
import { cell, day, table, tables } from '../../../support/settings-tables';

const BEGIN: DefaultsContext = { plan: null, year: 2024, ruleName: (id) => `名 ${id}` };
const date = (text: string) => parsePlainDate(text)!;

/** The tables after the edits, as a workbook would have them. */
function carriedOut(before: SettingsTables, edits: readonly TableEdit[]): SettingsTables {
  const after = new Map(before);
  for (const edit of edits) {
    if (edit.kind === 'create') {
      after.set(edit.table, table(edit.table, edit.rows));
      continue;
    }
    const old = after.get(edit.table)!;
    const rows = old.rows.map((row) => [...row]);
    if (edit.kind === 'set')
      rows[edit.row - 1]![old.headers.indexOf(edit.column)] = cell(edit.after);
    if (edit.kind === 'remove') for (const row of edit.rows) rows.splice(row - 1, 1);
    if (edit.kind === 'append')
      rows.push(...table(edit.table, edit.rows).rows.map((row) => [...row]));
    after.set(edit.table, { ...old, rows });
  }
  return after;
}

const after = (before: SettingsTables, changes: readonly SettingsChange[]): SettingsTables =>
  carriedOut(before, editsFor(before, changes, BEGIN));

describe('changing settings in a workbook without any', () => {
  it('makes the table with its first contents and the change in it', () => {
    const made = after(tables(), [setYear(2025), setAsOf(date('2025-12-31'))]);
    expect([...made.keys()]).toEqual(['参数表']);
    const { settings, problems } = readSettings(made);
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      year: 2025,
      asOf: '2025-12-31',
      limits: DEFAULT_SETTINGS.limits,
    });
  });

  it('makes tables that read as the defaults, without a problem', () => {
    const made = carriedOut(tables(), editsFor(tables(), [], BEGIN, SETTINGS_TABLE_NAMES));
    expect([...made.keys()]).toEqual(SETTINGS_TABLE_NAMES);
    const { settings, problems } = readSettings(made);
    expect(problems).toEqual([]);
    expect(settings.levels.size).toBe(0);
    expect(settings.holidays).toEqual(legalHolidays(2024));
    expect(settings.holidays).toContainEqual({ date: '2024-04-07', kind: '班', name: '清明' });
    expect({ ...settings, directory: null, holidays: [], tables: new Set() }).toEqual(
      DEFAULT_SETTINGS,
    );
  });
});

describe('changing settings that are there', () => {
  const levels = table('校验规则表', [
    ...RULES.slice(2).map(({ id }) => ({ 规则: id, 名称: '办公室的叫法', 级别: '关闭' })),
    { 规则: 'our/own', 名称: '自己加的', 级别: '错误' },
  ]);

  it('touches the cell that differs, and adds rows that a newer add-in needs', () => {
    const edits = editsFor(tables(levels), [setLevel(RULES[5].id, 'error')], BEGIN);
    expect(edits).toEqual([
      {
        kind: 'set',
        table: '校验规则表',
        row: 4,
        column: '级别',
        before: '关闭',
        after: '错误',
      },
      {
        kind: 'append',
        table: '校验规则表',
        rows: RULES.slice(0, 2).map(({ id }) => expect.objectContaining({ 规则: id }) as unknown),
      },
    ]);
  });

  it('adds what is not there below, and removes what is asked', () => {
    const directory = table('名录表', [{ 简称: '教育局', 主要负责人: '王海' }, { 简称: '民政局' }]);
    const made = after(tables(directory), [
      setUnit({ short: '滨河街道', full: '滨河街道办事处', aliases: ['滨河'] }),
      { table: '名录表', key: { 简称: '民 政 局' }, values: null },
    ]);
    expect(readSettings(made).settings.directory).toEqual([
      { short: '教育局', full: '教育局', head: '王海' },
      { short: '滨河街道', full: '滨河街道办事处', aliases: ['滨河'] },
    ]);
  });

  it('is no edit when everything is there', () => {
    const changes = [
      setYear(2024),
      setLevel('topic/too-long', 'off'),
      setUnit({ short: '滨河街道', full: '滨河街道' }),
      ...setHoliday(DEFAULT_SETTINGS, { date: date('2024-06-28'), kind: '休', name: '停电' }),
    ];
    const once = after(tables(), changes);
    expect(editsFor(once, changes, BEGIN)).toEqual([]);
    expect(editsFor(once, [], BEGIN, [...once.keys()] as never[])).toEqual([]);
  });

  it('comes to what was asked, whatever the tables hold', () => {
    const rule = fc.constantFrom(...RULES.map(({ id }) => id), '', '别的');
    const rows = fc.array(fc.record({ 规则: rule, 名称: fc.string(), 级别: fc.string() }));
    const change = fc.record({
      rule: fc.constantFrom(...RULES.slice(0, 6).map(({ id }) => id)),
      level: fc.constantFrom('error', 'warning', 'info', 'format', 'off' as const),
    });
    fc.assert(
      fc.property(rows, fc.array(change, { minLength: 1 }), (before, wanted) => {
        const made = after(
          tables(table('校验规则表', before)),
          wanted.map(({ rule: id, level }) => setLevel(id, level)),
        );
        const { settings } = readSettings(made);
        for (const [id, level] of new Map(wanted.map((each) => [each.rule, each.level]))) {
          const standard = RULES.find((each) => each.id === id)!.level;
          expect(settings.levels.get(id) ?? standard).toBe(level);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a day off', () => {
  const holidays = (made: SettingsTables) => readSettings(made).settings.holidays;

  it('brings the rest of its year with it, so that the legal holidays stay', () => {
    const made = after(
      tables(table('节假日表', [{ 日期: day('2024-01-01'), 类型: '休' }])),
      setHoliday(DEFAULT_SETTINGS, { date: date('2025-06-30'), kind: '休', name: '区庆' }),
    );
    expect(holidays(made)).toContainEqual({ date: '2025-10-01', kind: '休', name: '国庆节' });
    expect(holidays(made)).toContainEqual({ date: '2025-06-30', kind: '休', name: '区庆' });
    expect(holidays(made).filter(({ date: each }) => each.startsWith('2024'))).toHaveLength(1);
  });

  it('can be taken out again', () => {
    const made = after(tables(), dropHoliday(DEFAULT_SETTINGS, date('2024-10-07')));
    expect(holidays(made).map(({ date: each }) => each)).not.toContain('2024-10-07');
    expect(holidays(made).map(({ date: each }) => each)).toContain('2024-10-06');
  });
});

describe('the first directory', () => {
  const notice = join(__dirname, '../../../../assets/铜官政务办〔2024〕3号.txt');
  const sample = readPlan(readDocumentText(readFileSync(notice, 'utf8')), {
    directory: BUILT_IN_DIRECTORY,
  })!;

  it('knows every department of the plan, each by one entry only', () => {
    const directory = ownDirectory(defaultDirectory(sample));
    const departments = new Set(sample.rows.map(({ department }) => department!.wording));
    for (const wording of departments) expect(directory.lookUp(wording)).not.toEqual([]);
    expect(new Set(directory.entries.map(({ short }) => short)).size).toBe(
      directory.entries.length,
    );
  });

  it('keeps every name that the built-in one knows, for the body that it stood for', () => {
    const directory = ownDirectory(defaultDirectory(sample));
    const lost = [...BUILT_IN_DIRECTORY.names.keys()].filter(
      (name) => directory.lookUp(name).length === 0,
    );
    expect(lost).toEqual([]);
  });

  it('takes units that the built-in one does not know from the plan', () => {
    const rows = [
      ['单位', '时间', '主题'],
      ['滨河街道', '5月', '养老'],
      ['滨河街道', '6月', '托育'],
    ];
    const plan = readPlan(
      { rows: rows.map((row) => row.map(cell)), merges: [] },
      { directory: BUILT_IN_DIRECTORY },
    );
    const entries = defaultDirectory(plan);
    expect(entries.filter(({ short }) => short === '滨河街道')).toHaveLength(1);
  });
});
