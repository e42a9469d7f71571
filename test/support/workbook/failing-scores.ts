import { expect } from '@jest/globals';
import { SCORE_ROWS } from '../score-cases';
import { openWorkspace, type Workspace } from './pane';
import type { FaultKind } from '../faults/failing-syncs';
import { generate, OPTIONS, trackedWorkspace } from './scored-workbook';
import { fillSheet } from './sheets';

type ScoreFault = Exclude<FaultKind, 'answer-lost'>;

const CODES = [
  'AccessDenied',
  'ConnectionFailure',
  'RequestAborted',
  'GeneralException',
  'RequestPayloadSizeLimitExceeded',
];

type Press = (workspace: Workspace) => Promise<unknown>;

const press: Press = async (workspace) => {
  const { place, plan } = (await workspace.pane.read()).found!;
  workspace.book.faults.reset();
  arm(workspace);
  return workspace.pane.generateScores(place, plan, OPTIONS);
};
const undo: Press = ({ pane, book }) => {
  book.faults.reset();
  arm({ pane, book });
  return pane.undo();
};

/** The fault that the next command meets. */
let fault: {
  readonly k: number;
  readonly kind: ScoreFault;
  readonly code: string;
} | null = null;

function arm({ book }: Workspace): void {
  if (fault) book.faults.at(fault.k, { kind: fault.kind, code: fault.code });
}

/** Everything of the workbook that people can see; which sheet has which id is not of it. */
function stateOf({ book }: Workspace) {
  const { model } = book;
  return {
    sheets: model.sheets.all.map((sheet) => {
      const area = { sheetId: sheet.getSheetId(), row: 0, column: 0, rows: 50, columns: 45 };
      return { name: sheet.getName(), cells: model.cells.map(area, (cell) => cell?.v ?? '') };
    }),
    tables: model.registry.tables.map(({ name, area }) => [
      name,
      area.row,
      area.rows,
      area.columns,
    ]),
    formats: model.registry.conditionalFormats.map(({ rule }) => rule.type),
  };
}

type Snapshot = ReturnType<Workspace['book']['model']['snapshot']>;

/** A tracked plan, or one with score sheets, as another pane has left it: made once, then opened from there. */
const made = new Map<boolean, Snapshot>();

async function open(isGenerated: boolean): Promise<Workspace> {
  let snapshot = made.get(isGenerated);
  if (!snapshot) {
    const workspace = await trackedWorkspace(SCORE_ROWS.slice(0, 1));
    await fillSheet(workspace.book, '科室', [['科室备注：请勿删除']]);
    if (isGenerated) {
      await generate(workspace);
      await fillSheet(workspace.book, '考核汇总', [['领导已阅']], 'N4');
    }
    await workspace.book.idle();
    snapshot = structuredClone(workspace.book.model.snapshot());
    made.set(isGenerated, snapshot);
    workspace.book.dispose();
  }
  return openWorkspace(structuredClone(snapshot));
}

/** Some work at the score sheets. */
export interface ScoreWork {
  readonly name: string;
  readonly isGenerated: boolean;
  readonly work: Press;
}

export const GENERATE: ScoreWork = { name: 'generating', isGenerated: false, work: press };
export const REGENERATE: ScoreWork = { name: 'generating again', isGenerated: true, work: press };
export const TAKE_BACK: ScoreWork = { name: 'taking it back', isGenerated: true, work: undo };

const goals = new Map<string, ReturnType<typeof stateOf>>();

/** Undo takes back what the same pane has just written. */
async function prepared({ isGenerated, work }: ScoreWork): Promise<Workspace> {
  const workspace = await open(isGenerated);
  if (work === undo) await press(workspace);
  return workspace;
}

async function goalOf(job: ScoreWork): Promise<ReturnType<typeof stateOf>> {
  const known = goals.get(job.name);
  if (known) return known;
  const workspace = await prepared(job);
  await job.work(workspace);
  const goal = stateOf(workspace);
  goals.set(job.name, goal);
  workspace.book.dispose();
  return goal;
}

/** The k-th sync fails once; pressed again, the work comes to what it comes to undisturbed. */
export async function survives(job: ScoreWork, k: number, kind: ScoreFault): Promise<void> {
  fault = null;
  const goal = await goalOf(job);
  const workspace = await prepared(job);
  const code = CODES[k % CODES.length]!;
  fault = { k, kind, code };
  const error: unknown = await job.work(workspace).then(
    () => null,
    (reason: unknown) => reason,
  );
  fault = null;
  expect(workspace.pane.failureOf(error)).toMatchObject({ code });
  workspace.book.faults.reset();
  await job.work(workspace);
  expect(stateOf(workspace)).toEqual(goal);
}
