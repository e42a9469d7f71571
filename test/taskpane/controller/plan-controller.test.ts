import { describe, expect, test } from '@jest/globals';
import { PlanController } from '../../../src/taskpane/controller/plan-controller';
import { EMPTY_PLAN_STATE, type PlanState } from '../../../src/taskpane/controller/plan-state';
import { rowBehavior } from '../../../src/taskpane/controller/row-behavior';
import { Store } from '../../../src/taskpane/controller/store';
import { ManualTime } from '../../support/pane/manual-time';
import { FAILURE } from '../../support/pane/fault';
import { PaperWorkbook } from '../../support/pane/paper-workbook';

/** A tab over the sample, with everything that its state has been. */
function tab(workbook = new PaperWorkbook()) {
  const time = new ManualTime();
  const store = new Store<PlanState>(EMPTY_PLAN_STATE);
  const states: PlanState[] = [];
  store.subscribe(() => states.push(store.get()));
  const controller = new PlanController(workbook, time, store, rowBehavior(store));
  /** Everything requested so far has finished. */
  const settled = (): Promise<unknown> => controller.run(null, () => Promise.resolve());
  return { workbook, time, store, states, controller, settled };
}

type Tab = ReturnType<typeof tab>;

async function opened(workbook?: PaperWorkbook): Promise<Tab & { readonly close: () => void }> {
  const made = tab(workbook);
  const close = made.controller.open();
  await made.settled();
  return { ...made, close };
}

const clearMarks = ({ controller, workbook }: Tab) =>
  controller.write('clearMarks', () => workbook.clearMarks());

describe('tasks', () => {
  test('run one after another, also behind one that failed', async () => {
    const { workbook, controller, store } = tab();
    workbook.fault = FAILURE;
    const order: string[] = [];
    const first = controller.run({ kind: 'writing' }, async () => {
      order.push('first begins');
      await workbook.read().finally(() => order.push('first fails'));
    });
    const second = controller.run({ kind: 'reading' }, () => {
      order.push('second');
      return Promise.resolve(2);
    });
    expect([await first, await second]).toEqual([null, 2]);
    expect(order).toEqual(['first begins', 'first fails', 'second']);
    expect(store.get()).toMatchObject({ isBusy: false, task: null, failure: FAILURE });
  });

  test('make the tab busy from the request until the last of them has finished', async () => {
    const { controller, store, states } = tab();
    const done = Promise.all([
      controller.run({ kind: 'writing' }, () => Promise.resolve()),
      controller.run({ kind: 'reading' }, () => Promise.resolve()),
    ]);
    expect(store.get()).toMatchObject({ isBusy: true, task: null });
    await done;
    const kinds = states.map(({ isBusy, task }) => `${isBusy ? 'busy' : 'idle'} ${task?.kind}`);
    expect(kinds.slice(0, -1).every((state) => state.startsWith('busy'))).toBe(true);
    expect(kinds).toContain('busy writing');
    expect(kinds.at(-1)).toBe('idle undefined');
  });
});

describe('following the sheet', () => {
  test('passes over edits on other sheets, and its own while a write is followed by a reading', async () => {
    const { workbook, time, controller, store, settled } = await opened();
    workbook.tell({ sheetId: '{other}' });
    expect(store.get().isStale).toBe(false);
    void clearMarks({ controller, workbook } as Tab);
    workbook.tell({ isOwn: true });
    await settled();
    const reads = workbook.asked.length;
    time.pass();
    await settled();
    expect(workbook.asked).toHaveLength(reads);
    // Another pane of this window, or a test, may write through the same add-in while this one rests.
    workbook.tell({ isOwn: true });
    time.pass();
    await settled();
    expect(workbook.asked.slice(reads)).toEqual(['read']);
  });

  test('reads once after a burst of edits, in the background', async () => {
    const { workbook, time, store, states, settled } = await opened();
    const reads = workbook.asked.length;
    workbook.type(12, 4, '甲');
    workbook.type(12, 4, '乙');
    expect(store.get()).toMatchObject({ isStale: true, isBusy: false });
    states.length = 0;
    time.pass();
    await settled();
    expect(workbook.asked.slice(reads)).toEqual(['read']);
    expect(store.get().isStale).toBe(false);
    expect(states.some(({ isBusy }) => isBusy)).toBe(false);
  });

  test('stops when the tab closes, also what was scheduled', async () => {
    const { workbook, time, close, settled } = await opened();
    workbook.type(12, 4, '甲');
    close();
    await settled();
    expect(time.isWaiting).toBe(false);
    expect(workbook.isFollowed).toBe(false);
  });

  test('selects the row of a cell, and keeps it when it moves', async () => {
    const { workbook, time, store, settled } = await opened();
    const { plan } = store.get().reading!.found!;
    const row = plan.rows[7]!;
    workbook.point(row.gridRow, 4);
    expect(store.get().selected).toBe(row.key);
    workbook.remove(plan.rows[2]!.gridRow);
    time.pass();
    await settled();
    const now = store.get().reading!.found!.plan.rows[6]!;
    expect(now.cells.topic.text).toBe(row.cells.topic.text);
    expect(store.get().selected).toBe(now.key);
  });
});

describe('writing', () => {
  test('reports the write, reads again, and can be undone', async () => {
    const made = await opened();
    const { workbook, controller, store, settled } = made;
    const report = await clearMarks(made);
    await settled();
    expect(store.get().written).toEqual({ kind: 'clearMarks', report });
    expect(workbook.asked.slice(-2)).toEqual(['clearMarks', 'read']);
    expect(controller.canUndo()).toBe(true);
    controller.undo();
    await settled();
    expect(store.get().written?.kind).toBe('undo');
  });

  test('shows the failure of a write, which the reading after it does not clear', async () => {
    const made = await opened();
    const { workbook, store, settled } = made;
    workbook.fault = FAILURE;
    expect(await clearMarks(made)).toBeNull();
    await settled();
    expect(workbook.asked.at(-1)).toBe('read');
    expect(store.get()).toMatchObject({ failure: FAILURE, written: null });
  });

  test('needs a plan, except outside of it', async () => {
    const { workbook, controller, store, settled } = await opened(new PaperWorkbook(null));
    const write = await controller.write('convert', ({ place, plan }) =>
      workbook.convert(place, plan),
    );
    expect(write).toBeNull();
    expect(store.get().failure).toBeNull();
    await controller.change('settings', () => workbook.changeSettings([]));
    await settled();
    expect(store.get().written?.kind).toBe('settings');
  });
});

describe('a failed reading', () => {
  test('is shown until a later one succeeds', async () => {
    const workbook = new PaperWorkbook();
    workbook.fault = FAILURE;
    const { time, store, settled } = await opened(workbook);
    expect(store.get()).toMatchObject({ failure: FAILURE, reading: null, isBusy: false });
    workbook.type(12, 4, '甲');
    time.pass();
    await settled();
    expect(store.get().failure).toBeNull();
    expect(store.get().reading?.found).not.toBeNull();
  });

  test('can be retried', async () => {
    const workbook = new PaperWorkbook();
    workbook.fault = FAILURE;
    const { controller, store, settled } = await opened(workbook);
    controller.retry();
    await settled();
    expect(store.get().failure).toBeNull();
    expect(workbook.isFollowed).toBe(true);
  });
});

test('a row that no longer exists is reported when it is to be selected', async () => {
  const { workbook, controller, store, settled } = await opened();
  const { key } = store.get().reading!.found!.plan.rows[0]!;
  workbook.isGone = true;
  controller.select(key);
  await settled();
  expect(store.get()).toMatchObject({ selected: key, isGone: true });
});
