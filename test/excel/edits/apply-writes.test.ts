import { describe, expect, it } from '@jest/globals';
import { createCalendar } from '../../../src/core/calendar/working-calendar';
import { checkPlan } from '../../../src/core/checks/check-plan';
import { writesOf, type PlanWrite } from '../../../src/core/checks/fixes';
import type { Plan } from '../../../src/core/plan/model/plan';
import { AS_OF } from '../../support/rule-fixture';
import { openWorkspace, openPane, openSample } from '../../support/workbook/pane';
import {
  addTable,
  fillSheet,
  planRows,
  syncsOf,
  usedOf,
  valuesOf,
} from '../../support/workbook/sheets';

const fixesOf = (plan: Plan): PlanWrite[] => {
  const { findings } = checkPlan(plan, { calendar: createCalendar(), asOf: AS_OF }).result();
  return writesOf(plan, findings);
};

const topic = (plan: Plan, index: number, after: string): PlanWrite => ({
  kind: 'cell',
  row: plan.rows[index]!.key,
  column: 'topic',
  before: plan.rows[index]!.cells.topic.text,
  after,
});

describe('writing accepted fixes', () => {
  it('cleans the sample in two syncs, after which no fix is left, and takes everything back', async () => {
    const { book, pane } = openSample();
    const before = await usedOf(book, '新闻发布会计划');
    const { place, plan } = (await pane.read()).found!;
    const writes = fixesOf(plan);
    const { syncs, result } = await syncsOf(book, () => pane.applyWrites(place, plan, writes));
    expect(syncs).toBe(2);
    expect(result).toEqual({ written: 28, rows: 2, left: [] });
    const after = (await pane.read()).found!.plan;
    expect(fixesOf(after)).toEqual([]);
    expect(after.skipped).toEqual([]);
    expect(after.rows).toHaveLength(28);
    expect(pane.lastWrite()).toEqual({ command: 'applyWrites', cells: 28 });
    expect(await pane.undo()).toEqual({ written: 28, rows: 2, left: [] });
    expect(await usedOf(book, '新闻发布会计划')).toEqual(before);
    expect(pane.lastWrite()).toBeNull();
    expect(await pane.undo()).toEqual({ written: 0, left: [] });
  });

  it('takes two syncs for thousands of cells', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(3000));
    const { place, plan } = (await pane.read()).found!;
    const writes = plan.rows.map((_, i) => topic(plan, i, `改过的主题 ${i}`));
    const { syncs, result } = await syncsOf(book, () => pane.applyWrites(place, plan, writes));
    expect([syncs, result.written]).toEqual([2, 3000]);
    expect(await valuesOf(book, '计划', 'D3002')).toEqual([['改过的主题 2999']]);
  });

  it('leaves alone what somebody has changed meanwhile, and tells it', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(4));
    const { place, plan } = (await pane.read()).found!;
    await fillSheet(book.attach(), '计划', [['别人改的']], 'D3');
    await book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('计划').getRange('4:4').delete('Up');
      await context.sync();
    });
    const writes = [0, 1, 2].map((i) => topic(plan, i, `新 ${i}`));
    expect(await pane.applyWrites(place, plan, writes)).toEqual({
      written: 1,
      rows: 0,
      left: [
        { row: plan.rows[0]!.key, column: 'topic', why: 'changed' },
        { row: plan.rows[1]!.key, column: 'topic', why: 'gone' },
      ],
    });
    expect(await valuesOf(book, '计划', 'D3:D5')).toEqual([
      ['别人改的'],
      ['新 2'],
      ['第4号统计数据新闻发布会'],
    ]);
  });

  it('puts back what somebody typed between the look and the write', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(3));
    const { place, plan } = (await pane.read()).found!;
    let release = (): void => undefined;
    book.faults.reset();
    book.faults.at(2, {
      kind: 'delayed',
      until: new Promise((resolve) => {
        release = resolve;
      }),
    });
    const writing = pane.applyWrites(place, plan, [topic(plan, 0, '新'), topic(plan, 1, '新二')]);
    while (book.faults.requests < 2) await book.idle();
    await fillSheet(
      book.attach(),
      '计划',
      [['3-4']].map(([t]) => [`'${t}`]),
      'D3',
    );
    release();
    expect(await writing).toEqual({
      written: 1,
      rows: 0,
      left: [{ row: plan.rows[0]!.key, column: 'topic', why: 'changed' }],
    });
    expect(await valuesOf(book, '计划', 'D3:D4')).toEqual([['3-4'], ['新二']]);
  });

  it('finds the cells of a table that was sorted and filtered since', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(30));
    await addTable(book, '计划', 'A2:E32', '计划表');
    const { place, plan } = (await pane.read()).found!;
    await book.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('计划表');
      table.sort.apply([{ key: 0, ascending: false }]);
      table.columns.getItem('拟发布时间').filter.applyValuesFilter(['3月份']);
      await context.sync();
    });
    const writes = [0, 5, 9].map((i) => topic(plan, i, `新 ${i}`));
    expect((await pane.applyWrites(place, plan, writes)).written).toBe(3);
    expect(await valuesOf(book, '计划', 'D32')).toEqual([['新 0']]);
    expect(await valuesOf(book, '计划', 'D27')).toEqual([['新 5']]);
    await pane.undo();
    expect(await valuesOf(book, '计划', 'D32')).toEqual([['第1号统计数据新闻发布会']]);
  });

  it.each(['=1+1', '+86 通报', '-甲', '@乙', '3-4', '2024.10', '2024年3月5日', 'TRUE', "'引号"])(
    'writes %s as the text that it is',
    async (text) => {
      const { book, pane } = openWorkspace();
      await fillSheet(book, '计划', planRows(2));
      const { place, plan } = (await pane.read()).found!;
      await pane.applyWrites(place, plan, [topic(plan, 0, text)]);
      expect(await valuesOf(book, '计划', 'D3')).toEqual([[text]]);
      await pane.undo();
      expect(await valuesOf(book, '计划', 'D3')).toEqual([['第1号统计数据新闻发布会']]);
    },
  );

  it('does not write over a formula', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(2));
    await fillSheet(book, '计划', [['="第"&A3&"号 发布"']], 'D3');
    const { place, plan } = (await pane.read()).found!;
    expect(await pane.applyWrites(place, plan, [topic(plan, 0, '新')])).toMatchObject({
      written: 0,
      left: [{ column: 'topic', why: 'formula' }],
    });
  });

  it('refuses a protected sheet and says that nothing was written', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(2));
    const { place, plan } = (await pane.read()).found!;
    await book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('计划').protection.protect();
      await context.sync();
    });
    const error: unknown = await pane
      .applyWrites(place, plan, [topic(plan, 0, '新')])
      .catch((reason: unknown) => reason);
    expect(pane.failureOf(error)).toMatchObject({ kind: 'protected', written: 'nothing' });
    expect(pane.lastWrite()).toBeNull();
  });

  it('keeps both panes’ writes when they fix different cells at once', async () => {
    const { book, pane } = openWorkspace();
    const other = openPane(book.attach());
    await fillSheet(book, '计划', planRows(6));
    const { place, plan } = (await pane.read()).found!;
    const theirs = (await other.read()).found!;
    const reports = await Promise.all([
      pane.applyWrites(
        place,
        plan,
        [0, 2, 4].map((i) => topic(plan, i, `甲 ${i}`)),
      ),
      other.applyWrites(
        theirs.place,
        theirs.plan,
        [1, 3, 5].map((i) => topic(plan, i, `乙 ${i}`)),
      ),
    ]);
    expect(reports.map(({ written, left }) => [written, left])).toEqual([
      [3, []],
      [3, []],
    ]);
    expect((await valuesOf(book, '计划', 'D3:D8')).flat()).toEqual([
      '甲 0',
      '乙 1',
      '甲 2',
      '乙 3',
      '甲 4',
      '乙 5',
    ]);
  });
});

