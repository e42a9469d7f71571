/** Everything that the pane can do with the workbook. */
export { applyWrites } from './apply-writes';
export { choosePlan } from './choice';
export { failureOf } from './failure';
export { followEdits, followSelection } from './follow-edits';
export { lastSyncs } from './gate';
export { read } from './read';
export { select } from './select';
export { lastWrite, undo } from './undo';
export { changeSettings } from './settings-write';
