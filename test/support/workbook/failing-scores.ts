import { expect } from '@jest/globals';
import { SCORE_ROWS } from '../score-cases';
import { openDesk, type Desk } from './pane';
import type { FaultKind } from './failing-syncs';
import { generate, OPTIONS, trackedDesk } from './scored-workbook';
import { fillSheet } from './sheets';

type ScoreFault = Exclude<FaultKind, 'answer-lost'>;

const CODES = [
  'AccessDenied',
  'ConnectionFailure',
  'RequestAborted',
  'GeneralException',
  'RequestPayloadSizeLimitExceeded',
];

type Press = (desk: Desk) => Promise<unknown>;

const press: Press = async (desk) => {
  const { place, plan } = (await desk.pane.read()).found!;
  desk.book.faults.reset();
  arm(desk);
  return desk.pane.generateScores(place, plan, OPTIONS);
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

function arm({ book }: Desk): void {
  if (fault) book.faults.at(fault.k, { kind: fault.kind, code: fault.code });
}

/** Everything of the workbook that people can see; which sheet has which id is not of it. */
function stateOf({ book }: Desk) {
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

type Snapshot = ReturnType<Desk['book']['model']['snapshot']>;

/** A tracked plan, or one with score sheets, as another pane has left it: made once, then opened from there. */
const made = new Map<boolean, Snapshot>();

async function open(isGenerated: boolean): Promise<Desk> {
  let snapshot = made.get(isGenerated);
  if (!snapshot) {
    const desk = await trackedDesk(SCORE_ROWS.slice(0, 1));
    await fillSheet(desk.book, '科室', [['科室备注：请勿删除']]);
    if (isGenerated) {
      await generate(desk);
      await fillSheet(desk.book, '考核汇总', [['领导已阅']], 'N4');
    }
    await desk.book.idle();
    snapshot = structuredClone(desk.book.model.snapshot());
    made.set(isGenerated, snapshot);
    desk.book.dispose();
  }
  return openDesk(structuredClone(snapshot));
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
async function prepared({ isGenerated, work }: ScoreWork): Promise<Desk> {
  const desk = await open(isGenerated);
  if (work === undo) await press(desk);
  return desk;
}

async function goalOf(job: ScoreWork): Promise<ReturnType<typeof stateOf>> {
  const known = goals.get(job.name);
  if (known) return known;
  const desk = await prepared(job);
  await job.work(desk);
  const goal = stateOf(desk);
  goals.set(job.name, goal);
  desk.book.dispose();
  return goal;
}

/** The k-th sync fails once; pressed again, the work comes to what it comes to undisturbed. */
export async function survives(job: ScoreWork, k: number, kind: ScoreFault): Promise<void> {
  fault = null;
  const goal = await goalOf(job);
  const desk = await prepared(job);
  const code = CODES[k % CODES.length]!;
  fault = { k, kind, code };
  const error: unknown = await job.work(desk).then(
    () => null,
    (reason: unknown) => reason,
  );
  fault = null;
  expect(desk.pane.failureOf(error)).toMatchObject({ code });
  desk.book.faults.reset();
  await job.work(desk);
  expect(stateOf(desk)).toEqual(goal);
}
