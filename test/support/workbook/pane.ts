import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { afterEach } from '@jest/globals';
import { pastedTable } from '../../../src/embedded';
import { sampleWorkbook } from '../../../src/embedded';
import { openWorkbook, type AddIn, type EmbeddedWorkbook } from '../../../src/embedded';
import type * as Operations from '../../../src/excel';
import { freshModules } from '../fresh-modules';
import { addTable, fillSheet, planRows } from './sheets';

/** What an add-in at the workbook can do, its office.js and its memory being its own. */
export type Pane = typeof Operations;

const here = new AsyncLocalStorage<AddIn>();

// In a page `Excel` and `Office` are globals; here several panes share one process, each with its own.
for (const name of ['Excel', 'Office'] as const) {
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get: () => here.getStore()?.[name],
  });
}

type AnyFunction = (...args: unknown[]) => unknown;

/** The function, run at the pane of this client; so is a function that it gives back, such as the end of following. */
function at(client: AddIn, work: AnyFunction): AnyFunction {
  const bind = (result: unknown): unknown =>
    typeof result === 'function' ? at(client, result as AnyFunction) : result;
  return (...args) => {
    const result = here.run(client, () => work(...args));
    return result instanceof Promise ? result.then(bind) : result;
  };
}

const operations = freshModules('src/excel/index.ts', ['excel']);

/** The operations of one more pane. */
export function openPane(client: AddIn): Pane {
  const bound = Object.entries(operations() as Record<string, unknown>).map(([name, value]) => [
    name,
    typeof value === 'function' ? at(client, value as AnyFunction) : value,
  ]);
  return Object.fromEntries(bound) as Pane;
}

const open: EmbeddedWorkbook[] = [];

afterEach(() => {
  for (const book of open.splice(0)) book.dispose();
});

export interface Desk {
  readonly book: EmbeddedWorkbook;
  readonly pane: Pane;
}

/** A workbook with a pane at it, closed after the test. */
export function openDesk(snapshot?: Parameters<typeof openWorkbook>[0], apiVersion?: string): Desk {
  const book = openWorkbook(snapshot, apiVersion === undefined ? {} : { apiVersion });
  open.push(book);
  return { book, pane: openPane(book) };
}

const NOTICE = readFileSync('assets/铜官政务办〔2024〕3号.txt', 'utf8');

/** The rows of the sample, its title first, as a clerk would paste them. */
export const sampleRows = (): readonly (readonly string[])[] => pastedTable(NOTICE);

/** The sample, pasted, as the embedded page opens it. */
export const openSample = (apiVersion?: string): Desk =>
  openDesk(sampleWorkbook(NOTICE), apiVersion);

/** A plan of so many rows, as the table 计划表. */
export async function tableDesk(rows: number): Promise<Desk> {
  const desk = openDesk();
  await fillSheet(desk.book, '计划', planRows(rows));
  await addTable(desk.book, '计划', `A2:E${rows + 2}`, '计划表');
  return desk;
}
