/** Everything that the pane can do with the workbook. */
export { addTrackingColumns } from './tracking-columns';
export { applyWrites } from './apply-writes';
export { choosePlan } from './choice';
export { clearMarks } from './clear-marks';
export { convert } from './convert';
export { failureOf } from './failure';
export { followEdits, followSelection } from './follow-edits';
export { lastSyncs } from './gate';
export { insertPlan } from './insert-plan';
export { listProblems } from './list-problems';
export { mark } from './mark';
export { read } from './read';
export { recordRow } from './record-row';
export { select } from './select';
export { showSettings } from './settings-select';
export { changeSettings } from './settings-write';
export { lastWrite, undo } from './undo';
export { waive } from './waive';
