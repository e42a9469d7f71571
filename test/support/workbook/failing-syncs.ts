import { expect } from '@jest/globals';
import type { FoundPlan } from '../../../src/excel/plan/reading';
import type { Scenario } from './fault-scenarios';
import { openDesk, openSample, type Desk } from './pane';
import { fillSheet } from './sheets';

const SHEET = '新闻发布会计划';

/** Before Excel has done anything, or after it has done everything. */
export type FaultKind = 'refused' | 'done-but-failed';
export const KINDS: readonly FaultKind[] = ['refused', 'done-but-failed'];

/** Codes of a refusal at the door: never given after the deed. */
const AT_THE_DOOR = ['InvalidOperationInCellEditMode', 'RequestPayloadSizeLimitExceeded'];

export const CODES: readonly string[] = [
  ...['AccessDenied', 'ConnectionFailure', 'RequestAborted', 'GeneralException'],
  ...['ActivityLimitReached', ...AT_THE_DOOR],
];

/** A sync of a command, counted from 1, that fails in one way with one code after the other. */
export interface FailingSync {
  readonly k: number;
  readonly kind: FaultKind;
  readonly codes: readonly string[];
}

/** Everything of the workbook that was written; which sheet has which id, and what formulas come to, is not of it. */
function stateOf({ book }: Desk) {
  const { model } = book;
  return {
    sheets: model.sheets.all.map((sheet) => {
      const area = { sheetId: sheet.getSheetId(), row: 0, column: 0, rows: 60, columns: 36 };
      return {
        name: sheet.getName(),
        cells: model.cells.map(area, (cell) => cell?.f ?? cell?.v ?? ''),
      };
    }),
    tables: model.registry.tables.map(({ name, area }) => [
      name,
      area.row,
      area.rows,
      area.columns,
    ]),
    formats: model.registry.conditionalFormats.map(({ rule }) =>
      rule.type === 'custom' ? rule.formula : rule.type,
    ),
  };
}

type Snapshot = ReturnType<Desk['book']['model']['snapshot']>;

const prepared = new Map<NonNullable<Scenario['workbook']>, Snapshot>();

/** The sample with notes of the office’s own below the plan, as some work leaves it: done once, then opened from there. */
async function workbookAfter(work: Scenario['workbook']): Promise<Desk> {
  const known = work && prepared.get(work);
  if (known) return openDesk(structuredClone(known));
  const desk = openSample();
  await fillSheet(desk.book, SHEET, [['科室备注：请勿删除']], 'A35');
  if (!work) return desk;
  await work(desk, (await desk.pane.read()).found!);
  await desk.book.idle();
  const snapshot = structuredClone(desk.book.model.snapshot());
  prepared.set(work, snapshot);
  return openDesk(structuredClone(snapshot));
}

async function begin({ workbook, prepare }: Scenario): Promise<{ desk: Desk; found: FoundPlan }> {
  const desk = await workbookAfter(workbook);
  const first = (await desk.pane.read()).found!;
  await prepare?.(desk, first);
  const found = prepare ? (await desk.pane.read()).found! : first;
  await desk.book.idle();
  desk.book.faults.reset();
  return { desk, found };
}

/** The workbook after a press at which nothing fails. */
export async function undisturbed(scenario: Scenario) {
  const { desk, found } = await begin(scenario);
  await scenario.press(desk, found);
  expect(desk.book.faults.requests).toBe(scenario.syncs);
  await desk.book.idle();
  return stateOf(desk);
}

/** Presses until every code has been met, each time telling what failed, and once more: then all is as it was to be. */
export async function survives(
  scenario: Scenario,
  { k, kind, codes }: FailingSync,
  expected: ReturnType<typeof stateOf>,
): Promise<void> {
  const { desk, found } = await begin(scenario);
  const { faults } = desk.book;
  for (const [nth, code] of codes.entries()) {
    const before = JSON.stringify(stateOf(desk));
    faults.reset();
    faults.at(k, { kind, code });
    const error: unknown = await scenario.press(desk, found).then(
      () => null,
      (reason: unknown) => reason,
    );
    const isMet = faults.requests >= k;
    // What was done although it failed needs fewer syncs the next time; then the k-th request may also be the clean-up
    // that office.js sends without waiting for it.
    expect((isMet && error !== null) || nth > 0).toBe(true);
    if (!isMet || error === null) continue;
    const failure = desk.pane.failureOf(error);
    expect(failure).toMatchObject({ code, command: scenario.name.split(' ')[0] });
    const same = JSON.stringify(stateOf(desk)) === before;
    const isPossible = kind === 'refused' || !AT_THE_DOOR.includes(code);
    if (!same && isPossible) expect(failure.written).not.toBe('nothing');
  }
  faults.reset();
  await scenario.press(desk, found);
  await desk.book.idle();
  expect({ kind, k, ...stateOf(desk) }).toEqual({ kind, k, ...expected });
  desk.book.dispose();
}
