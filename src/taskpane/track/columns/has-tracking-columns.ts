import type { Plan } from '../../../core/plan/plan';

/** Whether the plan's table has what progress is read from; a check alone adds 计划编号 and 校验结果 only. */
export const hasTrackingColumns = ({ trackingColumns }: Pick<Plan, 'trackingColumns'>): boolean =>
  trackingColumns.召开日期 !== undefined;
