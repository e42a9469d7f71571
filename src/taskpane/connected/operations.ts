import {
  applyWrites,
  changeSettings,
  choosePlan,
  clearMarks,
  convert,
  failureOf,
  followEdits,
  followSelection,
  insertPlan,
  lastWrite,
  listProblems,
  mark,
  read,
  select,
  showSettings,
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
  convert,
  insertPlan,
  mark,
  clearMarks,
  listProblems,
  changeSettings,
  showSettings,
  waive: later,
  lastWrite,
  undo,
};
