import {
  applyWrites,
  changeSettings,
  choosePlan,
  clearMarks,
  failureOf,
  followEdits,
  followSelection,
  lastWrite,
  mark,
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
  mark,
  clearMarks,
  listProblems: later,
  changeSettings,
  waive: later,
  lastWrite,
  undo,
};
