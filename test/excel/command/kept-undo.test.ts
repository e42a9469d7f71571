import { describe, expect, test } from '@jest/globals';
import type { UndoKeeper } from '../../../src/excel/command/undo-keeper';
import { openSample, type Workspace, type Pane } from '../../support/workbook/pane';
import type { FoundPlan } from '../../../src/excel/plan/reading';
import { Browser, KEPT, load, stateOf, takesBackAlike } from '../../support/workbook/kept-undo';

const DAY = 24 * 60 * 60 * 1000;

const cell = async ({ book }: Workspace, address: string): Promise<unknown> =>
  book.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('新闻发布会计划').getRange(address);
    range.load('values');
    await context.sync();
    return range.values[0]?.[0] as unknown;
  });

const mark = (pane: Pane, { place, plan }: FoundPlan) =>
  pane.mark(place, plan, new Map([[plan.rows[7]!.key, '错误〔发布人〕请核对姓名']]));

/** Those with tracking columns take longer, and are in the full test. */
const QUICK = KEPT.filter(({ name }) => !/^(?:addTrackingColumns|record)/u.test(name));

describe('undo after the pane was loaded anew', () => {
  test.each(QUICK)('takes back $name as the old pane would', async (scenario) => {
    await takesBackAlike(scenario);
  });

  test('leaves what a colleague has changed since, and names it', async () => {
    const workspace = openSample();
    const browser = new Browser();
    const pane = load(workspace.book, browser);
    const { place, plan } = (await pane.read()).found!;
    await pane.applyWrites(place, plan, [
      {
        kind: 'cell',
        row: plan.rows[0]!.key,
        column: 'topic',
        before: plan.rows[0]!.cells.topic.text,
        after: '我改的',
      },
      {
        kind: 'cell',
        row: plan.rows[2]!.key,
        column: 'topic',
        before: plan.rows[2]!.cells.topic.text,
        after: '也是我改的',
      },
    ]);
    const before = plan.rows[2]!.cells.topic.text;
    await workspace.book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('新闻发布会计划').getRange('D3').values = [['同事改的']];
      await context.sync();
    });
    const next = load(workspace.book, browser);
    await next.read();
    const report = await next.undo();
    expect(report).toMatchObject({ written: 1, left: [{ column: 'topic', why: 'changed' }] });
    expect(await cell(workspace, 'D3')).toBe('同事改的');
    expect(await cell(workspace, 'D5')).toBe(before);
  });

  test('goes back through the writes from the last one on, naming what a colleague has changed', async () => {
    const workspace = openSample();
    const browser = new Browser();
    const first = load(workspace.book, browser);
    const retitle = async (pane: Pane, index: number, after: string): Promise<void> => {
      const { place, plan } = (await pane.read()).found!;
      const { key: row, cells } = plan.rows[index]!;
      await pane.applyWrites(place, plan, [
        { kind: 'cell', row, column: 'topic', before: cells.topic.text, after },
      ]);
    };
    const before = await cell(workspace, 'D3');
    await retitle(first, 0, '第一次');
    await retitle(first, 0, '第二次');
    await retitle(first, 2, '另一行');
    const next = load(workspace.book, browser);
    await next.read();
    expect(next.history().map(({ rows }) => rows?.keys)).toEqual(
      first.history().map(({ rows }) => rows?.keys),
    );
    await workspace.book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('新闻发布会计划').getRange('D5').values = [['同事改的']];
      await context.sync();
    });
    expect(await next.undo()).toMatchObject({ written: 0, left: [{ why: 'changed' }] });
    expect(await next.undo()).toEqual({ written: 1, rows: 0, left: [] });
    expect(await cell(workspace, 'D3')).toBe('第一次');
    const last = load(workspace.book, browser);
    await last.read();
    expect(await last.undo()).toEqual({ written: 1, rows: 0, left: [] });
    expect(await cell(workspace, 'D3')).toBe(before);
    expect(await cell(workspace, 'D5')).toBe('同事改的');
    expect(last.history()).toEqual([]);
    expect(browser.kept.size).toBe(0);
  });

  test('is not offered to a colleague, who has another browser', async () => {
    const workspace = openSample();
    const pane = load(workspace.book, new Browser());
    await mark(pane, (await pane.read()).found!);
    const colleague = load(workspace.book, new Browser());
    await colleague.read();
    expect(colleague.lastWrite()).toBeNull();
  });

  test('is not offered in another workbook', async () => {
    const browser = new Browser();
    const one = openSample();
    const pane = load(one.book, browser);
    await mark(pane, (await pane.read()).found!);
    const other = load(openSample().book, browser);
    await other.read();
    expect(other.lastWrite()).toBeNull();
  });

  test('is too late after a week, and says so', async () => {
    const workspace = openSample();
    const browser = new Browser();
    const pane = load(workspace.book, browser);
    await mark(pane, (await pane.read()).found!);
    const soon = load(workspace.book, browser, 7 * DAY);
    await soon.read();
    expect(soon.lastWrite()).not.toBeNull();
    expect(soon.session.lostUndo()).toBeNull();
    const late = load(workspace.book, browser, 7 * DAY + 1);
    await late.read();
    expect(late.lastWrite()).toBeNull();
    expect(late.session.lostUndo()).toBe('old');
  });

  test('says where a write is too large to be kept', async () => {
    const workspace = openSample();
    const browser = new Browser();
    const pane = load(workspace.book, browser);
    await pane.read();
    await pane.listProblems('问题', []);
    const next = load(workspace.book, browser);
    await next.read();
    expect(next.lastWrite()).toBeNull();
    expect(next.session.lostUndo()).toBe('large');
    expect(next.history()).toMatchObject([{ command: 'listProblems', isLost: true }]);
  });

  test('takes back a write whose pane was gone before the answer came', async () => {
    const workspace = openSample();
    const browser = new Browser();
    const pane = load(workspace.book, browser);
    const { place, plan } = (await pane.read()).found!;
    const before = stateOf(workspace.book);
    workspace.book.faults.reset();
    workspace.book.faults.at(2, { kind: 'done-but-failed', code: 'ConnectionFailure' });
    await expect(pane.convert(place, plan)).rejects.toThrow('ConnectionFailure');
    const next = load(workspace.book, browser);
    await next.read();
    await next.undo();
    await workspace.book.idle();
    expect(stateOf(workspace.book)).toEqual(before);
  });

  test('does without where the browser keeps nothing', async () => {
    const workspace = openSample();
    const blocked: UndoKeeper = {
      load: () => Promise.reject(new Error('blocked')),
      save: () => Promise.reject(new Error('blocked')),
    };
    const pane = load(workspace.book, blocked);
    await mark(pane, (await pane.read()).found!);
    expect(pane.lastWrite()).not.toBeNull();
    const next = load(workspace.book, blocked);
    await next.read();
    expect(next.lastWrite()).toBeNull();
  });
});
