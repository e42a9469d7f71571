import { addTable, fillSheet } from '../workbook/sheets';
import { openWorkspace, openPane, type Pane } from '../workbook/pane';
import { openWorkbook, type EmbeddedWorkbook } from '../../../src/embedded';
import { Gate } from './turns';

/** How far the office has come: a pasted plan, an Excel table, one with tracking columns. */
export const STAGES = ['pasted', 'table', 'tracked'] as const;
export type Stage = (typeof STAGES)[number];

export const SHEET = '新闻发布会计划';
const HEADER = ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人', '备注'];
const DEPARTMENTS = [
  '统计局',
  '教育局',
  '卫健局',
  '住建局',
  '民政局',
  '司法局',
  '财政局',
  '商务局',
];

/** The topic of a row, by which a test knows it again wherever it moves. */
export const topicOf = (row: number): string => `第${row + 1}批惠民实事进展情况发布会`;

export const ROWS = DEPARTMENTS.length;

const rowOf = (row: number): (string | number)[] => [
  row + 1,
  DEPARTMENTS[row] ?? '',
  `'${row + 2}月份`,
  topicOf(row),
  `副局长 ${['张', '李', '王', '赵', '周', '吴', '郑', '冯'][row] ?? ''}海洋`,
  '',
];

/** The plan as it was pasted, with a blank line and a header that came along from the second page. */
const pasted = (): (string | number)[][] => {
  const rows = DEPARTMENTS.map((_, row) => rowOf(row));
  return [['2024年度新闻发布会计划'], HEADER, ...rows.slice(0, 4), [], HEADER, ...rows.slice(4)];
};

const tabled = (): (string | number)[][] => [
  ['2024年度新闻发布会计划'],
  HEADER,
  ...DEPARTMENTS.map((_, row) => rowOf(row)),
];

type Snapshot = ReturnType<EmbeddedWorkbook['model']['snapshot']>;

async function make(stage: Stage): Promise<Snapshot> {
  const { book, pane } = openWorkspace();
  await fillSheet(book, SHEET, stage === 'pasted' ? pasted() : tabled());
  await book.removeEmptySheets();
  if (stage !== 'pasted') await addTable(book, SHEET, `A2:F${ROWS + 2}`, '计划表');
  if (stage === 'tracked') {
    const { place, plan } = (await pane.read()).found!;
    await pane.addTrackingColumns(place, plan);
  }
  await book.idle();
  return structuredClone(book.model.snapshot());
}

const made = new Map<Stage, Promise<Snapshot>>();

function snapshotOf(stage: Stage): Promise<Snapshot> {
  const known = made.get(stage) ?? make(stage);
  made.set(stage, known);
  return known;
}

/** A pane whose commands take turns with those of the other one. */
export interface Colleague {
  readonly name: string;
  readonly pane: Pane;
  readonly gate: Gate;
}

/** A workbook at which two people have a pane open. */
export interface RaceWorkspace {
  readonly book: EmbeddedWorkbook;
  readonly colleagues: readonly [Colleague, Colleague];
}

/** Opens the workbook; nothing is calculated, since no race is about results. */
export async function openRace(stage: Stage): Promise<RaceWorkspace> {
  const book = openWorkbook(structuredClone(await snapshotOf(stage)));
  book.model.grid.calculator.manual = true;
  const at = (name: string, gate: Gate): Colleague => ({ name, gate, pane: openPane(gate.host) });
  return { book, colleagues: [at('甲', new Gate(book)), at('乙', new Gate(book.attach()))] };
}
