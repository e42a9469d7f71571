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
  listProblems,
  mark,
  read,
  renewId,
  select,
  selectAside,
  showSettings,
  undo,
  waive,
  WorkbookSession,
} from '../../excel';
import { keptUndo } from '../environment/kept-undo';
import type { WorkbookOperations } from '../controller/workbook-operations';

/** The session of this pane. */
export const session = new WorkbookSession({ Excel, Office }, keptUndo);

/** The pane's operations on the workbook, implemented with Office.js. */
export const operations: WorkbookOperations = {
  ...session.operations({
    read,
    choosePlan,
    select,
    selectAside,
    followEdits,
    followSelection,
    applyWrites,
    renewId,
    convert,
    insertPlan,
    mark,
    clearMarks,
    listProblems,
    changeSettings,
    showSettings,
    waive,
    undo,
  }),
  lastWrite: session.lastWrite,
  history: session.history,
  awaited: session.awaited,
  giveUp: session.giveUp,
  lostUndo: session.lostUndo,
  stop: session.stop,
  failureOf,
};
