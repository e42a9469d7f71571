import type { PlanRow } from '../../plan/plan';
import { isChangeType } from '../change-needs';
import { changeFields } from './change-form';
import type { TrackingColumn } from '../../plan/tracking-columns';
import type { FormCells } from './form';
import { fieldText } from './registration';

/** What a change is about: with another time, topic or person it is another change. */
const SUBJECT: readonly TrackingColumn[] = ['变更后时间', '变更后主题', '实际发布人'];

/** The form 变更 as it stands. */
export interface ChangeDraft {
  readonly fields: FormCells;
  /** It is the change that the row has already: something of it is being completed. */
  readonly isRegistered: boolean;
}

/**
 * What the form shows: what was typed, else what is registered already, so that a report that comes later can be
 * added. Another change begins without reason and report: those of the one before are not its own.
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
