import { choosePlan, failureOf, followEdits, followSelection, read, select } from '../../excel';
import type { WorkbookOperations } from '../workbook-operations';

const later = (): Promise<never> => Promise.reject(new Error('This write is not there yet.'));

/** What the pane asks of Excel, done by Office.js. */
export const operations: WorkbookOperations = {
  read,
  choosePlan,
  select,
  followEdits,
  followSelection,
  failureOf,
  applyWrites: later,
  convert: later,
  insertPlan: later,
  mark: later,
  clearMarks: later,
  listProblems: later,
  changeSettings: later,
  waive: later,
  lastWrite: () => null,
  undo: later,
};
