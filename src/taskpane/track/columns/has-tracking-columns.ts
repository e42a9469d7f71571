import type { Plan } from '../../../core/plan/model/plan';

/** Whether the plan can be tracked; 计划编号 and 校验结果 alone are also added by a check. */
export const hasTrackingColumns = ({ trackingColumns }: Pick<Plan, 'trackingColumns'>): boolean =>
  trackingColumns.召开日期 !== undefined;
