import { describe, expect, it } from '@jest/globals';
import type { LedgerEntry } from '../../../src/core/tracking/ledger';
import type { FoundPlan } from '../../../src/excel/plan/reading';
import { openWorkspace, openPane, type Workspace, type Pane } from '../../support/workbook/pane';
import { textOf } from '../../support/workbook/settings-workbook';
import {
  addTable,
  fillSheet,
  HEADER,
  planRows,
  syncsOf,
  usedOf,
  valuesOf,
} from '../../support/workbook/sheets';

const COLUMNS = ['计划编号', '变更类型', '变更后时间', '变更原因', '书面报告日期'];
const CELLS = {
  变更类型: '改期',
  变更后时间: '11月中旬',
  变更原因: '场地调整',
  书面报告日期: '2024-03-20',
};
const ENTRY: LedgerEntry = {
  计划编号: 'FB2024-002',
  登记时间: '2024-03-21 09:30',
  变更类型: '改期',
  原时间: '2月份',
  原主题: '第2号统计数据新闻发布会',
  新时间: '11月中旬',
  新主题: '',
  原因: '场地调整',
  书面报告日期: '2024-03-20',
  抄送宣传部: '是',
};
const LINE = Object.values(ENTRY);
const REPORTED = 45371;

/** Four conferences with the columns of a change in F2:J6. */
async function ledger(ids = true): Promise<Workspace> {
  const workspace = openWorkspace();
  const [title = [], , ...body] = planRows(4);
  const rows = body.map((row, i) => [...row, ids ? `FB2024-00${i + 1}` : '', '', '', '', '']);
  await fillSheet(workspace.book, '计划', [title, [...HEADER, ...COLUMNS], ...rows]);
  await addTable(workspace.book, '计划', 'A2:J6', '计划表');
  return workspace;
}

const found = async (pane: Pane): Promise<FoundPlan> => (await pane.read()).found!;

/** Registers a change of the second row. */
async function change(pane: Pane, cells = CELLS, entry = ENTRY, at?: FoundPlan) {
  const { place, plan } = at ?? (await found(pane));
  return pane.recordChange({ place, plan, row: plan.rows[1]!.key }, cells, entry);
}

const lines = async ({ book }: Workspace): Promise<string[][]> =>
  (await textOf(book, '变更台账表')).slice(1);

