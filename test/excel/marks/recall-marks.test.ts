import { describe, expect, it } from '@jest/globals';
import { readXlsx } from '../../../src/embedded';
import { ERROR, formatsOf, found, resultsFor } from '../../support/workbook/marked-workbook';
import { openWorkspace, tableWorkspace, type Workspace } from '../../support/workbook/pane';
import {
  addTable,
  fillSheet,
  HEADER,
  planRows,
  syncsOf,
  valuesOf,
} from '../../support/workbook/sheets';

describe('marking a workbook that another program has saved', () => {
  /** The workbook as a program leaves it that drops what an add-in keeps: the memory of its marks. */
  async function savedElsewhere(workspace: Workspace): Promise<Workspace> {
    const { bytes } = await workspace.book.save();
    return openWorkspace((await readXlsx(bytes)).snapshot);
  }

  it('finds its rules again instead of adding them a second time, and remembers', async () => {
    const first = await tableWorkspace(3);
    const before = await found(first);
    await first.pane.mark(before.place, before.plan, resultsFor(before.plan, 1));
    const workspace = await savedElsewhere(first);
    expect(formatsOf(workspace)).toHaveLength(2 * HEADER.length);
    for (const syncs of [2, 1]) {
      const { place, plan } = await found(workspace);
      const pressed = await syncsOf(workspace.book, () =>
        workspace.pane.mark(place, plan, resultsFor(plan, 0)),
      );
      expect(pressed.syncs).toBe(syncs);
      expect(formatsOf(workspace)).toHaveLength(2 * HEADER.length);
    }
  });

  it('finds them where nothing was wrong', async () => {
    const first = await tableWorkspace(3);
    const before = await found(first);
    await first.pane.mark(before.place, before.plan, new Map());
    const workspace = await savedElsewhere(first);
    const rules = formatsOf(workspace);
    expect(rules.length).toBeGreaterThan(0);
    const { place, plan } = await found(workspace);
    await workspace.pane.mark(place, plan, new Map());
    expect(formatsOf(workspace)).toEqual(rules);
  });

  it('still adds the rules of a column that had none', async () => {
    const first = openWorkspace();
    const [title = [], header = [], ...body] = planRows(3);
    const rows = body.map((row) => [...row, '甲']);
    await fillSheet(first.book, '计划', [title, [...header, '联系人'], ...rows]);
    await addTable(first.book, '计划', 'A2:F5', '计划表');
    const before = await found(first);
    await first.pane.mark(before.place, before.plan, resultsFor(before.plan, 1));
    const workspace = await savedElsewhere(first);
    const { place, plan } = await found(workspace);
    await workspace.pane.mark(place, plan, new Map([[plan.rows[0]!.key, '错误〔联系人〕请填写']]));
    expect(formatsOf(workspace)).toHaveLength(2 * HEADER.length + 2);
    expect(formatsOf(workspace).join()).toContain('错误〔联系人〕');
  });

  it('marks all the same where Excel cannot read rules back', async () => {
    const first = await tableWorkspace(3);
    const before = await found(first);
    await first.pane.mark(before.place, before.plan, resultsFor(before.plan, 1));
    const workspace = await savedElsewhere(first);
    const { place, plan } = await found(workspace);
    workspace.book.faults.reset();
    workspace.book.faults.at(1, { kind: 'refused', code: 'GeneralException' });
    await expect(workspace.pane.mark(place, plan, resultsFor(plan, 0))).resolves.toMatchObject({
      written: 2,
    });
    expect(await valuesOf(workspace.book, '计划', 'G3:G4')).toEqual([[ERROR], ['']]);
  });
});
