/** The embedded workbook's interface for programs in Node; README.md describes it. */
export { openWorkbook, readXlsx } from './headless/workbook';
export type { AddIn, EmbeddedWorkbook } from './headless/workbook';
export { lossText } from './xlsx/loss-text';
export { pastedTable } from './sample/pasted-table';
export { sampleWorkbook } from './sample/sample-workbook';
export { implementedClasses, implementedEvents } from './host/classes/members';
export { gentle, strict } from './host/habits';
export type { Habits } from './host/habits';