describe('registering a change', () => {
  it('writes the row and appends to the ledger, making it the first time, in the syncs there are', async () => {
    const workspace = await ledger();
    const { book, pane } = workspace;
    const first = await found(pane);
    const made = await syncsOf(book, () => change(pane, CELLS, ENTRY, first));
    expect(made).toEqual({ syncs: 3, result: { written: 4, rows: 1, left: [] } });
    expect(await valuesOf(book, '计划', 'F3:J5')).toEqual([
      ['FB2024-001', '', '', '', ''],
      ['FB2024-002', '改期', '11月中旬', '场地调整', REPORTED],
      ['FB2024-003', '', '', '', ''],
    ]);
    expect(await lines(workspace)).toEqual([LINE]);
    const changes = book.model.sheets.byName('变更台账')!.getSheetId();
    expect(book.model.registry.sheets[changes]?.page).toEqual({
      ...{ orientation: 'Landscape', paperSize: 'A4' },
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      printTitleRows: { first: 1, last: 1 },
    });
    const second = await found(pane);
    const again = { ...ENTRY, 登记时间: '2024-03-22 10:00', 原时间: '11月中旬', 新时间: '12月' };
    const { syncs } = await syncsOf(book, () =>
      change(pane, { ...CELLS, 变更后时间: '12月' }, again, second),
    );
    expect(syncs).toBe(2);
    expect(await lines(workspace)).toEqual([LINE, Object.values(again)]);
    const { settings } = await pane.read();
    expect(settings.changes).toEqual([ENTRY, again]);
  });

  it('is taken back as one, the earlier history staying', async () => {
    const workspace = await ledger();
    const { book, pane } = workspace;
    await change(pane);
    const before = await usedOf(book, '计划');
    await change(
      pane,
      { ...CELLS, 变更后时间: '12月' },
      { ...ENTRY, 登记时间: '2024-03-22 10:00' },
    );
    expect(pane.lastWrite()).toEqual({ command: 'recordChange', cells: 1 });
    expect(await pane.undo()).toEqual({ written: 1, rows: 1, left: [] });
    expect(await usedOf(book, '计划')).toEqual(before);
    expect(await lines(workspace)).toEqual([LINE]);
  });

  it('adds no second line when it is repeated word for word', async () => {
    const workspace = await ledger();
    await change(workspace.pane);
    expect(await change(workspace.pane)).toEqual({ written: 0, left: [] });
    expect(await lines(workspace)).toEqual([LINE]);
  });

  it('writes nothing at all where a colleague has changed one of the cells, and finds the row where it went', async () => {
    const workspace = await ledger();
    const { book, pane } = workspace;
    const first = await found(pane);
    const other = book.attach();
    await other.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('计划');
      sheet.getRange('3:3').delete('Up');
      sheet.name = '今年的计划';
      await context.sync();
    });
    expect(await change(pane, CELLS, ENTRY, first)).toEqual({ written: 4, rows: 1, left: [] });
    expect(await valuesOf(book, '今年的计划', 'F3:H4')).toEqual([
      ['FB2024-002', '改期', '11月中旬'],
      ['FB2024-003', '', ''],
    ]);
    const { place, plan } = await found(pane);
    await fillSheet(other, '今年的计划', [['6月']], 'H3');
    const { key } = plan.rows[0]!;
    const again = await pane.recordChange(
      { place, plan, row: key },
      { 变更后时间: '12月', 变更原因: '另有会议' },
      { ...ENTRY, 新时间: '12月' },
    );
    expect(again).toEqual({
      written: 0,
      left: [{ row: key, column: '变更后时间', why: 'changed' }],
    });
    expect(await lines(workspace)).toEqual([LINE]);
  });

  it('keeps a line that a colleague appends between the look and the write', async () => {
    const workspace = await ledger();
    const { book, pane } = workspace;
    await change(pane);
    const first = await found(pane);
    const other = openPane(book.attach());
    const theirs = await found(other);
    let release = (): void => undefined;
    book.faults.reset();
    book.faults.at(2, {
      kind: 'delayed',
      until: new Promise((resolve) => {
        release = resolve;
      }),
    });
    const entry = { ...ENTRY, 登记时间: '2024-03-22 10:00' };
    const writing = change(pane, { ...CELLS, 变更后时间: '12月' }, entry, first);
    while (book.faults.requests < 2) await book.idle();
    const { place, plan } = theirs;
    const meanwhile = { ...ENTRY, 计划编号: 'FB2024-004', 登记时间: '2024-03-22 10:01' };
    await other.recordChange({ place, plan, row: plan.rows[3]!.key }, CELLS, meanwhile);
    release();
    expect(await writing).toEqual({ written: 1, rows: 1, left: [] });
    expect((await lines(workspace)).map(([id, at]) => [id, at])).toEqual([
      ['FB2024-002', '2024-03-21 09:30'],
      ['FB2024-004', '2024-03-22 10:01'],
      ['FB2024-002', '2024-03-22 10:00'],
    ]);
  });

  it('gives the row its 计划编号 where it has none, in the cell and in the line', async () => {
    const workspace = await ledger(false);
    await change(workspace.pane, CELLS, { ...ENTRY, 计划编号: '' });
    expect(await valuesOf(workspace.book, '计划', 'F4')).toEqual([['FB2024-002']]);
    expect((await lines(workspace))[0]?.[0]).toBe('FB2024-002');
  });

  it('says when the row is gone', async () => {
    const { pane } = await ledger();
    const { place, plan } = await found(pane);
    const { written, left } = await pane.recordChange({ place, plan, row: '没有' }, CELLS, ENTRY);
    expect([written, left.map(({ why }) => why)]).toEqual([0, ['gone', 'gone', 'gone', 'gone']]);
  });
});

describe('the words that formulas read', () => {
  it('are told of a new wording of a time and of a person, and no table is made for them', async () => {
    const { book, pane } = await ledger();
    await change(pane);
    await fillSheet(book, '校验设置', [
      ['', '', '', ''],
      ['写法', '姓名', '', '写法', '开始', '截止'],
      ['区统计局副局长张三', '张三', '', '2月份', 45323, 45351],
    ]);
    await addTable(book, '校验设置', 'A2:B3', '姓名词表');
    await addTable(book, '校验设置', 'D2:F3', '时间词表');
    const { place, plan } = await found(pane);
    const { syncs } = await syncsOf(book, () =>
      pane.recordChange({ place, plan, row: plan.rows[0]!.key }, { 变更后时间: '12月上旬' }, ENTRY),
    );
    expect(syncs).toBe(2);
    const words = (await textOf(book, '时间词表')).map(([wording]) => wording);
    expect(words).toEqual(expect.arrayContaining(['2月份', '11月中旬', '12月上旬']));
    expect(words).toHaveLength(new Set(words).size);
  });
});
