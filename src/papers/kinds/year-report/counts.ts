import type { PlanRow } from '../../../core/plan/model/plan';
import { deadlineOf } from '../../../core/tracking/deadline';
import { heldOn, publishedOn, statusOf, type Status } from '../../../core/tracking/status';
import type { PaperSource } from '../../model/source';

/** How a plan, or a department's part of it, was carried out. */
export interface Counts {
  readonly planned: number;
  readonly held: number;
  readonly onTime: number;
  readonly late: number;
  readonly published: number;
  readonly unpublished: number;
  readonly overdue: number;
  readonly cancelled: number;
  /** The states of the conferences that were not held, in the order of the states. */
  readonly open: ReadonlyMap<Status, number>;
}

const NOT_HELD: readonly Status[] = [
  '逾期未召开',
  '已取消',
  '临近',
  '筹备中',
  '未到期',
  '时间待定',
];

export function countsOf(rows: readonly PlanRow[], { context }: PaperSource): Counts {
  const known = rows.map((row) => ({
    status: statusOf(row, context),
    held: heldOn(row, context.asOf),
    published: publishedOn(row, context.asOf),
    deadline: deadlineOf(row),
  }));
  const held = known.filter((row) => row.held !== null);
  const withStatus = (status: Status): number =>
    known.filter((row) => row.status === status).length;
  const isLate = (row: (typeof known)[number]): boolean =>
    row.held !== null && row.deadline !== null && row.held > row.deadline;
  const published = held.filter((row) => row.published !== null).length;
  return {
    planned: rows.length,
    held: held.length,
    onTime: held.filter((row) => row.deadline !== null && !isLate(row)).length,
    late: held.filter(isLate).length,
    published,
    unpublished: held.length - published,
    overdue: withStatus('逾期未召开'),
    cancelled: withStatus('已取消'),
    open: new Map(
      NOT_HELD.map((status) => [status, withStatus(status)] as const).filter(
        ([, count]) => count > 0,
      ),
    ),
  };
}
