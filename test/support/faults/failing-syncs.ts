import { expect } from '@jest/globals';
import type { FoundPlan } from '../../../src/excel/plan/reading';
import { copiesOf, openSample, type Workspace } from '../workbook/pane';
import { fillSheet } from '../workbook/sheets';
import type { Scenario } from './scenarios';

const SHEET = '新闻发布会计划';

/** Excel has done nothing, half of the batch, or all of it, and says so or not; or it never answers. */
export const KINDS = ['refused', 'half-done', 'done-but-failed', 'answer-lost'] as const;
export type FaultKind = (typeof KINDS)[number];

/** Codes of a refusal at the door: never given after the deed. */
const AT_THE_DOOR = ['InvalidOperationInCellEditMode', 'RequestPayloadSizeLimitExceeded'];

const AFTER_THE_DOOR = [
  'AccessDenied',
  'ConnectionFailure',
  'RequestAborted',
  'GeneralException',
  'ActivityLimitReached',
];

/** A command that is never answered is given up, whatever Excel would have said. */
export const codesOf = (kind: FaultKind): readonly string[] => {
  if (kind === 'answer-lost') return ['NoAnswer'];
  return kind === 'refused' ? [...AFTER_THE_DOOR, ...AT_THE_DOOR] : AFTER_THE_DOOR;
};

/** A sync of a command, counted from 1, that fails; then the command is tried again. */
export interface FailingSync {
  readonly k: number;
  readonly kind: FaultKind;
  readonly code: string;
  /** Whether the workbook is read anew before the second try, as the pane does it. */
  readonly isReread: boolean;
}

const WHOLE = { row: 0, column: 0, rows: 1e6, columns: 1e4 };

/** Everything of the workbook that was written; which sheet has which id, and what formulas come to, is not of it. */
function stateOf({ book }: Workspace): string {
  const { model } = book;
  return JSON.stringify({
    sheets: model.sheets.all.map((sheet) => {
      const used = model.cells.used({ sheetId: sheet.getSheetId(), ...WHOLE }, true);
      return {
        name: sheet.getName(),
        at: used && [used.row, used.column],
        cells: used && model.cells.map(used, (cell) => cell?.f ?? cell?.v ?? ''),
      };
    }),
    tables: model.registry.tables.map(({ name, area }) => [
      name,
      area.row,
      area.rows,
      area.columns,
    ]),
    formats: model.registry.conditionalFormats
      .map(({ rule }) => (rule.type === 'custom' ? rule.formula : rule.type))
      .toSorted(),
  });
}

const prepared = new Map<Scenario['workbook'], () => Promise<Workspace>>();

/** The sample with notes of the office’s own below the plan, as some work leaves it. */
export function workbookAfter(work: Scenario['workbook']): Promise<Workspace> {
  const prepare = async (): Promise<Workspace> => {
    const workspace = openSample();
    await fillSheet(workspace.book, SHEET, [['科室备注：请勿删除']], 'A35');
    await work?.(workspace, (await workspace.pane.read()).found!);
    return workspace;
  };
  const copy = prepared.get(work) ?? copiesOf(prepare);
  prepared.set(work, copy);
  return copy();
}

export async function begin({
  workbook,
  prepare,
  isCalculated,
}: Scenario): Promise<{ workspace: Workspace; found: FoundPlan }> {
  const workspace = await workbookAfter(workbook);
  workspace.book.model.grid.calculator.manual = isCalculated !== true;
  const first = (await workspace.pane.read()).found!;
  await prepare?.(workspace, first);
  const found = prepare ? (await workspace.pane.read()).found! : first;
  await workspace.book.idle();
  workspace.book.faults.reset();
  return { workspace, found };
}

/** What an undisturbed press comes to, and its undo. */
export interface Goal {
  readonly syncs: number;
  readonly pressed: string;
  /** `null` if there is nothing to undo. */
  readonly undone: string | null;
}

export async function goalOf(scenario: Scenario): Promise<Goal> {
  const { workspace, found } = await begin(scenario);
  await scenario.press(workspace, found);
  const syncs = workspace.book.faults.requests;
  await workspace.book.idle();
  const pressed = stateOf(workspace);
  const isUndoable = scenario.command !== 'undo' && workspace.pane.lastWrite() !== null;
  if (isUndoable) await workspace.pane.undo();
  await workspace.book.idle();
  const undone = isUndoable ? stateOf(workspace) : null;
  workspace.book.dispose();
  return { syncs, pressed, undone };
}

/** Presses with the fault; a command that Excel leaves unanswered is given up. */
async function pressFailing(
  { press }: Scenario,
  { workspace, found }: { readonly workspace: Workspace; readonly found: FoundPlan },
  { k, kind, code }: FailingSync,
): Promise<unknown> {
  const { book, pane } = workspace;
  book.faults.at(k, kind === 'answer-lost' ? { kind } : { kind, code });
  const pressed = press(workspace, found).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (kind === 'answer-lost') {
    while (book.faults.requests < k) await book.idle();
    await book.idle();
    pane.giveUp();
  }
  return pressed;
}

/** The sync fails and says so; pressed again, all is as after an undisturbed press, and so it is after undo. */
export async function converges(scenario: Scenario, fault: FailingSync, goal: Goal): Promise<void> {
  const begun = await begin(scenario);
  const { workspace } = begun;
  const before = stateOf(workspace);
  const error = await pressFailing(scenario, begun, fault);
  const failure = workspace.pane.failureOf(error);
  const failed = workspace.pane.session.lastCommand?.syncs.find((sync) => sync.code !== null);
  // A question that some versions of Excel cannot answer may be left out; groups that may be gone are tried one by one.
  if (error !== null || !(failed?.effect === 'reads' || failed?.name === 'column groups')) {
    expect(failure).toMatchObject({ code: fault.code, command: scenario.command });
  }
  await workspace.book.idle();
  if (error !== null && stateOf(workspace) !== before) expect(failure.written).not.toBe('nothing');
  workspace.book.faults.reset();
  const found = fault.isReread ? ((await workspace.pane.read()).found ?? begun.found) : begun.found;
  await scenario.press(workspace, found);
  await workspace.book.idle();
  expectSame({ ...fault, after: 'pressed again' }, stateOf(workspace), goal.pressed);
  if (goal.undone) {
    await workspace.pane.undo();
    await workspace.book.idle();
    expectSame({ ...fault, after: 'undone' }, stateOf(workspace), goal.undone);
  }
  workspace.book.dispose();
}

/** The texts are compared first: most of them are the same, and long. */
function expectSame(when: object, state: string, goal: string): void {
  if (state === goal) return;
  expect([JSON.stringify(when), JSON.parse(state)]).toEqual(['', JSON.parse(goal)]);
}
