import {
  applyWrites,
  choosePlan,
  failureOf,
  followEdits,
  followSelection,
  lastWrite,
  read,
  select,
  undo,
} from '../../excel';
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
  applyWrites,
  convert: later,
  insertPlan: later,
  mark: later,
  clearMarks: later,
  listProblems: later,
  changeSettings: later,
  waive: later,
  lastWrite,
  undo,
};