describe('taking fixes back', () => {
  it('leaves what somebody has changed since, cell by cell', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(3));
    const { place, plan } = (await pane.read()).found!;
    await pane.applyWrites(
      place,
      plan,
      [0, 1, 2].map((i) => topic(plan, i, `新 ${i}`)),
    );
    await fillSheet(book, '计划', [['又改了']], 'D4');
    expect(await pane.undo()).toEqual({
      written: 2,
      rows: 0,
      left: [{ row: plan.rows[1]!.key, column: 'topic', why: 'changed' }],
    });
    expect((await valuesOf(book, '计划', 'D3:D5')).flat()).toEqual([
      '第1号统计数据新闻发布会',
      '又改了',
      '第3号统计数据新闻发布会',
    ]);
  });

  it('puts a number back as a number', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(2));
    await fillSheet(book, '计划', [[2024.1]], 'C3');
    const { place, plan } = (await pane.read()).found!;
    await pane.applyWrites(place, plan, [
      { kind: 'cell', row: plan.rows[0]!.key, column: 'timing', before: '2024.1', after: '10月' },
    ]);
    expect(await valuesOf(book, '计划', 'C3')).toEqual([['10月']]);
    await pane.undo();
    expect(await valuesOf(book, '计划', 'C3')).toEqual([[2024.1]]);
  });
});
