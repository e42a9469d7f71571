import type { StepsByKind } from './command/kept-undo';
import { toWritesStep } from './edits/apply-writes';
import { toRecordingStep } from './edits/record-cells';
import { toChangeStep } from './edits/record-change';
import { toAppendStep } from './edits/undo-appended';
import { toInsertStep } from './intake/insert-plan';
import { toConvertStep } from './intake/undo-convert';
import { toClearStep } from './marks/clear-marks';
import { toKeptMarkStep } from './marks/undo-mark';
import { toSettingsStep } from './settings/changes/change-settings';
import { toColumnsStep } from './tracking/add-tracking-columns';

/** Recreates the undo steps of earlier panes, by kind. */
export const UNDO_KINDS = {
  applyWrites: toWritesStep,
  recordRow: toRecordingStep,
  recordChange: toChangeStep,
  appendConferences: toAppendStep,
  insertPlan: toInsertStep,
  convert: toConvertStep,
  clearMarks: toClearStep,
  mark: toKeptMarkStep,
  settings: toSettingsStep,
  addTrackingColumns: toColumnsStep,
} satisfies StepsByKind;
