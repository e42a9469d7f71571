import type { PlanRow } from '../../plan/model/plan';
import { isChangeType } from '../change-needs';
import { changeFields } from './change-form';
import type { TrackingColumn } from '../../plan/tracking-columns/tracking-columns';
import type { FormCells } from './form';
import { fieldText } from './registration';

/** Fields that identify a change: with another time, topic or person it is a different change. */
const SUBJECT: readonly TrackingColumn[] = ['变更后时间', '变更后主题', '实际发布人'];

/** Content of the form 变更. */
export interface ChangeDraft {
  readonly fields: FormCells;
  /** Whether it is the change already registered for the row, now being completed. */
  readonly isRegistered: boolean;
}

/**
 * Fills the form with what was typed, else with the registered change, so that a report that arrives later can be added.
 * A different change starts without reason and report, which belong to the earlier one.
 */
export function changeDraft(row: PlanRow, typed: FormCells): ChangeDraft {
  const before = fieldText(row, '变更类型');
  const type = typed.变更类型 ?? before;
  if (!isChangeType(type)) return { fields: { 变更类型: type }, isRegistered: false };
  const isOfType = type === before;
  const isRegistered =
    isOfType &&
    SUBJECT.every((field) => typed[field] === undefined || typed[field] === fieldText(row, field));
  const shown = (field: TrackingColumn): string => {
    const isKept = SUBJECT.includes(field) ? isOfType : isRegistered;
    return typed[field] ?? (isKept ? fieldText(row, field) : '');
  };
  const fields = changeFields(type).map((field) => [field, shown(field)] as const);
  return { fields: { 变更类型: type, ...Object.fromEntries(fields) }, isRegistered };
}
