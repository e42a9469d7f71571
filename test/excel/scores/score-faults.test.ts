import { describe, expect, it } from '@jest/globals';
import { SCORE_ROWS } from '../../support/score-cases';
import type { Desk } from '../../support/workbook/pane';
import { generate, OPTIONS, trackedDesk } from '../../support/workbook/scored-workbook';
import { fillSheet } from '../../support/workbook/sheets';

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
  readonly kind: 'refused' | 'done-but-failed';
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

async function begin(isGenerated: boolean): Promise<Desk> {
  const desk = await trackedDesk(SCORE_ROWS.slice(0, 1));
  await fillSheet(desk.book, '科室', [['科室备注：请勿删除']]);
  if (isGenerated) {
    await generate(desk);
    await fillSheet(desk.book, '考核汇总', [['领导已阅']], 'N4');
  }
  await desk.book.idle();
  return desk;
}

/**
 * Syncs at which Excel refuses, and syncs after which it says that it failed although it has done its work; each takes a
 * workbook of its own, so that not every pair is tried.
 */
const CASES = [
  {
    name: 'generating',
    isGenerated: false,
    work: press,
    faults: [
      ...[1, 2, 4, 9, 10].map((k) => [k, 'refused'] as const),
      ...[3, 4, 5, 7, 8, 9].map((k) => [k, 'done-but-failed'] as const),
    ],
  },
  {
    name: 'generating again',
    isGenerated: true,
    work: press,
    faults: [
      [2, 'refused'],
      [3, 'refused'],
      [3, 'done-but-failed'],
      [4, 'refused'],
    ],
  },
  {
    name: 'taking it back',
    isGenerated: true,
    work: undo,
    faults: [
      [2, 'refused'],
      [3, 'refused'],
      [3, 'done-but-failed'],
    ],
  },
] as const;

describe.each(CASES)('$name, when a sync fails', ({ isGenerated, work, faults }) => {
  /** Undo takes back what the same pane has just written. */
  const prepared = async (): Promise<Desk> => {
    const desk = await begin(isGenerated);
    if (work === undo) await press(desk);
    return desk;
  };
  let undisturbed: ReturnType<typeof stateOf> | null = null;
  const expected = async () => {
    if (!undisturbed) {
      const desk = await prepared();
      await work(desk);
      undisturbed = stateOf(desk);
      // Before the next one is opened: two workbooks of one process would share their calculation.
      desk.book.dispose();
    }
    return undisturbed;
  };

  it.each(faults)(
    'at sync %i (%s): loses nothing, and completes when pressed again',
    async (k, kind) => {
      fault = null;
      const goal = await expected();
      const desk = await prepared();
      fault = { k, kind, code: CODES[k % CODES.length]! };
      const error: unknown = await work(desk).then(
        () => null,
        (reason: unknown) => reason,
      );
      const { code } = fault;
      fault = null;
      expect(desk.pane.failureOf(error)).toMatchObject({ code });
      desk.book.faults.reset();
      await work(desk);
      expect(stateOf(desk)).toEqual(goal);
    },
  );
});
