import type { PlainDate } from '../calendar/plain-date';
import type { PlanRow } from '../plan/model/plan';
import { MATERIALS, type TrackingColumn } from '../plan/tracking-columns/tracking-columns';
import { deadlineOf } from './deadline';
import { heldOn } from './status';
import { onOrBefore } from '../plan/tracking-columns/tracking-cells';

/** Evidence still to be supplied: the cell is empty, no date, or says 无. */
export interface MissingEvidence {
  readonly column: TrackingColumn;
  readonly kind: 'empty' | 'none';
}

/** Missing evidence of a conference that was held, in column order; none before. */
export function missingEvidence(row: PlanRow, asOf: PlainDate): MissingEvidence[] {
  const { tracking } = row;
  const held = heldOn(row, asOf);
  if (!tracking || held === null) return [];
  const missing: MissingEvidence[] = [];
  const ask = (column: TrackingColumn, isThere: boolean): void => {
    if (!isThere) missing.push({ column, kind: 'empty' });
  };
  const isDated = (date: PlainDate | null): boolean => onOrBefore(date, asOf) !== null;
  const deadline = deadlineOf(row);
  if (tracking.change !== '' || (deadline !== null && held > deadline)) {
    ask('书面报告日期', isDated(tracking.reported));
    ask('抄送宣传部', (tracking.cells.抄送宣传部?.text ?? '') !== '');
  }
  ask('报批日期', isDated(tracking.approved));
  ask('内容审核日期', isDated(tracking.reviewed));
  ask('对接宣传部', tracking.publicity !== '');
  ask('对接政务公开办', tracking.office !== '');
  ask('实际发布人', tracking.speaker !== null || row.person?.name == null);
  for (const column of MATERIALS) {
    const text = tracking.cells[column]?.text ?? '';
    if (text === '无') missing.push({ column, kind: 'none' });
    else ask(column, text !== '');
  }
  ask('公开日期', isDated(tracking.published));
  ask('实录链接', tracking.link !== '');
  return missing;
}
