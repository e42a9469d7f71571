import { readFileSync } from 'node:fs';
import { afterEach } from '@jest/globals';
import {
  openWorkbook,
  pastedTable,
  sampleWorkbook,
  type EmbeddedWorkbook,
} from '../../../src/embedded';
import type { OfficeHost } from '../../../src/excel/command/command-context';
import type { UndoKeeper } from '../../../src/excel/command/undo-keeper';
import { failureOf, WorkbookSession } from '../../../src/excel';
import * as commands from '../../../src/excel/commands';
import { addTable, fillSheet, planRows } from './sheets';

/** What a task pane at the workbook can do. */
export type Pane = ReturnType<typeof openPane>;

/** The operations of one more pane. */
export function openPane(client: OfficeHost, keeper: UndoKeeper | null = null, clock = Date.now) {
  const session = new WorkbookSession(client, keeper, clock);
  const { lastWrite, history, lostUndo, awaited, giveUp, stop } = session;
  const own = { lastWrite, history, lostUndo, awaited, giveUp, stop };
  return { ...session.operations(commands), ...own, failureOf, session };
}

const open: EmbeddedWorkbook[] = [];

afterEach(() => {
  for (const book of open.splice(0)) book.dispose();
});

type ModelSnapshot = NonNullable<Parameters<typeof openWorkbook>[0]>;

export interface Workspace {
  readonly book: EmbeddedWorkbook;
  readonly pane: Pane;
}

/** A workbook with a pane at it, closed after the test. */
export function openWorkspace(snapshot?: ModelSnapshot, apiVersion?: string): Workspace {
  const book = openWorkbook(snapshot, apiVersion === undefined ? {} : { apiVersion });
  open.push(book);
  return { book, pane: openPane(book) };
}

/** Opens copies of a workbook that is prepared once; the pane at a copy has done nothing yet. */
export function copiesOf(prepare: () => Promise<Workspace>): () => Promise<Workspace> {
  let prepared: Promise<string> | null = null;
  const take = async (): Promise<string> => {
    const { book } = await prepare();
    await book.idle();
    const text = JSON.stringify(book.model.snapshot());
    book.dispose();
    return text;
  };
  return async () => openWorkspace(JSON.parse(await (prepared ??= take())) as ModelSnapshot);
}

const NOTICE = readFileSync('assets/铜官政务办〔2024〕3号.txt', 'utf8');

/** The rows of the sample, its title first, as a clerk would paste them. */
export const sampleRows = (): readonly (readonly string[])[] => pastedTable(NOTICE);

/** The sample, pasted, as the embedded page opens it. */
export const openSample = (apiVersion?: string): Workspace =>
  openWorkspace(sampleWorkbook(NOTICE), apiVersion);

/** A plan of so many rows, as the table 计划表. */
export async function tableWorkspace(rows: number): Promise<Workspace> {
  const workspace = openWorkspace();
  await fillSheet(workspace.book, '计划', planRows(rows));
  await addTable(workspace.book, '计划', `A2:E${rows + 2}`, '计划表');
  return workspace;
}
