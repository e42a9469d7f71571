import { describe, expect, it } from '@jest/globals';
import type { FoundPlan } from '../../src/excel/plan/reading';
import { found, resultsFor } from '../support/workbook/marked-workbook';
import { openWorkspace, openSample, tableWorkspace } from '../support/workbook/pane';
import { addTable, fillSheet, HEADER, planRows, syncsOf, usedOf } from '../support/workbook/sheets';

describe('reading the plan', () => {
  it('finds the pasted sample with its title and its 28 rows, in two syncs', async () => {
    const { book, pane } = openSample();
    const { syncs, result } = await syncsOf(book, () => pane.read());
    expect(syncs).toBe(2);
    expect(result.found).toMatchObject({
      place: { sheet: '新闻发布会计划', table: null, top: 0, left: 0 },
      isProtected: false,
      isFiltered: false,
      isMarked: false,
    });
    expect(result.found?.plan.rows).toHaveLength(28);
    expect(result.found?.plan.year).toBe(2024);
    expect(result.candidates).toHaveLength(1);
    expect(result.sheets).toEqual(['新闻发布会计划']);
  });

  it('takes two syncs whatever the number of rows and sheets', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '别的', [['无关']]);
    await fillSheet(book, '计划', planRows(3000));
    const { syncs, result } = await syncsOf(book, () => pane.read());
    expect(syncs).toBe(2);
    expect(result.found?.plan.rows).toHaveLength(3000);
  });

  it('finds nothing in a workbook without a plan', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '别的', [
      ['姓名', '电话'],
      ['张三', 1],
    ]);
    const { found, candidates, sheets } = await pane.read();
    expect(found).toBeNull();
    expect(candidates).toEqual([]);
    expect(sheets).toContain('别的');
  });

  it('names the sheet with a table that may be a plan, where there is none', async () => {
    const { book, pane } = openWorkspace();
    expect((await pane.read()).unknown).toBeNull();
    await fillSheet(book, '别的', [['姓名', '电话']]);
    await fillSheet(book, '安排', [
      ['谁来办', '开会日子', '说啥'],
      ['教育局', '5月', '招生政策'],
    ]);
    const { syncs, result } = await syncsOf(book, () => pane.read());
    expect([syncs, result.found, result.unknown?.sheet]).toEqual([2, null, '安排']);
    await fillSheet(book, '计划', planRows(1));
    expect((await pane.read()).unknown).toBeNull();
  });

  it('reads an Excel table with the title that stands above it, and leaves out its totals', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', [...planRows(3).slice(0, 1), ['2024年3月19日']], 'B2');
    await fillSheet(book, '计划', planRows(3).slice(1), 'C5');
    await addTable(book, '计划', 'C5:G8', '发布会');
    await book.Excel.run(async (context) => {
      context.workbook.tables.getItem('发布会').showTotals = true;
      await context.sync();
    });
    const { found } = await pane.read();
    expect(found?.place).toMatchObject({ sheet: '计划', table: '发布会', top: 1, left: 1 });
    expect(found?.plan).toMatchObject({ year: 2024, issued: '2024-03-19' });
    expect(found?.plan.rows.map(({ gridRow }) => gridRow)).toEqual([4, 5, 6]);
  });

  it('tells two tables on one sheet apart', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(2));
    await addTable(book, '计划', 'A2:E4', '甲');
    await fillSheet(book, '计划', [['2025年度新闻发布会计划'], ...planRows(3).slice(1)], 'A8');
    await addTable(book, '计划', 'A9:E12', '乙');
    const { found, candidates } = await pane.read();
    expect(found).toBeNull();
    expect(candidates.map(({ place, rows }) => [place.table, rows])).toEqual([
      ['甲', 2],
      ['乙', 3],
    ]);
    await pane.choosePlan(candidates[1]!.place);
    const again = await pane.read();
    expect(again.found?.place.table).toBe('乙');
    expect(again.found?.plan.year).toBe(2025);
  });

  it('takes the one Excel table before pasted ranges, which stay to be chosen', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '去年', planRows(2));
    await fillSheet(book, '今年', planRows(3));
    await addTable(book, '今年', 'A2:E5', '计划表');
    const reading = await pane.read();
    expect(reading.found?.place).toMatchObject({ sheet: '今年', table: '计划表' });
    expect(reading.candidates.map(({ place }) => place.sheet)).toEqual(['今年', '去年']);
    await pane.choosePlan(reading.candidates[1]!.place);
    expect((await pane.read()).found?.place.sheet).toBe('去年');
  });

  it('goes to another plan and back, with all that was written into the first', async () => {
    const workspace = openWorkspace();
    const { book, pane } = workspace;
    for (const [sheet, rows] of [
      ['部门', 2],
      ['镇街', 3],
    ] as const) {
      await fillSheet(book, sheet, planRows(rows));
      await addTable(book, sheet, `A2:E${rows + 2}`, `${sheet}计划`);
    }
    const chooseOther = async (sheet: string): Promise<FoundPlan> => {
      const { candidates } = await pane.read();
      await pane.choosePlan(candidates.find(({ place }) => place.sheet === sheet)!.place);
      return (await pane.read()).found!;
    };
    const first = await chooseOther('部门');
    await pane.mark(first.place, first.plan, resultsFor(first.plan, 0));
    await pane.addTrackingColumns(first.place, (await found(workspace)).plan);
    const before = await usedOf(book, '部门');

    const second = await chooseOther('镇街');
    expect([second.place.table, second.plan.rows.length, second.isMarked]).toEqual([
      '镇街计划',
      3,
      false,
    ]);
    await pane.mark(second.place, second.plan, resultsFor(second.plan, 1));
    await pane.addTrackingColumns(second.place, (await found(workspace)).plan);
    expect(await usedOf(book, '部门')).toEqual(before);

    const back = await chooseOther('部门');
    expect([back.place.table, back.isMarked]).toEqual(['部门计划', true]);
    expect(back.plan.rows.map(({ id }) => id)).toEqual(['FB2024-001', 'FB2024-002']);
    await chooseOther('镇街');
    const ids = (await found(workspace)).plan.rows.map(({ id }) => id);
    expect(new Set([...ids, ...back.plan.rows.map(({ id }) => id)]).size).toBe(5);
  });

  it('takes the untouched copy of a conversion for the plan only where there is no other', async () => {
    const { book, pane } = await tableWorkspace(2);
    await fillSheet(book, '原始附件', planRows(3));
    const both = await pane.read();
    expect(both.found?.place.sheet).toBe('计划');
    expect(both.candidates.map(({ place }) => place.sheet)).toEqual(['计划']);
    await book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('计划').delete();
      await context.sync();
    });
    const alone = await pane.read();
    expect(alone.found?.place.sheet).toBe('原始附件');
    expect(alone.found?.plan.rows).toHaveLength(3);
  });

  it('does not look at hidden sheets, nor at sheets of its own', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '藏', planRows(2));
    await fillSheet(book, '计划外发布会', planRows(2));
    await book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('藏').visibility = 'Hidden';
      await context.sync();
    });
    const { found, sheets } = await pane.read();
    expect(found).toBeNull();
    expect(sheets).not.toContain('藏');
    expect(sheets).not.toContain('计划外发布会');
  });

  it.each(['1.9', '1.14'])(
    'reads merged departments where Excel can tell them (%s)',
    async (version) => {
      const { book, pane } = openWorkspace(undefined, version);
      await fillSheet(book, '计划', planRows(3));
      await book.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('计划').getRange('B3:B4').merge();
        await context.sync();
      });
      const { found } = await pane.read();
      const departments = found?.plan.rows.map(({ cells }) => cells.department.text);
      expect(departments).toEqual(['统计局', version === '1.9' ? '' : '统计局', '统计局']);
    },
  );

  it('reads dates as dates, says protection and hidden rows', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', [
      [...HEADER],
      [1, '统计局', '2024-05-06', '主题发布', '局长 张三'],
      [2, '统计局', '6月', '另一主题', '局长 李四'],
    ]);
    await book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('计划');
      sheet.getRange('3:3').rowHidden = true;
      sheet.protection.protect();
      await context.sync();
    });
    const { found } = await pane.read();
    expect(found).toMatchObject({ isProtected: true, isFiltered: true });
    expect(found?.plan.rows[0]?.timing).toMatchObject({ window: { end: '2024-05-06' } });
  });
});
