import { describe, expect, it } from '@jest/globals';
import {
  addAdjustment,
  dropHoliday,
  setAsOf,
  setLevel,
  setUnit,
  setYear,
} from '../../../../src/core/settings/editing/changes';
import { PARAMETERS } from '../../../../src/core/workbook-contract/parameters';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings/reading/read-settings';
import type { SettingsChange } from '../../../../src/core/settings/settings';
import { openSample } from '../../../support/workbook/pane';
import {
  CHANGES,
  date,
  everything,
  syncNames,
  textOf,
  type,
} from '../../../support/workbook/settings-workbook';
import { selected, valuesOf } from '../../../support/workbook/sheets';

describe('changing settings in a workbook without any', () => {
  it('makes sheets and tables that read back as what was asked, in three syncs and one to show them', async () => {
    const { pane } = openSample();
    const { found } = await pane.read();
    const report = await pane.changeSettings(CHANGES, found!.plan);
    expect(syncNames(pane)).toEqual(['names', 'cells', 'settings', 'view']);
    expect(report.left).toEqual([]);
    const { settings, problems, found: again } = await pane.read();
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ year: 2024, issued: '2024-03-19', asOf: '2024-12-31' });
    expect(settings.limits).toEqual(DEFAULT_SETTINGS.limits);
    expect([...settings.levels]).toEqual([['topic/too-long', 'off']]);
    expect(settings.directory).toContainEqual({
      short: '滨河街道',
      full: '滨河街道办事处',
      aliases: ['滨河', '滨河办'],
    });
    expect(settings.holidays).toContainEqual({ date: '2024-06-28', kind: '休', name: '区庆' });
    expect(settings.holidays).toContainEqual({ date: '2024-10-01', kind: '休', name: '国庆节' });
    expect(settings.waivers).toEqual([
      {
        id: 'FB2024-008',
        rule: 'spokesperson/no-name',
        column: 'spokesperson',
        content: '=局长',
        reason: '-未定',
        by: '李敏',
        at: '2024-03-20 09:30',
      },
    ]);
    expect(again!.plan.rows).toHaveLength(28);
    expect(again!.place.sheet).toBe(found!.place.sheet);
  });

  it('lets 生效值 say which value holds, and names every parameter for formulas', async () => {
    const { book, pane } = openSample();
    await pane.changeSettings([setYear(2024), setAsOf(date('2024-12-31'))], null);
    const value = async (name: string): Promise<string | undefined> =>
      (await textOf(book, '参数表')).find(([first]) => first === name)?.[3];
    expect(await value('计划年度')).toBe('2024');
    expect(await value('考核基准日')).toBe('2024-12-31');
    expect(await value('最短准备期')).toBe('10');
    expect(await value('方案版本')).toBe('v1');
    expect(await value('印发日期')).toBe('');
    await book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('考核设置');
      sheet.getRange('AZ1:AZ3').formulas = [['=考核基准日'], ['=最短准备期*2'], ['=方案版本']];
      const names = context.workbook.names.load('items/name');
      const range = sheet.getRange('AZ1:AZ3').load('values');
      await context.sync();
      expect(names.items.map(({ name }) => name).sort()).toEqual(
        PARAMETERS.map(({ name }) => name).sort(),
      );
      expect(range.values).toEqual([[45_657], [20], ['v1']]);
    });
  });

  it.each([
    ['today, while no day is typed', null],
    ['today, while the row is gone', 'gone'],
  ])('counts to %s', async (_, row) => {
    const { book, pane } = openSample();
    await pane.changeSettings([setYear(2024)], null);
    await book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('考核设置');
      const rows = context.workbook.tables.getItem('参数表').rows;
      const at = PARAMETERS.findIndex(({ name }) => name === '考核基准日');
      if (row === 'gone') rows.getItemAt(at).delete();
      sheet.getRange('AZ1').formulas = [['=考核基准日-TODAY()']];
      const difference = sheet.getRange('AZ1').load('values');
      const effective = sheet.getRange('D:D').getUsedRange().load('values');
      await context.sync();
      expect(difference.values).toEqual([[0]]);
      expect(effective.values.flat().includes('今天')).toBe(row !== 'gone');
    });
  });

  it('gives formulas the points of each criterion and the days of a wording in the plan year', async () => {
    const { book, pane } = openSample();
    const { found } = await pane.read();
    const points = (value: string | number): SettingsChange => ({
      table: '评分项表',
      key: { 代码: 'C1' },
      values: { 分值: value },
    });
    const word = { table: '时间词表', key: { 写法: '春节前' }, values: { 截止: '2024-02-09' } };
    await pane.changeSettings([points(25), word], found!.plan);
    const days = new Map((await textOf(book, '时间词表')).map(([first, , end]) => [first, end]));
    expect(days.get('一季度')).toBe('2024-03-31');
    expect(days.get('春节前')).toBe('2024-02-09');
    await book.Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem('考核设置').getRange('AZ1:AZ2');
      cells.formulas = [['=分值_C1'], ['=分值_C7d']];
      cells.load('values');
      await context.sync();
      expect(cells.values).toEqual([[25], [4]]);
    });
    await pane.changeSettings([points('三十')], found!.plan);
    expect(await valuesOf(book, '考核设置', 'AZ1')).toEqual([[30]]);
    expect((await pane.read()).settings.scheme.points.C1).toBe(30);
  });

  it.each([
    ['最短准备期', '十天', '10'],
    ['最短准备期', -3, '10'],
    ['最短准备期', 15, '15'],
    ['计划年度', 24, ''],
    ['方案版本', 'v2', 'v2'],
  ])('takes %s = %s in formulas as the add-in does', async (name, value, effective) => {
    const { book, pane } = openSample();
    await pane.changeSettings([setYear(null)], null);
    const row = (await textOf(book, '参数表')).findIndex(([first]) => first === name);
    await type(book, '考核设置', `B${row + 2}`, value);
    expect((await textOf(book, '参数表'))[row]?.[3]).toBe(effective);
    const { settings } = await pane.read();
    if (name === '最短准备期') expect(String(settings.limits.noticeDays)).toBe(effective);
    if (name === '计划年度') expect(settings.year).toBeNull();
  });

  it('puts drop-downs on, freezes the header and gives the columns their width', async () => {
    const { book, pane } = openSample();
    await pane.changeSettings([setLevel('topic/too-long', 'off')], null);
    await book.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('校验规则表');
      const body = table.columns.getItem('级别').getDataBodyRange();
      body.load('dataValidation/rule');
      const frozen = table.worksheet.freezePanes.getLocationOrNullObject().load('address');
      const column = table.columns.getItem('规则').getRange().load('format/columnWidth');
      await context.sync();
      expect(body.dataValidation.rule).toMatchObject({
        list: { source: '错误,警告,提示,格式,关闭' },
      });
      expect(frozen.address).toBe('校验设置!1:2');
      expect(column.format.columnWidth).toBe(180);
    });
  });
});

