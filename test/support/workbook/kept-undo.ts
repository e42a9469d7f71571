import { expect } from '@jest/globals';
import type { KeptUndo, UndoKeeper } from '../../../src/excel/command/undo-keeper';
import { SCENARIOS } from '../faults/scenarios';
import { openPane, openSample, type Workspace, type Pane } from './pane';

/** What a browser keeps: text that outlives the pane. */
export class Browser implements UndoKeeper {
  readonly kept = new Map<string, string>();

  load(workbook: string): Promise<unknown> {
    const text = this.kept.get(workbook);
    return Promise.resolve(text === undefined ? null : JSON.parse(text));
  }

  save(workbook: string, kept: KeptUndo | null): Promise<void> {
    if (kept) this.kept.set(workbook, JSON.stringify(kept));
    else this.kept.delete(workbook);
    return Promise.resolve();
  }
}

/** A pane that is loaded in a browser, at a time. */
export const load = (book: Workspace['book'], browser: UndoKeeper, now = 0): Pane =>
  openPane(book, browser, () => now);

/** Everything of the workbook that people can see. */
export function stateOf({ model }: Workspace['book']) {
  return model.sheets.all.map((sheet) => {
    const area = { sheetId: sheet.getSheetId(), row: 0, column: 0, rows: 60, columns: 45 };
    return {
      name: sheet.getName(),
      cells: model.cells.map(area, (cell) => cell?.f ?? cell?.v ?? ''),
    };
  });
}

/** Commands with an undo that another pane can take over. */
export const KEPT = SCENARIOS.filter(({ name }) =>
  [
    'applyWrites',
    'convert',
    'insertPlan',
    'mark',
    'clearMarks',
    'changeSettings',
    'waive',
    'addTrackingColumns',
    'recordRow',
    'recordChange',
  ].includes(name),
);

/** Takes back a write in the pane that made it and in one that was loaded after it: with the same result. */
export async function takesBackAlike({
  workbook,
  prepare,
  press,
}: (typeof SCENARIOS)[number]): Promise<void> {
  const states: unknown[] = [];
  for (const isReloaded of [false, true]) {
    const workspace = openSample();
    const browser = new Browser();
    const first = { ...workspace, pane: load(workspace.book, browser) };
    for (const work of [workbook, prepare]) {
      if (work) await work(first, (await first.pane.read()).found!);
    }
    const found = (await first.pane.read()).found!;
    const earlier = first.pane.history();
    await press(first, found);
    const written = stateOf(workspace.book);
    const last = first.pane.lastWrite();
    const pane = isReloaded ? load(workspace.book, browser) : first.pane;
    await pane.read();
    expect(pane.lastWrite()).toEqual(last);
    const report = await pane.undo();
    await workspace.book.idle();
    expect(stateOf(workspace.book)).not.toEqual(written);
    states.push({ report, state: stateOf(workspace.book) });
    expect(pane.history()).toMatchObject(earlier.map(({ command, at }) => ({ command, at })));
    expect(browser.kept.size).toBe(Math.min(1, earlier.length));
    workspace.book.dispose();
  }
  expect(states[1]).toEqual(states[0]);
}
