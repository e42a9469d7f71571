import { expect } from '@jest/globals';
import { textCell } from '../../../src/core/plan/cells/grid';
import type { OfficeHost } from '../../../src/excel/command/command-context';
import type { FoundPlan } from '../../../src/excel/plan/reading';
import { wordsOf } from '../../../src/locales';
import { failureWords } from '../../../src/locales/phrases/failure-words';
import { SCORE_ROWS } from '../score-cases';
import { openPane, openSample, sampleRows, type Workspace, type Pane } from './pane';
import { OPTIONS, trackedWorkspace } from './scored-workbook';

export interface Long {
  readonly name: string;
  readonly open: () => Workspace | Promise<Workspace>;
  readonly press: (pane: Pane, found: FoundPlan) => Promise<unknown>;
}

const convert = (pane: Pane, { place, plan }: FoundPlan) => pane.convert(place, plan);

/** The commands that the pane lets people stop, each at the workbook it begins with. */
export const LONG: readonly Long[] = [
  { name: 'convert', open: openSample, press: convert },
  {
    name: 'insertPlan',
    open: openSample,
    press: (pane) =>
      pane.insertPlan('新的计划', {
        rows: sampleRows().map((row) => row.map(textCell)),
        merges: [],
      }),
  },
  {
    name: 'listProblems',
    open: openSample,
    press: (pane) =>
      pane.listProblems('问题', [
        {
          level: '错误',
          row: '序号8',
          department: '市监局',
          column: '发布人',
          content: '甲',
          reason: '乙',
          waived: '',
        },
      ]),
  },
  {
    name: 'addTrackingColumns',
    open: async () => {
      const workspace = openSample();
      await convert(workspace.pane, (await workspace.pane.read()).found!);
      return workspace;
    },
    press: (pane, { place, plan }) => pane.addTrackingColumns(place, plan),
  },
  {
    name: 'makeBoard',
    open: () => trackedWorkspace(SCORE_ROWS.slice(0, 2)),
    press: (pane, { place, plan }) => pane.makeBoard(place, plan, OPTIONS.at),
  },
  {
    name: 'generateScores',
    open: () => trackedWorkspace(SCORE_ROWS.slice(0, 2)),
    press: (pane, { place, plan }) => pane.generateScores(place, plan, OPTIONS),
  },
];

/** Everything of the workbook that people can see. */
function stateOf({ book: { model } }: Workspace) {
  return {
    sheets: model.sheets.all.map((sheet) => {
      const area = { sheetId: sheet.getSheetId(), row: 0, column: 0, rows: 60, columns: 45 };
      return { name: sheet.getName(), cells: model.cells.map(area, (cell) => cell?.v ?? '') };
    }),
    tables: model.registry.tables.map(({ name, area }) => [name, area.rows, area.columns]),
  };
}

/** A pane at which somebody presses 停止 while the k-th sync of a command is under way. */
function impatientPane(host: OfficeHost, k: () => number): Pane {
  const run = (options: never, batch: (request: Excel.RequestContext) => Promise<unknown>) =>
    host.Excel.run(options, (request) => {
      const sync: <T>(passed: T) => Promise<T> = request.sync.bind(request);
      let count = 0;
      Object.assign(request, {
        sync: (passed: unknown) => {
          const answer = sync(passed);
          count += 1;
          if (count === k()) pane.stop();
          return answer;
        },
      });
      return batch(request);
    });
  const pane = openPane({ ...host, Excel: { run: run as OfficeHost['Excel']['run'] } });
  return pane;
}

const words = wordsOf('zh-CN');

/** Stops a command at each of its syncs, and completes it by pressing again. */
export async function stopsAndCompletes(long: Long): Promise<void> {
  const calm = await long.open();
  await long.press(calm.pane, (await calm.pane.read()).found!);
  await calm.book.idle();
  const expected = stateOf(calm);
  const { syncs } = calm.pane.session.lastCommand!;
  // Stopping behind the last write comes too late.
  const last = syncs.findLastIndex(({ effect }) => effect === 'writes');
  expect(last).toBeGreaterThan(0);
  for (let k = 1; k <= last; k += 1) {
    const workspace = await long.open();
    let stopAt = 0;
    const pane = impatientPane(workspace.book, () => stopAt);
    const found = (await pane.read()).found!;
    const before = JSON.stringify(stateOf(workspace));
    stopAt = k;
    const error: unknown = await long.press(pane, found).then(
      () => null,
      (reason: unknown) => reason,
    );
    stopAt = 0;
    const failure = pane.failureOf(error);
    expect({ k, ...failure }).toMatchObject({ k, kind: 'stopped', command: long.name });
    await workspace.book.idle();
    const isUntouched = JSON.stringify(stateOf(workspace)) === before;
    expect({ k, written: failure.written }).toEqual({
      k,
      written: isUntouched ? 'nothing' : 'part',
    });
    const said = failureWords(words, failure);
    expect(said.what).toBe('已按要求停止。');
    expect(failure.done.length > 0).toBe(!isUntouched);
    if (!isUntouched) expect(said.done).toMatch(/^已经写好并保留的：.+。$/u);
    expect(said.advice.includes('撤销上次写入')).toBe(!isUntouched);
    const again = (await pane.read()).found;
    await long.press(pane, again ?? found);
    await workspace.book.idle();
    expect({ k, ...stateOf(workspace) }).toEqual({ k, ...expected });
    workspace.book.dispose();
  }
}