describe('changing settings that are there', () => {
  it('is no change at all when it is asked again', async () => {
    const { book, pane } = openSample();
    await pane.changeSettings(CHANGES, null);
    const before = everything(book);
    expect(await pane.changeSettings(CHANGES, null)).toEqual({ written: 0, left: [] });
    expect(everything(book)).toBe(before);
  });

  it('leaves everything a person edited, renamed, moved or added', async () => {
    const { book, pane } = openSample();
    await pane.changeSettings([setLevel('topic/too-long', 'off')], null);
    await book.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('校验规则表');
      table.worksheet.name = '我们的规则';
      table.columns.add(0).name = '备注';
      await context.sync();
    });
    await type(book, '我们的规则', 'A3', '领导定的');
    await type(book, '我们的规则', 'B3', '我们的叫法');
    await pane.changeSettings([setLevel('topic/too-general', 'error')], null);
    const { settings } = await pane.read();
    expect(Object.fromEntries(settings.levels)).toEqual({
      'topic/too-long': 'off',
      'topic/too-general': 'error',
    });
    expect(await valuesOf(book, '我们的规则', 'A2:D3')).toEqual([
      ['备注', '名称', '级别', '规则'],
      ['领导定的', '我们的叫法', '错误', 'table/missing-column'],
    ]);
  });

  it('adds rows below the last, pushing away what stands there', async () => {
    const { book, pane } = openSample();
    const unit = (short: string): SettingsChange => setUnit({ short, full: short });
    await pane.changeSettings([unit('甲街道')], null);
    const rows = (await textOf(book, '名录表')).length;
    await type(book, '单位名录', `A${rows + 4}`, '自己的备注');
    await pane.changeSettings([unit('乙街道'), unit('丙街道'), unit('丁街道')], null);
    await pane.changeSettings([unit('戊街道')], null);
    const names = (await textOf(book, '名录表')).map(([short]) => short);
    expect(names.slice(-5)).toEqual(['甲街道', '乙街道', '丙街道', '丁街道', '戊街道']);
    const column = (await valuesOf(book, '单位名录', `A${rows + 1}:A${rows + 12}`)).flat();
    expect(column.filter((value) => value === '自己的备注')).toHaveLength(1);
  });

  it('adds rows above a totals row, which stays the last', async () => {
    const { book, pane } = openSample();
    const unit = (short: string): SettingsChange => setUnit({ short, full: short });
    await pane.changeSettings([unit('甲街道')], null);
    await book.Excel.run(async (context) => {
      context.workbook.tables.getItem('名录表').showTotals = true;
      await context.sync();
    });
    const before = await textOf(book, '名录表');
    const totals = before.at(-1);
    await pane.changeSettings([unit('乙街道'), unit('丙街道')], null);
    const after = await textOf(book, '名录表');
    expect(after).toHaveLength(before.length + 2);
    expect(after.slice(-4, -1).map(([short]) => short)).toEqual(['甲街道', '乙街道', '丙街道']);
    expect(after.at(-1)).toEqual(totals);
  });

  it('removes rows, the last one too, and fills a blank row again', async () => {
    const { book, pane } = openSample();
    const waiver = (id: string, values: SettingsChange['values']): SettingsChange => ({
      table: '校验豁免表',
      key: { 计划编号: id, 规则: 'topic/missing', 列: '发布主题', 单元格内容: '' },
      values,
    });
    await pane.changeSettings([waiver('A', { 原因: '甲' }), waiver('B', { 原因: '乙' })], null);
    await pane.changeSettings([waiver('A', null), waiver('B', null)], null);
    expect((await pane.read()).settings.waivers).toEqual([]);
    await pane.changeSettings([waiver('C', { 原因: '丙' })], null);
    expect((await textOf(book, '校验豁免表')).map(([id]) => id)).toEqual(['计划编号', 'C']);
  });

  it('adds decisions line by line, even one that says the same, and takes the last back', async () => {
    const { book, pane } = openSample();
    const decision = {
      ...{ department: '住建局', id: '', type: '其他扣分' as const, points: 3 },
      ...{ document: '=政办〔2024〕9号', note: '-迟报' },
    };
    const first = addAdjustment(decision, []);
    await pane.changeSettings([first], null);
    await pane.changeSettings([addAdjustment(decision, [decision])], null);
    const line = ['住建局', '', '其他扣分', '3', '=政办〔2024〕9号', '-迟报'];
    expect((await textOf(book, '加扣分表')).slice(1)).toEqual([line, line]);
    const report = await pane.undo();
    expect(report.left).toEqual([]);
    expect((await pane.read()).settings.adjustments).toHaveLength(1);
    await pane.changeSettings([first], null);
    expect((await pane.read()).settings.adjustments).toHaveLength(1);
  });

  it('leaves a decision that somebody has changed since', async () => {
    const { book, pane } = openSample();
    const decision = addAdjustment(
      {
        ...{ department: '住建局', id: '', type: '其他加分', points: 2 },
        ...{ document: '政办〔2024〕9号', note: '' },
      },
      [],
    );
    await pane.changeSettings([decision], null);
    await book.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('加扣分表');
      table.columns.getItem('分值').getDataBodyRange().values = [[1]];
      await context.sync();
    });
    const report = await pane.undo();
    expect(report.left).toEqual([{ row: null, column: '加扣分表', why: 'gone' }]);
    expect((await pane.read()).settings.adjustments).toMatchObject([{ points: 1 }]);
  });

  it('takes a day off out of the table', async () => {
    const { pane } = openSample();
    const { found } = await pane.read();
    await pane.changeSettings(dropHoliday(DEFAULT_SETTINGS, date('2024-10-07')), found!.plan);
    const days = (await pane.read()).settings.holidays.map(({ date: day }) => day);
    expect(days).toContain('2024-10-06');
    expect(days).not.toContain('2024-10-07');
  });
});

describe('showing a place in the settings', () => {
  it('selects the cell, wherever its column stands, and says when the table is not there', async () => {
    const { book, pane } = openSample();
    expect(await pane.showSettings({ table: '参数表', row: 1, column: '值' })).toBe(false);
    await pane.changeSettings([setYear(2024)], null);
    expect(await pane.showSettings({ table: '参数表', row: 1, column: '值' })).toBe(true);
    expect(await selected(book)).toBe('考核设置!B3');
    await pane.showSettings({ table: '参数表', row: 0, column: null });
    expect(await selected(book)).toBe('考核设置!A2');
  });
});
