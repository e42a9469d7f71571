import { describe, expect, it } from '@jest/globals';
import {
  edit,
  EDITS,
  entryOf,
  expectedAfter,
  FORMS,
  ledger,
  ROW,
  savedAfter,
} from '../../support/workbook/moved-rows';
import { everything, textOf } from '../../support/workbook/settings-workbook';

/** Each edit of a colleague meets one form here; the other one is in the full test. */
const PAIRS = Object.keys(EDITS).map((name, at) => [at % 2 === 0 ? '登记' : '变更', name] as const);

it.each(PAIRS)(
  'the form %s writes to its own row and columns when a colleague meanwhile %s',
  async (name, work) => {
    const saved = await savedAfter(FORMS[name]!, EDITS[work]!);
    expect(saved).toEqual(expectedAfter(FORMS[name]!, saved.before));
  },
);

describe.each(Object.entries(FORMS))('the form %s', (_name, { save, written, column }) => {
  it('writes nothing at all, and says so, when a colleague has deleted the row', async () => {
    const workspace = await ledger();
    await edit(workspace, (_, __, sheet) => {
      sheet.getRange('6:6').delete('Up');
    });
    const before = everything(workspace.book);
    const { written: cells, left } = await save(workspace.pane, workspace.found, ROW);
    expect([cells, new Set(left.map(({ why }) => why))]).toEqual([0, new Set(['gone'])]);
    expect(left.map(({ column: header }) => header)).toEqual(Object.keys(written));
    expect(everything(workspace.book)).toBe(before);
  });

  it('writes nothing at all, and names the column, when a colleague has deleted one of its own', async () => {
    const workspace = await ledger();
    await edit(workspace, (_, table) => {
      table.columns.getItem(column).delete();
    });
    const before = everything(workspace.book);
    expect(await save(workspace.pane, workspace.found, ROW)).toEqual({
      written: 0,
      left: [{ row: ROW, column, why: 'columnGone' }],
    });
    expect(everything(workspace.book)).toBe(before);
  });

  it('refuses when the table itself is gone', async () => {
    const workspace = await ledger();
    await edit(workspace, (_, table) => {
      table.delete();
    });
    const before = everything(workspace.book);
    expect((await save(workspace.pane, workspace.found, ROW)).written).toBe(0);
    expect(everything(workspace.book)).toBe(before);
  });
});

it('finds a row that has no 计划编号 yet by what it says, wherever it has moved', async () => {
  const workspace = await ledger();
  await workspace.book.Excel.run(async (context) => {
    const ids = context.workbook.tables.getItem('计划表').columns.getItem('计划编号');
    ids.getDataBodyRange().getCell(3, 0).values = [['']];
    await context.sync();
  });
  const found = (await workspace.pane.read()).found!;
  const { key } = found.plan.rows[3]!;
  await edit(workspace, EDITS['sorts the table']!);
  await FORMS.登记!.save(workspace.pane, found, key);
  const { plan } = (await workspace.pane.read()).found!;
  const told = plan.rows.filter(({ tracking }) => tracking?.held !== null);
  expect(told.map(({ topic }) => topic?.clean)).toEqual(['第4号统计数据新闻发布会']);
});

it('keeps the ledger of a row that was sorted elsewhere before a second change', async () => {
  const workspace = await ledger();
  const { save } = FORMS.变更!;
  await save(workspace.pane, workspace.found, ROW);
  await edit(workspace, EDITS['sorts the table']!);
  const { place, plan } = (await workspace.pane.read()).found!;
  await edit(workspace, EDITS['renames sheet and table']!);
  await workspace.pane.recordChange(
    { place, plan, row: ROW },
    { 变更后时间: '12月' },
    { ...entryOf(ROW), 登记时间: '2024-09-01 10:00', 原时间: '11月中旬', 新时间: '12月' },
  );
  const lines = (await textOf(workspace.book, '变更台账表')).slice(1);
  expect(lines.map(([id, , , from, , to]) => [id, from, to])).toEqual([
    [ROW, '4月份', '11月中旬'],
    [ROW, '11月中旬', '12月'],
  ]);
});
